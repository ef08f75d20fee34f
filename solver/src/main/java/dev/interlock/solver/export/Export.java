package dev.interlock.solver.export;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;

/**
 * Asks another tool what Interlock asks its engines. What is written has a run to the goal iff the system has one: nothing is left
 * out and nothing is added, or else it is refused. The first three formats say what {@code StepRelation} says; Promela is written
 * from the contract of {@link TransitionSystem} itself, so that its verdict is a second opinion on the step relation, too.
 */
public final class Export {
    private Export() {}

    /** @param question one of the system's */
    public static Exported of(TransitionSystem system, Question question, ExportFormat format) {
        return question.goal().accept(new Goal.Visitor<>() {
            @Override
            public Exported reaching(Goal.Reaching goal) {
                return finite(system.askedFor(question), question, format);
            }

            @Override
            public Exported looping(Goal.Looping goal) {
                return endless(question);
            }

            @Override
            public Exported trapping(Goal.Trapping goal) {
                return endless(question);
            }
        });
    }

    private static Exported finite(TransitionSystem system, Question question, ExportFormat format) {
        try {
            return new Exported.Text(switch (format) {
                case SMT2_HORN -> HornText.of(system, question);
                case VMT -> VmtText.of(system, question);
                case LUSTRE -> LustreText.of(system, question);
                case PROMELA -> PromelaText.of(system, question);
            });
        } catch (UnsayableException reason) {
            return reason.refused();
        }
    }

    private static Exported endless(Question question) {
        return new Exported.Refused(
                "`" + question.name() + "` is about runs that never end, and an export says only what a finite run can show",
                "export an invariant or another question that a finite run answers; `interlock dump --stage smt` writes down"
                        + " what this one asks");
    }
}
