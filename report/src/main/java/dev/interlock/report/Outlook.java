package dev.interlock.report;

import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Trap;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How things stand at the end of what is told.
 *
 * @param advice what to do before anything else
 * @param round what goes on for ever
 * @param end what is wrong, one sentence each
 * @param remarks what else there is to say of it, one sentence each
 * @param bystanders who could help and does not act
 */
record Outlook(
        List<String> advice,
        Optional<Round> round,
        List<String> end,
        List<String> remarks,
        List<Bystander> bystanders,
        Optional<Ripple> ripple) {
    Outlook {
        advice = List.copyOf(advice);
        end = List.copyOf(end);
        remarks = List.copyOf(remarks);
        bystanders = List.copyOf(bystanders);
    }

    static Outlook of(Witness witness, Question question, Mentioned mentioned, TransitionSystem system) {
        return witness.accept(new Witness.Visitor<>() {
            @Override
            public Outlook run(Run run) {
                return new Outlook(
                        Advice.of(run, question, system),
                        Optional.empty(),
                        Endings.of(run, question, mentioned, system),
                        List.of(),
                        List.of(),
                        Ripple.of(run, question, system));
            }

            @Override
            public Outlook lasso(Lasso lasso) {
                return new LoopOutlook(lasso, question, mentioned, system).outlook();
            }

            @Override
            public Outlook trap(Trap trap) {
                return new TrapOutlook(trap, question, mentioned, system).outlook();
            }
        });
    }

    /** All that is to be said below the run, but for what is wrong. */
    List<String> further() {
        List<String> all = new ArrayList<>(remarks);
        bystanders.forEach(bystander -> all.add(bystander.sentence() + "."));
        return all;
    }
}
