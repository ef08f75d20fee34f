package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A line {@code at most n of … within d}: n places, each taken by a start for the time d. They are kept in descending order of the time
 * that is left, so that equal situations are equal states, and so that the last place is the one that gets free first.
 */
final class Windows {
    private static final int MOST_PLACES = 100;

    private final LoweringContext context;
    private final List<Command> commands;
    private final Rule.AtMost rule;
    private final Term length;
    private final Term most;
    private final List<Variable> places = new ArrayList<>();

    Windows(LoweringContext context, List<Command> commands, Rule.AtMost rule) {
        this.context = context;
        this.commands = commands;
        this.rule = rule;
        this.length = context.clocks().length(rule.within());
        this.most = ExprLowering.lower(
                context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), rule.most()).term();
    }

    /** Holds the starts back while no place is free, lets them take places, and says how many may begin in one step. */
    Exclusion lower(List<Integer> starts) {
        int number = number();
        for (int i = 1; i <= number; i++) {
            Variable place = context.clocks().counter(name() + " place " + i, length, rule.span());
            context.clocks().countDown(place);
            places.add(place);
        }
        Variable begun = context.layout().counter(
                name() + " begun", new Domain.Range(BigInteger.ZERO, BigInteger.valueOf(number)), rule.span());
        context.clocks().initially(Terms.equal(Terms.current(begun), Terms.whole(0)));
        Write another = new Write(begun, Write.Update.ADD, Terms.TRUE, Terms.whole(1), rule.span());
        Clause free = Clause.ofCoordination(isAnyFree(), rule.span());
        Map<Symbol, Term> over = new HashMap<>();
        places.forEach(place -> over.put(place, Terms.whole(0)));
        for (int start : starts) {
            commands.set(start, commands.get(start).withGuard(free).withWrite(another));
            context.agenda().add(new Agenda.Wait(start, untilFree(), over));
        }
        shift(begun);
        return new Exclusion(starts.stream().map(commands::get).toList(), free(), rule.span());
    }

    private int number() {
        BigInteger high = context.intervals().of(most).high().orElseThrow(() -> new TooLargeException(rule.span()));
        if (high.compareTo(BigInteger.valueOf(MOST_PLACES)) > 0) {
            throw new TooLargeException(rule.span());
        }
        return Math.max(0, high.intValueExact());
    }

    private String name() {
        return rule.span().text().strip().replaceAll("\\s+", " ");
    }

    private Term isAnyFree() {
        boolean all = most.equals(Terms.whole(places.size()));
        return all && !places.isEmpty() ? isFree(places.get(places.size() - 1)) : Terms.less(Terms.whole(0), free());
    }

    private Term free() {
        List<Term> parts = new ArrayList<>();
        parts.add(most);
        places.forEach(place -> parts.add(Terms.ifThenElse(isFree(place), Terms.whole(0), Terms.whole(-1))));
        return Terms.sum(parts);
    }

    private static Term isFree(Variable place) {
        return Terms.equal(Terms.current(place), Terms.whole(0));
    }

    /** The time that is left at the last of the places that there are. */
    private Term untilFree() {
        Term left = Terms.whole(0);
        for (int i = 1; i <= places.size(); i++) {
            left = Terms.ifThenElse(Terms.equal(most, Terms.whole(i)), Terms.current(places.get(i - 1)), left);
        }
        return left;
    }

    /** From the last place to the first, so that each sees what the ones before it were. */
    private void shift(Variable begun) {
        Term count = Terms.current(begun);
        Term any = Terms.less(Terms.whole(0), count);
        for (int place = places.size(); place >= 1; place--) {
            Term value = length;
            for (int by = place - 1; by >= 1; by--) {
                Term moved = Terms.current(places.get(place - by - 1));
                value = Terms.ifThenElse(Terms.equal(count, Terms.whole(by)), moved, value);
            }
            context.clocks().after(places.get(place - 1), any, value);
        }
        context.clocks().after(begun, any, Terms.whole(0));
    }
}
