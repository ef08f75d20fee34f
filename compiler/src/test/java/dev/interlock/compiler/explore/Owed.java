package dev.interlock.compiler.explore;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the runs of a system made for a test are fair to. */
final class Owed {
    private Owed() {}

    /**
     * The same system, fair to these commands: those of one action of one actor together. Each is able where it is
     * enabled, which an environment's must see to.
     */
    static TransitionSystem to(TransitionSystem system, List<Command> owed) {
        Map<List<Object>, List<Command>> together = new LinkedHashMap<>();
        owed.forEach(command -> together
                .computeIfAbsent(List.of(command.actor(), command.action(), command.phase()), key -> new ArrayList<>())
                .add(command));
        List<Justice> justices = together.values().stream().map(Owed::justice).toList();
        return rebuilt(system, justices, system.questions());
    }

    static TransitionSystem asking(TransitionSystem system, List<Question> questions) {
        return rebuilt(system, system.justices(), questions);
    }

    private static TransitionSystem rebuilt(TransitionSystem system, List<Justice> justices, List<Question> questions) {
        return new TransitionSystem(
                system.name(), system.span(), system.doc(), system.turns(), system.variables(), system.initial(),
                system.actors(), system.commands(), system.monitors(), system.exclusions(), justices, questions,
                system.expectations(), system.derived(), system.parameters());
    }

    private static Justice justice(List<Command> commands) {
        Command first = commands.get(0);
        List<Term> able = commands.stream().map(Owed::enabled).toList();
        return new Justice(first.actor(), first.action(), first.phase(), commands, Terms.or(able));
    }

    private static Term enabled(Command command) {
        List<Map<Symbol, Term>> tuples = List.of(Map.of());
        for (Input input : command.inputs()) {
            List<Map<Symbol, Term>> longer = new ArrayList<>();
            for (Map<Symbol, Term> tuple : tuples) {
                for (Value value : NaiveGraph.values(input.domain())) {
                    Map<Symbol, Term> more = new HashMap<>(tuple);
                    more.put(input, Terms.constant(value));
                    longer.add(more);
                }
            }
            tuples = longer;
        }
        return Terms.or(tuples.stream().map(tuple -> Substitution.in(command.enabled(), tuple)).toList());
    }
}
