package dev.interlock.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExperienceTest {
    private final Draft draft = new Draft("Some");
    private final Variable flag = draft.of("flag", Domain.BOOLS);
    private final Actor one = draft.agent("One");
    private final Actor other = draft.agent("Other");
    private final TransitionSystem system = system();
    private final Query everyone = Query.of(system.questions().get(0), system);
    private final Experience experience = new Experience();

    private TransitionSystem system() {
        draft.initially(Draft.v(flag));
        draft.command(one, "rest", Terms.TRUE);
        draft.command(other, "rest", Terms.TRUE);
        draft.invariant("flagged", Draft.v(flag));
        return draft.system();
    }

    @Test
    void knowsOfFewerAgentsWhatItKnowsOfMore() {
        experience.learned(everyone, new Outcome.Unknown(7, "it was stopped"));

        assertThat(experience.depth(everyone.by(Set.of(one)))).isEqualTo(7);
        assertThat(experience.depth(everyone.byTurns())).isEqualTo(7);
        assertThat(experience.depth(everyone.startingWhere(Draft.v(flag)))).isEqualTo(7);
    }

    @Test
    void knowsNothingOfMoreAgentsOrMoreStarts() {
        experience.learned(everyone.by(Set.of(one)), new Outcome.Unknown(7, "it was stopped"));
        experience.learned(everyone.startingWhere(Draft.v(flag)), new Outcome.Unknown(7, "it was stopped"));
        experience.learned(everyone.byTurns(), new Outcome.Unknown(7, "it was stopped"));

        assertThat(experience.depth(everyone)).isEqualTo(-1);
        assertThat(experience.depth(everyone.by(Set.of(other)))).isEqualTo(-1);
    }

    @Test
    void hintsAtThePartsOfProofs() {
        Term always = Terms.or(Draft.v(flag), Terms.current(flag));
        Term also = Terms.not(Terms.not(Draft.v(flag)));
        Certificate proof = new Certificate.Inductive(Terms.and(always, also));

        experience.learned(everyone, new Outcome.Unreachable(proof));

        assertThat(experience.hints()).contains(also);
    }
}
