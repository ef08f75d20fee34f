package dev.interlock.compiler.explore;

import dev.interlock.compiler.interpret.Attempt;
import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Fault;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the attempts in one state are clashes. A listing of attempts has one for each way in which a set of firings can end: two
 * that look different are one.
 */
final class Clashes {
    private final Interpreter interpreter;
    private final State before;
    private final Map<Set<Firing>, State> known = new HashMap<>();

    Clashes(Interpreter interpreter, State before) {
        this.interpreter = interpreter;
        this.before = before;
    }

    /** To be asked of one attempt after the other, of all that there are in the state. */
    boolean isOne(Attempt attempt) {
        Optional<State> end = attempt.outcome().accept(new EndOf.Reader()).landed();
        return end.isPresent() && (endsDifferently(attempt.step(), end.get()) || clashesAlone(attempt.step()));
    }

    private boolean endsDifferently(Step step, State end) {
        if (step.firings().size() == 1) {
            return false;
        }
        State other = known.putIfAbsent(new HashSet<>(step.firings()), end);
        return other != null && !interpreter.lookAlike(other, end);
    }

    private boolean clashesAlone(Step step) {
        return step.firings().stream().anyMatch(firing -> firing.command().effectHazards().stream()
                .anyMatch(hazard -> hazard.fault() == Fault.CLASH
                        && Evaluation.in(before, firing).holds(hazard.condition())));
    }
}
