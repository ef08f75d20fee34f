package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who could act in a state, found out by trying every way to give inputs to every command, and so apart from what the
 * {@linkplain Justice#able compiled condition} says. An agent could where its command is enabled, whatever would come of it; an
 * environment where its command, alone, has an outcome.
 */
public final class Ability {
    private static final int MOST_WAYS = 50_000;

    private final Interpreter interpreter;
    private final Choices choices;
    private final Map<Command, Listing<Firing>> ways = new HashMap<>();

    public Ability(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.choices = new Choices(interpreter, MOST_WAYS);
    }

    public enum Answer {
        ABLE,
        UNABLE,
        /** A command has too many ways to give inputs to it. */
        UNCERTAIN
    }

    /** Whether one of the justice's commands could be executed. */
    public Answer of(Justice justice, State state) {
        Answer answer = Answer.UNABLE;
        for (Command command : justice.commands()) {
            Listing<Firing> firings = ways.computeIfAbsent(own(command), choices::firings);
            if (isOneAble(firings.items(), state)) {
                return Answer.ABLE;
            }
            answer = firings.isComplete() ? answer : Answer.UNCERTAIN;
        }
        return answer;
    }

    /** As the system has it when only the books of one question are kept. */
    private Command own(Command command) {
        return interpreter.system().commands().get(command.id());
    }

    private boolean isOneAble(List<Firing> firings, State state) {
        for (Firing firing : firings) {
            if (interpreter.isEnabled(state, firing) && comesToSomething(firing, state)) {
                return true;
            }
        }
        return false;
    }

    private boolean comesToSomething(Firing firing, State state) {
        return firing.command().actor().role() == Actor.Role.AGENT
                || interpreter.execute(state, new Step(List.of(firing))) instanceof Outcome.Done;
    }
}
