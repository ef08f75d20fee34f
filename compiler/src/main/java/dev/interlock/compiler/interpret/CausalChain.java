package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;

/**
 * How what a witness shows came about: the acts and samples from the first cause to the damage, without those that played no part in it.
 * An act plays a part if it changed a value that the damage rests on, or woke or enabled an act that did.
 */
public final class CausalChain {
    private CausalChain() {}

    /** @param move counted from zero; the number of completed moves stands for a step that was only tried */
    public record Link(int move, Firing firing) {}

    /** In the order of the run. Of a loop, everybody who changes something in it is part of the damage. */
    public static List<Link> of(TransitionSystem system, Question question, Witness witness) {
        TransitionSystem asked = system.askedFor(question);
        Tracing tracing = new Tracing(asked, witness.path());
        witness.accept(new Damage(asked, question, tracing, witness.path().moves().size()));
        return tracing.back().stream().filter(link -> isShown(link.firing().command())).toList();
    }

    private static boolean isShown(Command command) {
        return switch (command.phase()) {
            case WHOLE, START, FINISH, SAMPLE -> true;
            case TURN, TIME -> false;
        };
    }
}
