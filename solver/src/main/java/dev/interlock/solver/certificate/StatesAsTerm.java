package dev.interlock.solver.certificate;

import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A set of states as a condition, or a number for each as a term: variable by variable a decision between spans of its values, where what is decided alike further on
 * is one term (ordered decision diagrams: Bryant, 1986). It says nothing about values outside of the domains.
 */
final class StatesAsTerm {
    private static final Comparator<Value> ORDER = Comparator.comparing(StatesAsTerm::number);

    private final List<Variable> variables;
    private final Term others;
    private final Function<State, Term> end;
    private final Map<Decision, Term> decided = new HashMap<>();
    private final Map<Term, Integer> numbers = new IdentityHashMap<>();

    private StatesAsTerm(List<Variable> variables, Term others, Function<State, Term> end) {
        this.variables = variables;
        this.others = others;
        this.end = end;
    }

    /** One way on for each value that occurs. */
    private record Decision(Variable variable, List<BigInteger> values, List<Integer> ways) {}

    /** The values up to this one go the same way. */
    private record Span(BigInteger last, Term way) {}

    /** That the state is one of these. */
    static Term of(List<Variable> variables, List<State> states) {
        return states.isEmpty()
                ? Terms.FALSE
                : new StatesAsTerm(variables, Terms.FALSE, state -> Terms.TRUE).term(0, states);
    }

    /** The number under which the state is one of these; of any other, zero. */
    static Term numbers(List<Variable> variables, Map<Integer, List<State>> states) {
        Map<State, Term> numbers = new HashMap<>();
        Map<Integer, Term> terms = new HashMap<>();
        states.forEach((number, some) -> some.forEach(state ->
                numbers.put(state, terms.computeIfAbsent(number, key -> Terms.whole(key)))));
        Term zero = terms.computeIfAbsent(0, key -> Terms.whole(0));
        return numbers.isEmpty()
                ? zero
                : new StatesAsTerm(variables, zero, numbers::get).term(0, List.copyOf(numbers.keySet()));
    }

    private Term term(int level, List<State> states) {
        if (level == variables.size()) {
            return end.apply(states.get(0));
        }
        Variable variable = variables.get(level);
        Map<Value, List<State>> byValue = new TreeMap<>(ORDER);
        states.forEach(state -> byValue.computeIfAbsent(state.get(variable), value -> new ArrayList<>()).add(state));
        List<BigInteger> values = new ArrayList<>();
        List<Term> ways = new ArrayList<>();
        byValue.forEach((value, some) -> {
            values.add(number(value));
            ways.add(term(level + 1, some));
        });
        Decision decision = new Decision(variable, values, ways.stream().map(this::number).toList());
        Term known = decided.get(decision);
        if (known == null) {
            known = variable.domain().sort() == Sort.INT ? spans(variable, values, ways) : truths(variable, values, ways);
            decided.put(decision, known);
        }
        return known;
    }

    /** Terms are asked for by identity: what is the same was made only once. */
    private int number(Term way) {
        return numbers.computeIfAbsent(way, key -> numbers.size());
    }

    private Term truths(Variable variable, List<BigInteger> values, List<Term> ways) {
        int up = values.indexOf(BigInteger.ONE);
        int down = values.indexOf(BigInteger.ZERO);
        return Terms.ifThenElse(
                Terms.current(variable), up < 0 ? others : ways.get(up), down < 0 ? others : ways.get(down));
    }

    private Term spans(Variable variable, List<BigInteger> values, List<Term> ways) {
        List<Span> spans = new ArrayList<>();
        BigInteger next = low(variable).orElse(values.get(0).subtract(BigInteger.ONE));
        for (int i = 0; i < values.size(); i++) {
            if (next.compareTo(values.get(i)) < 0) {
                add(spans, new Span(values.get(i).subtract(BigInteger.ONE), others));
            }
            add(spans, new Span(values.get(i), ways.get(i)));
            next = values.get(i).add(BigInteger.ONE);
        }
        BigInteger high = high(variable).orElse(next);
        if (next.compareTo(high) <= 0) {
            add(spans, new Span(high, others));
        }
        return between(variable, spans);
    }

    private static Optional<BigInteger> low(Variable variable) {
        return variable.domain().bounds().map(Domain.Bounds::low);
    }

    private static Optional<BigInteger> high(Variable variable) {
        return variable.domain().bounds().map(Domain.Bounds::high);
    }

    private static void add(List<Span> spans, Span span) {
        if (!spans.isEmpty() && spans.get(spans.size() - 1).way() == span.way()) {
            spans.remove(spans.size() - 1);
        }
        spans.add(span);
    }

    private static Term between(Variable variable, List<Span> spans) {
        if (spans.size() == 1) {
            return spans.get(0).way();
        }
        int middle = spans.size() / 2;
        Term below = Terms.atMost(Terms.current(variable), Terms.whole(spans.get(middle - 1).last()));
        return Terms.ifThenElse(
                below, between(variable, spans.subList(0, middle)), between(variable, spans.subList(middle, spans.size())));
    }

    private static BigInteger number(Value value) {
        return value.accept(new Value.Visitor<>() {
            @Override
            public BigInteger bool(Value.Bool bool) {
                return bool.value() ? BigInteger.ONE : BigInteger.ZERO;
            }

            @Override
            public BigInteger integer(Value.Int integer) {
                return integer.value();
            }

            @Override
            public BigInteger real(Value.Real real) {
                throw new IllegalArgumentException("not every real number has a next one");
            }
        });
    }
}
