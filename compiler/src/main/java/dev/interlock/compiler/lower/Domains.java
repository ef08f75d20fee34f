package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What the model's types are in the logic. */
final class Domains {
    private Domains() {}

    static Domain of(Type type) {
        return type.accept(new Type.Visitor<>() {
            @Override
            public Domain bool(Type.Bool bool) {
                return Domain.BOOLS;
            }

            @Override
            public Domain integer(Type.Int integer) {
                return Domain.INTEGERS;
            }

            @Override
            public Domain real(Type.Real real) {
                return Domain.REALS;
            }

            @Override
            public Domain range(Type.Range range) {
                return new Domain.Range(range.low(), range.high());
            }

            @Override
            public Domain duration(Type.Duration duration) {
                return counted(duration, Ticks.OF_A_SECOND);
            }

            @Override
            public Domain enumeration(Type.Enumeration enumeration) {
                return new Domain.Enumeration(enumeration.name(), enumeration.members());
            }

            @Override
            public Domain orUnknown(Type.OrUnknown maybe) {
                return of(maybe.known());
            }
        });
    }

    /** A length of time as a number of ticks. */
    static Domain counted(Type.Duration duration, Ticks ticks) {
        return duration.low().isPresent() && duration.high().isPresent()
                ? new Domain.Times(
                        ticks.seconds(), ticks.from(duration.low().get()), ticks.from(duration.high().get()))
                : Domain.INTEGERS;
    }

    /** All values of a finite type, in order. */
    static List<Value> elements(Type type) {
        return elements(of(type));
    }

    /** All values of a finite domain, in order. */
    static List<Value> elements(Domain domain) {
        if (domain.equals(Domain.BOOLS)) {
            return List.of(Value.of(false), Value.of(true));
        }
        Domain.Bounds bounds = domain.bounds()
                .orElseThrow(() -> new IllegalArgumentException("not a finite domain: " + domain));
        List<Value> elements = new ArrayList<>();
        for (BigInteger i = bounds.low(); i.compareTo(bounds.high()) <= 0; i = i.add(BigInteger.ONE)) {
            elements.add(new Value.Int(i));
        }
        return elements;
    }

    /** All combinations of values of finite types, the last position changing fastest; one empty tuple for no types. */
    static List<List<Value>> tuples(List<Type> types) {
        List<List<Value>> tuples = List.of(List.of());
        for (Type type : types) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> tuple : tuples) {
                for (Value element : elements(type)) {
                    List<Value> extended = new ArrayList<>(tuple);
                    extended.add(element);
                    longer.add(extended);
                }
            }
            tuples = longer;
        }
        return tuples;
    }

    static List<Term> constants(List<Value> tuple) {
        return tuple.stream().map(Terms::constant).toList();
    }
}
