package dev.interlock.solver.blame;

import static dev.interlock.compiler.system.Terms.FALSE;
import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.less;
import static dev.interlock.compiler.system.Terms.not;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.PortfolioAlone;
import dev.interlock.solver.engine.Query;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Coalition;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to agents without their doing makes none of them a member of a coalition. */
class BystandersTest {
    private final SystemBuilder system = new SystemBuilder("Bystanders");
    private final Variable x = system.number("x", 0, 9, 0);
    private final Variable pending = system.hidden("pending");
    private final Actor culprit = system.agent("Culprit");
    private final Actor bystander = system.agent("Bystander");
    private final Question question =
            system.ask(Question.Kind.INVARIANT, "small", new Goal.InState(less(whole(1), current(x))));

    @Test
    void anothersSampleIsNeededAndBlamesNobody() {
        assertCulpritAlone(Command.Phase.SAMPLE);
    }

    @Test
    void anothersTurnIsNeededAndBlamesNobody() {
        assertCulpritAlone(Command.Phase.TURN);
    }

    @Test
    void aTurnBesideAnActIsNoActingTogether() {
        system.command(culprit, "act").add(x, 2).set(pending, not(FALSE)).done();
        system.command(bystander, "turn").as(Command.Phase.TURN).add(x, 0).done();
        assertThat(blame().coalitions()).extracting(Coalition::turns).containsExactly(Coalition.Turns.NOT_JOINT);
    }

    private void assertCulpritAlone(Command.Phase phase) {
        system.command(culprit, "act").requires(not(current(pending))).add(x, 1).set(pending, not(FALSE)).done();
        system.command(bystander, "waits").as(phase).ready(current(pending)).set(pending, FALSE).done();
        Blame blame = blame();
        assertThat(blame.completeness()).isEqualTo(Blame.Completeness.ALL);
        assertThat(blame.coalitions()).extracting(Coalition::members).containsExactly(List.of(culprit));
        assertThat(blame.coalitions().get(0).run().length()).isEqualTo(3);
        assertThat(oracle(system.build()).together(Set.of(culprit))).isInstanceOf(Outcome.Reached.class);
        assertThat(new Explorer(system.build(), Limits.SMALL).find(question, List.of(culprit)))
                .isInstanceOf(Finding.Reached.class);
    }

    private Blame blame() {
        TransitionSystem built = system.build();
        Finding.Reached reached = (Finding.Reached) new Explorer(built, Limits.SMALL).find(question);
        return new Coalitions(built.agents(), oracle(built)).of(reached.run());
    }

    private Oracle oracle(TransitionSystem built) {
        return new EnginesOracle(
                Query.of(question, built), new PortfolioAlone(built, Budget.USUAL), Patience.of(Duration.ofMinutes(5)));
    }
}
