package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** That nobody waits for itself, not even by way of others: all of them could act then, and none would. */
final class WaitingOrder {
    private final Context context;
    private final List<Rule.Before> lines = new ArrayList<>();

    WaitingOrder(Context context) {
        this.context = context;
    }

    Optional<Rule> add(Rule.Before line) {
        if (overlap(line.first(), line.second())) {
            return context.fail(
                    line.span(), DiagnosticCode.CYCLIC_BEFORE, "this action would wait for itself",
                    "name two different actions, or two different instances");
        }
        Optional<Rule.Before> closing = closing(line);
        lines.add(line);
        return closing.isEmpty()
                ? Optional.of(line)
                : context.fail(Diagnostic.at(
                                line.span(), DiagnosticCode.CYCLIC_BEFORE,
                                "with this line the actions wait for each other in a circle")
                        .label(closing.get().span(), "this line leads back")
                        .hint("leave one of the lines out"));
    }

    /** The line by which one comes back from the end of the given line to its beginning. */
    private Optional<Rule.Before> closing(Rule.Before line) {
        List<Rule.Member> reached = new ArrayList<>(List.of(line.second()));
        for (int i = 0; i < reached.size(); i++) {
            Rule.Member from = reached.get(i);
            for (Rule.Before next : lines) {
                if (overlap(from, next.first()) && overlap(next.second(), line.first())) {
                    return Optional.of(next);
                }
                if (overlap(from, next.first()) && !reached.contains(next.second())) {
                    reached.add(next.second());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean overlap(Rule.Member one, Rule.Member other) {
        return one.agent().equals(other.agent())
                && one.action().equals(other.action())
                && (one.covers(other.instance()) || other.covers(one.instance()));
    }
}
