package dev.interlock.compiler.interpret;

import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes back through an executed run from values to the acts that brought them about, and from those acts to what they went by (a dynamic
 * slice in the sense of Korel and Laski, Dynamic Program Slicing, IPL 1988). Two things keep it short. A value rests only on those
 * operands that decided it, see {@link Support}. And an act rests on the conditions under which it was possible only as far as something
 * made them true: a condition that held from the start needs no cause, and any other only what it last became true by, and what it would not be true without.
 */
final class Tracing {
    private final TransitionSystem system;
    private final Interpreter interpreter;
    private final List<Step> steps = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private final List<Set<Variable>> wanted = new ArrayList<>();
    private final Set<CausalChain.Link> links = new LinkedHashSet<>();

    Tracing(TransitionSystem system, Run run) {
        this.system = system;
        this.interpreter = new Interpreter(system);
        states.add(run.start());
        Stream.concat(run.moves().stream(), run.tried().stream()).forEach(move -> {
            steps.add(move.step());
            states.add(move.after());
        });
        states.forEach(state -> wanted.add(new LinkedHashSet<>()));
    }

    State state(int index) {
        return states.get(index);
    }

    List<Firing> firings(int move) {
        return steps.get(move).firings();
    }

    /** That these variables have the values that they have in a state. */
    void want(int state, Set<Variable> variables) {
        wanted.get(state).addAll(variables);
    }

    /** That the term has the value that it has in a state. */
    void want(int state, Term term) {
        want(state, Support.of(term, Evaluation.in(states.get(state))).now());
    }

    /** That the term over a step has the value that it has there. */
    void wantOfStep(int move, Term term) {
        Support support = Support.of(term, Evaluation.ofStep(states.get(move), states.get(move + 1)));
        want(move, support.now());
        want(move + 1, support.next());
    }

    /** That somebody acts in a step. */
    void want(int move, Firing firing) {
        if (!links.add(new CausalChain.Link(move, firing))) {
            return;
        }
        Command command = firing.command();
        command.trigger().ifPresent(clause -> conditions(clause.term()).forEach(c -> cameTrue(move, firing, c)));
        command.guards().stream().map(Clause::term).flatMap(term -> conditions(term).stream())
                .forEach(condition -> cameTrue(move, firing, condition));
        if (command.phase() == Command.Phase.FINISH) {
            conditions(command.ready()).forEach(condition -> cameTrue(move, firing, condition));
        }
    }

    /** All that was wanted, and all that this goes back to, in the order of the run. */
    List<CausalChain.Link> back() {
        for (int move = steps.size() - 1; move >= 0; move--) {
            Set<Variable> open = new LinkedHashSet<>(wanted.get(move + 1));
            monitors(move, open);
            writes(move, open);
            want(move, open);
        }
        return links.stream().sorted(Comparator.comparingInt(CausalChain.Link::move)).toList();
    }

    /** Each of these has a beginning of its own. */
    private static List<Term> conditions(Term term) {
        return term instanceof Term.And and
                ? and.children().stream().flatMap(child -> conditions(child).stream()).toList()
                : List.of(term);
    }

    private void cameTrue(int state, Firing firing, Term condition) {
        int first = state;
        while (first > 0 && Evaluation.in(states.get(first - 1), firing).holds(condition)) {
            first--;
        }
        if (first > 0) {
            int since = first;
            Support support = Support.of(condition, Evaluation.in(states.get(since), firing));
            Set<Variable> needed = new LinkedHashSet<>(support.now());
            needed.removeIf(variable -> !changes(since - 1, variable) && !matters(variable, since, firing, condition));
            want(since, needed);
        }
    }

    /** Whether the condition would be false in a state if this one variable still were as at the start. */
    private boolean matters(Variable variable, int state, Firing firing, Term condition) {
        List<Value> values = new ArrayList<>(states.get(state).values());
        values.set(variable.id(), states.get(0).get(variable));
        return !Evaluation.in(new State(values), firing).holds(condition);
    }

    private boolean changes(int move, Variable variable) {
        return !states.get(move).get(variable).equals(states.get(move + 1).get(variable));
    }

    private void monitors(int move, Set<Variable> open) {
        State before = states.get(move);
        List<State> stages = new ArrayList<>(List.of(interpreter.land(before, steps.get(move))));
        system.monitors().forEach(m -> stages.add(Interpreter.applied(m, before, stages.get(stages.size() - 1))));
        for (int i = system.monitors().size() - 1; i >= 0; i--) {
            Monitor monitor = system.monitors().get(i);
            Variable target = monitor.target();
            boolean changed = !stages.get(i).get(target).equals(stages.get(i + 1).get(target));
            if (changed && open.remove(target)) {
                Evaluation seen = Evaluation.ofStep(before, stages.get(i));
                for (Term term : List.of(monitor.condition(), monitor.value())) {
                    Support support = Support.of(term, seen);
                    open.addAll(support.next());
                    want(move, support.now());
                }
            }
        }
    }

    private void writes(int move, Set<Variable> open) {
        State before = states.get(move);
        State landed = interpreter.land(before, steps.get(move));
        List<Firing> lastFirst = new ArrayList<>(steps.get(move).firings());
        Collections.reverse(lastFirst);
        for (Firing firing : lastFirst) {
            List<Effect.Landing> landings = new ArrayList<>(Effect.of(before, firing).landings());
            Collections.reverse(landings);
            for (Effect.Landing landing : landings) {
                Variable target = landing.target();
                if (open.contains(target) && !before.get(target).equals(landed.get(target))) {
                    write(move, firing, landing.write());
                    open.removeIf(variable -> landing.overwrites() && variable.equals(target));
                }
            }
        }
    }

    private void write(int move, Firing firing, Write write) {
        want(move, firing);
        want(move, Support.of(write.value(), Evaluation.in(states.get(move), firing)).now());
        conditions(write.condition()).forEach(condition -> cameTrue(move, firing, condition));
    }
}
