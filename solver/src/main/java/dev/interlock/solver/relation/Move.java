package dev.interlock.solver.relation;

import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Substitution;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Some of the steps of a system: those of one command that acts alone, or all in which agents act together. Who does not act is left
 * out, and so is what stays as it is.
 *
 * @param commands those of which one or several are in such a step
 * @param condition that the step may be taken and completed, save that what changes stays in its domain
 * @param changes what each variable that may change has after it, over current and next variables and choices
 */
public record Move(List<Command> commands, Term condition, Map<Variable, Term> changes) {

    /** Moves that are all steps of a system, taken together. */
    public static List<Move> of(StepRelation relation) {
        List<Command> joining = relation.commands().stream().filter(command -> joins(relation, command)).toList();
        boolean together = joining.stream().map(Command::actor).distinct().count() > 1;
        List<Move> moves = new ArrayList<>();
        for (Command command : relation.commands()) {
            if (!together || !joining.contains(command)) {
                moves.add(move(
                        relation, List.of(command),
                        other -> other.equals(command) ? Presence.ACTS : Presence.RESTS));
            }
        }
        if (together) {
            moves.add(move(
                    relation, joining,
                    command -> joining.contains(command) ? Presence.CHOOSES : Presence.RESTS));
        }
        return moves;
    }

    /** The whole step as a condition on the state before and the one after; of what it does not mention, nothing changes. */
    public Term term() {
        List<Term> all = new ArrayList<>();
        all.add(condition);
        changes.forEach((variable, value) -> {
            all.add(Terms.equal(Terms.next(variable), value));
            all.add(Terms.inDomain(Terms.next(variable), variable.domain()));
        });
        return Terms.and(all);
    }

    private enum Presence {
        ACTS,
        RESTS,
        CHOOSES
    }

    private static boolean joins(StepRelation relation, Command command) {
        return relation.system().turns() == TransitionSystem.Turns.JOINT && command.joins();
    }

    private static Move move(StepRelation relation, List<Command> commands, Function<Command, Presence> presence) {
        Map<Symbol, Term> chosen = chosen(relation, presence);
        Map<Variable, Term> changes = new LinkedHashMap<>();
        Map<Variable, Term> unchanged = new HashMap<>();
        relation.equations().forEach((variable, value) -> {
            Term after = Substitution.in(value, chosen);
            if (after.equals(Terms.current(variable))) {
                unchanged.put(variable, after);
            } else {
                changes.put(variable, after);
            }
        });
        changes.replaceAll((variable, value) -> Substitution.ofNext(value, unchanged));
        Term may = Substitution.in(Terms.and(relation.attempted(), relation.hasOutcome()), chosen);
        return new Move(commands, may, changes);
    }

    private static Map<Symbol, Term> chosen(
            StepRelation relation, Function<Command, Presence> presence) {
        Map<Symbol, Term> chosen = new HashMap<>();
        Predicate<Command> rests = command -> presence.apply(command) == Presence.RESTS;
        boolean isFixed = relation.commands().stream().noneMatch(c -> presence.apply(c) == Presence.CHOOSES);
        for (Command command : relation.commands()) {
            if (presence.apply(command) != Presence.CHOOSES) {
                chosen.put(symbol(relation.acts(command)), Terms.truth(!rests.test(command)));
            }
            if (rests.test(command)) {
                command.inputs().forEach(input -> chosen.put(input, any(input.domain())));
            }
        }
        if (isFixed) {
            orders(relation).forEach(input -> chosen.put(input, Terms.TRUE));
        }
        return chosen;
    }

    private static List<Input> orders(StepRelation relation) {
        List<Input> rest = new ArrayList<>(relation.choices());
        for (Command command : relation.commands()) {
            rest.remove(symbol(relation.acts(command)));
            rest.removeAll(command.inputs());
        }
        return rest;
    }

    private static Symbol symbol(Term term) {
        return ((Term.Current) term).symbol();
    }

    private static Term any(Domain domain) {
        return switch (domain.sort()) {
            case BOOL -> Terms.FALSE;
            case INT -> Terms.whole(domain.bounds().map(Domain.Bounds::low).orElse(BigInteger.ZERO));
            case REAL -> Terms.constant(new Value.Real(Rational.ZERO));
        };
    }
}
