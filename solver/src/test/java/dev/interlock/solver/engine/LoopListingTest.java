package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.OneFile;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import org.junit.jupiter.api.Test;

class LoopListingTest {
    private static final String HASTY = """
            system Hasty
            state x : 0..1 = 0
            state n : int = 0
            state on : bool = true
            agent Up { action up when x == 0 and on { x = 1  n += 1 } }
            agent Down { action down when x == 1 and on { x = 0  n -= 1 } }
            agent Later { action stop when on for 1m { on = false } }
            agent Counter { action tally when not on { n += 1 } }
            property still: settles x
            """;

    @Test
    void whereThereAreTooManyStatesALoopWithoutTimeIsSaidToBeOne() {
        TransitionSystem system = compiled(HASTY);
        LoopListing listing = listing(system);
        Query everyone = Query.of(question(system), system);

        assertThat(listing.answer(everyone).join()).isEmpty();
        assertThat(listing.timeless(everyone)).contains("`Up.up` and `Down.down` can go on for ever without any time"
                + " passing: give one of them `takes` or a `cooldown`");
    }

    @Test
    void aLoopWithoutTimeIsNamedBesideTheProofThatThereIsNoOther() {
        TransitionSystem system = compiled(HASTY.replace("  n += 1", "").replace("  n -= 1", "").replace("{ n += 1 }", "{ n = 1 }"));
        Query everyone = Query.of(question(system), system);

        Outcome outcome = listing(system).answer(everyone).join().orElseThrow();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unreachable.class, proof -> assertThat(proof.certificate())
                .isInstanceOfSatisfying(Certificate.Explored.class, explored -> assertThat(explored.timeless())
                        .contains("`Up.up` and `Down.down` can go on for ever without any time passing: give one of them"
                                + " `takes` or a `cooldown`")));
    }

    @Test
    void nothingIsSaidOfTimeWhereThereIsNone() {
        TransitionSystem system = compiled(HASTY.replace(" for 1m", ""));
        LoopListing listing = listing(system);
        Query everyone = Query.of(question(system), system);

        assertThat(listing.answer(everyone).join()).isEmpty();
        assertThat(listing.timeless(everyone)).isEmpty();
    }

    private static LoopListing listing(TransitionSystem system) {
        Question question = question(system);
        try (Grounds grounds = new Grounds(system, Patience.endless())) {
            LoopListing listing = new LoopListing(grounds.of(question), question, (Goal.Looping) question.goal());
            listing.answer(Query.of(question, system)).join();
            return listing;
        }
    }

    private static Question question(TransitionSystem system) {
        return system.questions().stream()
                .filter(question -> question.kind() == Question.Kind.SETTLES)
                .findFirst()
                .orElseThrow();
    }

    private static TransitionSystem compiled(String text) {
        return OneFile.compile(text).match(system -> system, diagnostics -> {
            throw new AssertionError(diagnostics.toString());
        });
    }
}
