package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.syntax.Identifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known at one place: what the place is for, in which actor it lies, the local names, and what is established on the way to it.
 *
 * @param spread how many times the place is repeated by the quantifiers and loops around it
 */
record Scope(Purpose purpose, Optional<Instance> instance, Optional<Link> locals, BigInteger spread, Facts facts) {
    static Scope of(Purpose purpose) {
        return new Scope(purpose, Optional.empty(), Optional.empty(), BigInteger.ONE, Facts.NONE);
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
        return new Scope(purpose, Optional.of(actor), locals, spread, facts);
    }

    Scope with(Identifier id, Optional<Local> local) {
        return new Scope(purpose, instance, Optional.of(new Link(new Entry(id, local), locals)), spread, facts);
    }

    Scope repeated(BigInteger times) {
        return new Scope(purpose, instance, locals, spread.multiply(times), facts);
    }

    Scope inside(Purpose other) {
        return new Scope(other, instance, locals, spread, facts);
    }

    Scope with(Facts other) {
        return new Scope(purpose, instance, locals, spread, other);
    }

    Scope knowing(Set<ExprKey> more) {
        return with(facts.and(more));
    }

    Scope assumingAnything() {
        return with(facts.anything());
    }

    Scope naming(Local local, Expr value) {
        return local.type().mayBeUnknown() ? with(facts.naming(local, value)) : this;
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
