package dev.interlock.solver.blame;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.Blame;
import java.util.Optional;

/** Who is to blame for what a question has found: by which rule that is found out depends on what was asked. */
public interface Culprits {
    /**
     * Nobody is to blame where it is no violation, or one by omission.
     *
     * @param witness what was found when everybody acts
     */
    Optional<Blame> blame(Witness witness);

    static Culprits of(TransitionSystem system, Question question, Oracle oracle) {
        if (question.kind().wanted() != Question.Wanted.NEVER) {
            return witness -> Optional.empty();
        }
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Culprits reaching(Goal.Reaching goal) {
                return monotone();
            }

            @Override
            public Culprits looping(Goal.Looping goal) {
                return question.kind() == Question.Kind.SETTLES
                        ? witness -> Optional.of(new Unsettled(system.agents(), oracle).of(witness))
                        : witness -> Optional.empty();
            }

            @Override
            public Culprits trapping(Goal.Trapping goal) {
                return monotone();
            }

            private Culprits monotone() {
                return witness -> Optional.of(Apart.of(system.agents(), oracle, witness));
            }
        });
    }
}
