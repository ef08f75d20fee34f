package dev.interlock.report;

import dev.interlock.compiler.interpret.CausalChain;
import dev.interlock.compiler.interpret.Relay;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.RunAnalysis;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A chain of acts, each woken by the one before it.
 *
 * @param cause the event of the world that came before; empty where there was none
 */
record Ripple(List<Act> acts, Optional<Act> cause) {
    Ripple {
        acts = List.copyOf(acts);
    }

    /** @param waitedFor what woke it, in the policy's words */
    record Act(int step, String name, Optional<String> waitedFor) {}

    static Optional<Ripple> of(Run run, Question question, TransitionSystem system) {
        if (question.kind() != Question.Kind.CASCADE || !(run.ending() instanceof Run.Acted acted)) {
            return Optional.empty();
        }
        RunAnalysis analysis = new RunAnalysis(system, run);
        Relay relay = Relay.endingWith(run, system, run.moves().size(), acted.actors().get(0));
        return Optional.of(new Ripple(
                relay.acts().stream().map(link -> act(link, analysis)).toList(),
                relay.cause().map(link -> act(link, analysis))));
    }

    private static Act act(CausalChain.Link link, RunAnalysis analysis) {
        String arguments = analysis.arguments(link.move(), link.firing()).stream()
                .map(argument -> argument.name() + " = " + argument.text())
                .collect(Collectors.joining(", "));
        String name = link.firing().command().name();
        return new Act(
                link.move() + 1,
                arguments.isEmpty() ? name : name + "(" + arguments + ")",
                link.firing().command().trigger().map(clause -> Wording.shortened(clause.span())));
    }

    /** {@code 4 acts in a row, each woken by the one before it}. */
    String title() {
        return acts.size() == 1 ? "1 act that was woken by no other" : acts.size() + " acts in a row, each woken by the one before it";
    }

    String firstCause() {
        return cause.map(event -> "The first cause is " + Phrases.quoted(event.name()) + " in step " + event.step() + ".")
                .orElse("No event of the environment comes before it.");
    }
}
