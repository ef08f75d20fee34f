package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.syntax.Identifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known at one place: what the place is for, in which actor it lies, and the local names.
 *
 * @param spread how many times the place is repeated by the quantifiers and loops around it
 */
record Scope(Purpose purpose, Optional<Instance> instance, Optional<Link> locals, BigInteger spread) {
    static Scope of(Purpose purpose) {
        return new Scope(purpose, Optional.empty(), Optional.empty(), BigInteger.ONE);
    }

    /**
     * The actor around the place, as one of its instances.
     *
     * @param indices which instance; absent when an error in them has been reported
     */
    record Instance(ActorNames actor, Optional<List<Local>> indices) {}

    /** A local name; without a local when an error in its declaration has been reported. */
    record Entry(Identifier id, Optional<Local> local) {}

    record Link(Entry entry, Optional<Link> rest) {}

    Scope in(Instance actor) {
        return new Scope(purpose, Optional.of(actor), locals, spread);
    }

    Scope with(Identifier id, Optional<Local> local) {
        return new Scope(purpose, instance, Optional.of(new Link(new Entry(id, local), locals)), spread);
    }

    Scope repeated(BigInteger times) {
        return new Scope(purpose, instance, locals, spread.multiply(times));
    }

    Scope inside(Purpose other) {
        return new Scope(other, instance, locals, spread);
    }

    Optional<Entry> local(String name) {
        Optional<Link> link = locals;
        while (link.isPresent()) {
            if (link.get().entry().id().text().equals(name)) {
                return Optional.of(link.get().entry());
            }
            link = link.get().rest();
        }
        return Optional.empty();
    }

    List<String> localNames() {
        List<String> names = new ArrayList<>();
        for (Optional<Link> link = locals; link.isPresent(); link = link.get().rest()) {
            names.add(link.get().entry().id().text());
        }
        return names;
    }
}
