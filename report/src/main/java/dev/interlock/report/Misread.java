package dev.interlock.report;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.RunAnalysis;
import dev.interlock.compiler.interpret.Waking;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An act that answers a fault where there is none: what it takes for that fault, and whose doing that is. */
final class Misread {
    private final Run run;
    private final Firing healer;
    private final String healed;
    private final RunAnalysis analysis;

    private Misread(TransitionSystem system, Question question, Run run, Firing healer) {
        this.run = run;
        this.healer = healer;
        this.healed = healed(question, healer).orElse("a fault");
        this.analysis = new RunAnalysis(system, run);
    }

    static String sentence(TransitionSystem system, Question question, Run run, Firing healer) {
        return new Misread(system, question, run, healer).sentence();
    }

    /** What the policy says that an act of a run's last step answers. */
    static Optional<String> healed(Question question, Run run) {
        return run.ending() instanceof Run.Acted acted
                ? acted.actors().stream().findFirst().flatMap(firing -> healed(question, firing))
                : Optional.empty();
    }

    private static Optional<String> healed(Question question, Firing healer) {
        return question.goal() instanceof Goal.Acting goal
                ? goal.cases().stream()
                        .filter(one -> one.command().equals(healer.command()))
                        .map(one -> Wording.of(one.span()))
                        .findFirst()
                : Optional.empty();
    }

    private String sentence() {
        int last = run.moves().size();
        return title() + " " + analysis.wokenBy(last, healer).accept(new TakenFor());
    }

    private String title() {
        List<String> arguments = analysis.arguments(run.moves().size(), healer).stream()
                .map(argument -> argument.name() + " = " + argument.text())
                .toList();
        String name = healer.command().name();
        return Phrases.quoted(arguments.isEmpty() ? name : name + "(" + Phrases.list(arguments) + ")");
    }

    private final class TakenFor implements Waking.Visitor<String> {
        private final String fault = Phrases.quoted(healed);
        private final String none = "; no such fault is there";

        @Override
        public String atStart(Waking.AtStart waking) {
            return "takes what was so from the start for " + fault + none;
        }

        @Override
        public String noTrigger(Waking.NoTrigger waking) {
            return "waits for nothing and acts as if there were " + fault + none;
        }

        @Override
        public String ownStart(Waking.OwnStart waking) {
            return "acts as if there were " + fault + none;
        }

        @Override
        public String byMove(Waking.ByMove waking) {
            Optional<RunAnalysis.Cause> cause = analysis.cause(waking, healer);
            if (cause.isEmpty()) {
                return "takes what is so since step " + (waking.move() + 1) + " for " + fault + none;
            }
            String step = " of step " + (cause.get().move() + 1);
            String what = Phrases.and(cause.get().firings().stream().map(this::act).toList()) + step;
            return cause.get().firings().stream().allMatch(this::isTheFault)
                    ? "answers " + what + " when that is healed or over already" + none
                    : "answers " + what + " as if it were " + fault + none;
        }

        private String act(Firing firing) {
            boolean own = firing.command().actor().equals(healer.command().actor());
            return (own ? "its own " : "") + Phrases.quoted(firing.command().name());
        }

        private boolean isTheFault(Firing firing) {
            Set<String> faults = Wording.names(healed).stream()
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .collect(Collectors.toSet());
            return firing.command().actor().role() == Actor.Role.ENVIRONMENT
                    && faults.contains(firing.command().action());
        }
    }
}
