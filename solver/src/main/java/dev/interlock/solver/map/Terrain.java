package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Term;
import java.util.List;
import java.util.Optional;

/** All reachable states of a system and all completed steps between them, numbered; the states breadth first. */
interface Terrain {
    int states();

    /** The states before this one are where runs start. */
    int starts();

    int firstEdge(int state);

    int endEdge(int state);

    int target(int edge);

    /** The command that is executed in the step, if it is only one. */
    Optional<Command> alone(int edge);

    State state(int state);

    /** One of the steps that the edge, from this state, stands for. */
    Step step(int state, int edge);

    /** All steps of one firing alone that the edge, which is one of a command alone, stands for. */
    List<Step> alike(int state, int edge);

    /** @param condition over current and next variables */
    Test test(Term condition);

    interface Test {
        boolean holds(int from, int to);
    }
}
