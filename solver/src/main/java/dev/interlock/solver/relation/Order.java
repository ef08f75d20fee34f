package dev.interlock.solver.relation;

import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * An order of the agents that contend for a variable: one Boolean per pair, and transitivity. Agents of different groups never
 * contend, so orders of the groups always extend to one order of all.
 */
public final class Order {
    private final List<List<Actor>> groups;
    private final Map<List<Actor>, Input> earlier = new LinkedHashMap<>();

    private Order(List<List<Actor>> groups) {
        this.groups = groups;
    }

    static Order of(List<List<Actor>> groups, String name, Supplier<Integer> ids) {
        Order order = new Order(groups);
        for (List<Actor> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    List<Actor> pair = List.of(group.get(i), group.get(j));
                    order.earlier.put(pair, symbol(name + " " + pair, ids.get()));
                }
            }
        }
        return order;
    }

    private static Input symbol(String name, int id) {
        return new Input(id, name, Domain.BOOLS, Input.Role.CHOICE);
    }

    List<Input> symbols() {
        return List.copyOf(earlier.values());
    }

    /** Agents that contend with each other, directly or through others. */
    public List<List<Actor>> groups() {
        return groups;
    }

    /** That what {@code first} writes lands before what {@code second} writes; both of one group. */
    public Term before(Actor first, Actor second) {
        Input symbol = earlier.get(List.of(first, second));
        return symbol != null
                ? Terms.current(symbol)
                : Terms.not(Terms.current(earlier.get(List.of(second, first))));
    }

    /** That it is an order: no three go in a circle. */
    Term isTransitive() {
        List<Term> all = new ArrayList<>();
        for (List<Actor> group : groups) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    for (int k = j + 1; k < group.size(); k++) {
                        noCircle(group.get(i), group.get(j), group.get(k), all);
                    }
                }
            }
        }
        return Terms.and(all);
    }

    private void noCircle(Actor a, Actor b, Actor c, List<Term> all) {
        all.add(Terms.or(before(b, a), before(c, b), before(a, c)));
        all.add(Terms.or(before(a, b), before(b, c), before(c, a)));
    }
}
