package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Values;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.number.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The values of a command's inputs. */
final class Ways {
    private static final int MOST = 2_000;

    private Ways() {}

    /** The command with all values of those inputs of which the terms speak, and some value of the others; empty if there are too many. */
    static Optional<List<Firing>> of(Command command, List<Term> terms) {
        Set<Symbol> spokenOf = Symbols.in(terms);
        List<Map<Input, Value>> ways = List.of(Map.of());
        for (Input input : command.inputs()) {
            Optional<List<Value>> values = spokenOf.contains(input)
                    ? Values.all(input.domain(), MOST)
                    : Optional.of(List.of(some(input.domain())));
            if (values.isEmpty() || (long) ways.size() * values.get().size() > MOST) {
                return Optional.empty();
            }
            ways = product(ways, input, values.get());
        }
        return Optional.of(ways.stream().map(way -> new Firing(command, way)).toList());
    }

    private static List<Map<Input, Value>> product(List<Map<Input, Value>> ways, Input input, List<Value> values) {
        List<Map<Input, Value>> longer = new ArrayList<>();
        for (Map<Input, Value> way : ways) {
            for (Value value : values) {
                Map<Input, Value> extended = new HashMap<>(way);
                extended.put(input, value);
                longer.add(extended);
            }
        }
        return longer;
    }

    private static Value some(Domain domain) {
        if (domain.sort() == Sort.BOOL) {
            return Value.of(false);
        }
        return domain.sort() == Sort.REAL
                ? new Value.Real(Rational.ZERO)
                : new Value.Int(domain.bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
    }

    /** The term with the firing's values in the place of the inputs. */
    static Term fixed(Term term, Firing firing) {
        Map<Symbol, Term> values = new HashMap<>();
        firing.inputs().forEach((input, value) -> values.put(input, Terms.constant(value)));
        return Substitution.in(term, values);
    }
}
