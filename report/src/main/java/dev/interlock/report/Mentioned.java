package dev.interlock.report;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.report.Story.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question speaks of, so that a report can show the values that decide it: what its text names, and the
 * variables that it comes down to.
 *
 * @param names those in the text, in its order
 * @param named the variables whose own names are in the text
 * @param beneath all variables of the condition, those behind derived values too
 */
record Mentioned(List<String> names, List<Named> derived, List<Variable> named, Set<Variable> beneath) {

    static Mentioned by(Question question, TransitionSystem system) {
        Set<Variable> beneath = question.goal().accept((Goal.Visitor<Set<Variable>>) new VariablesOfGoal());
        Set<String> names = Wording.condition(question.span()).map(Wording::names).orElse(Set.of());
        List<Named> derived = new ArrayList<>(system.derived());
        List<String> free = system.freeParameters().stream().map(Variable::name).toList();
        system.parameters().stream().filter(p -> !free.contains(p.name())).forEach(derived::add);
        derived.removeIf(value -> !isMeant(value.name(), names, question));
        List<Variable> named = system.variables().stream()
                .filter(v -> v.visibility() == Variable.Visibility.DECLARED)
                .filter(v -> beneath.contains(v) || v.known().filter(beneath::contains).isPresent())
                .filter(v -> names.isEmpty() || names.stream().anyMatch(n -> isSaid(v.name(), n)))
                .collect(Collectors.toCollection(ArrayList::new));
        system.variables().stream().filter(Mentioned::tellsWriter).filter(beneath::contains).forEach(named::add);
        return new Mentioned(List.copyOf(names), List.copyOf(derived), List.copyOf(named), beneath);
    }

    /** No policy declares a name with a bracket: these are kept because somebody asks who wrote. */
    private static boolean tellsWriter(Variable variable) {
        return variable.visibility() == Variable.Visibility.HIDDEN && variable.name().startsWith("writer(");
    }

    /** The values that the text of the question names, in its order, in a state. */
    List<Shown> values(State state) {
        Evaluation evaluation = Evaluation.in(state);
        List<Shown> values = new ArrayList<>();
        derived.forEach(value -> values.add(Snapshot.shown(value, evaluation)));
        List<Shown> plain = named.stream().map(variable -> Snapshot.shown(variable, state)).toList();
        values.addAll(Snapshot.together(plain));
        values.sort(Comparator.comparingInt(shown -> position(shown.name())));
        return values;
    }

    private int position(String shown) {
        return (int) names.stream().takeWhile(name -> !isSaid(shown, name)).count();
    }

    /** Other agents, and other copies of a file, may have one of the same name: it is theirs where nothing names it. */
    private static boolean isMeant(String value, Set<String> names, Question question) {
        String plain = plain(value);
        int dot = plain.lastIndexOf('.');
        boolean isNear = dot < 0
                || names.contains(plain)
                || names.contains(plain.substring(0, dot))
                || question.name().startsWith(plain.substring(0, plain.indexOf('.') + 1));
        return isNear && names.stream().anyMatch(name -> isSaid(value, name));
    }

    /** Whether a name in the text can mean this: {@code seen} can mean {@code Enactor[1].seen[2]}. */
    private static boolean isSaid(String value, String name) {
        String plain = plain(value);
        return plain.equals(name) || plain.endsWith("." + name);
    }

    /** {@code Enactor.seen} of {@code Enactor[1].seen[2]}, {@code load} of {@code load(3)}. */
    private static String plain(String name) {
        return name.replaceAll("\\[[^\\[\\]]*]|\\([^()]*\\)", "");
    }

    private static final class VariablesOfGoal
            implements Goal.Visitor<Set<Variable>>, Goal.Reaching.Visitor<Set<Variable>> {
        @Override
        public Set<Variable> reaching(Goal.Reaching goal) {
            return goal.accept((Goal.Reaching.Visitor<Set<Variable>>) this);
        }

        @Override
        public Set<Variable> looping(Goal.Looping goal) {
            Set<Variable> all = new LinkedHashSet<>(variables(goal.from()));
            all.addAll(variables(goal.stays()));
            all.addAll(variables(goal.recurs()));
            return all;
        }

        @Override
        public Set<Variable> trapping(Goal.Trapping goal) {
            return variables(goal.escape());
        }

        @Override
        public Set<Variable> inState(Goal.InState goal) {
            return variables(goal.condition());
        }

        @Override
        public Set<Variable> inStep(Goal.InStep goal) {
            return variables(goal.condition());
        }

        @Override
        public Set<Variable> faulting(Goal.Faulting goal) {
            return Set.of();
        }

        @Override
        public Set<Variable> clashing(Goal.Clashing goal) {
            return Set.of();
        }

        @Override
        public Set<Variable> enabling(Goal.Enabling goal) {
            return Set.of();
        }

        @Override
        public Set<Variable> acting(Goal.Acting goal) {
            return Set.of();
        }

        @Override
        public Set<Variable> overdue(Goal.Overdue goal) {
            return Set.of();
        }
    }

    static Set<Variable> variables(Term term) {
        Set<Variable> found = new LinkedHashSet<>();
        collect(term, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Collections.unmodifiableSet(found);
    }

    private static void collect(Term term, Set<Variable> found, Set<Term> seen) {
        if (!seen.add(term)) {
            return;
        }
        if (term instanceof Term.Current current && current.symbol() instanceof Variable variable) {
            found.add(variable);
        }
        if (term instanceof Term.Next next) {
            found.add(next.variable());
        }
        term.children().forEach(child -> collect(child, found, seen));
    }
}
