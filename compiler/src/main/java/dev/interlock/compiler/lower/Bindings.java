package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What each local name stands for at one place, and whose samples stand for what is observed; immutable. Names are bound to
 * suppliers, so that a flight can store on demand.
 */
final class Bindings {
    static final Bindings NONE = new Bindings(Map.of(), Optional.empty());

    private final Map<Local, Supplier<Lowered>> bound;
    private final Optional<Samples> samples;

    private Bindings(Map<Local, Supplier<Lowered>> bound, Optional<Samples> samples) {
        this.bound = bound;
        this.samples = samples;
    }

    Lowered get(Local local) {
        Supplier<Lowered> value = bound.get(local);
        if (value == null) {
            throw new IllegalStateException("unbound name " + local);
        }
        return value.get();
    }

    Bindings with(Local local, Lowered value) {
        return withSupplier(local, () -> value);
    }

    Bindings withSupplier(Local local, Supplier<Lowered> value) {
        Map<Local, Supplier<Lowered>> more = new HashMap<>(bound);
        more.put(local, value);
        return new Bindings(more, samples);
    }

    Bindings with(List<Local> locals, List<Value> values) {
        Map<Local, Supplier<Lowered>> more = new HashMap<>(bound);
        for (int i = 0; i < locals.size(); i++) {
            Lowered constant = Lowered.value(Terms.constant(values.get(i)));
            more.put(locals.get(i), () -> constant);
        }
        return new Bindings(more, samples);
    }

    /** Absent where everything is seen as it is. */
    Optional<Samples> samples() {
        return samples;
    }

    /** The same names at a place that sees by these samples. */
    Bindings seeing(Optional<Samples> others) {
        return new Bindings(bound, others);
    }
}
