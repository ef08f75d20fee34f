package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Effects that certainly write one variable twice on one path, where at least one of them sets it. What depends on values
 * (two different indices that may be equal, two conditions that may both hold) is left to the {@code clash} check.
 */
final class WrittenTwice {
    private final Context context;
    private final Map<ExprKey, List<Write>> writes = new HashMap<>();

    WrittenTwice(Context context) {
        this.context = context;
    }

    /** One way into a branch or loop. */
    private record Turn(Statement statement, Branch branch) {
        boolean sameAs(Turn that) {
            return statement == that.statement && branch == that.branch;
        }
    }

    private enum Branch {
        THEN,
        ELSE,
        LOOP
    }

    private record Write(Statement statement, Statement.Update update, List<Turn> path) {
        /** Whether one of the two happens whenever the other does. */
        boolean sharesPathWith(Write that) {
            int common = Math.min(path.size(), that.path.size());
            for (int i = 0; i < common; i++) {
                if (!path.get(i).sameAs(that.path.get(i))) {
                    return false;
                }
            }
            return true;
        }

        boolean conflictsWith(Write that) {
            return (update == Statement.Update.SET || that.update == Statement.Update.SET) && sharesPathWith(that);
        }
    }

    void check(List<Statement> statements) {
        statements.forEach(s -> s.accept(new Walk(List.of())));
    }

    private final class Walk implements Statement.Visitor<Void> {
        private final List<Turn> path;

        private Walk(List<Turn> path) {
            this.path = path;
        }

        @Override
        public Void assign(Statement.Assign node) {
            return write(node.target(), new Write(node, node.update(), path));
        }

        @Override
        public Void choose(Statement.Choose node) {
            return write(node.target(), new Write(node, Statement.Update.SET, path));
        }

        @Override
        public Void conditional(Statement.If node) {
            block(node.whenTrue(), new Turn(node, Branch.THEN));
            block(node.whenFalse(), new Turn(node, Branch.ELSE));
            return null;
        }

        @Override
        public Void loop(Statement.For node) {
            block(node.body(), new Turn(node, Branch.LOOP));
            if (node.where().isEmpty()) {
                node.body().forEach(s -> checkEveryTime(node, s));
            }
            return null;
        }

        @Override
        public Void let(Statement.Let node) {
            return null;
        }

        private void block(List<Statement> statements, Turn turn) {
            List<Turn> inner = new ArrayList<>(path);
            inner.add(turn);
            statements.forEach(s -> s.accept(new Walk(inner)));
        }
    }

    private Void write(Expr.StateRef target, Write write) {
        List<Write> earlier = writes.computeIfAbsent(ExprKey.of(target), k -> new ArrayList<>());
        Optional<Write> conflict = earlier.stream().filter(write::conflictsWith).findFirst();
        conflict.ifPresentOrElse(first -> report(target, write, first), () -> earlier.add(write));
        return null;
    }

    private void report(Expr.StateRef target, Write second, Write first) {
        context.report(Diagnostic.at(
                        second.statement().span(),
                        DiagnosticCode.WRITTEN_TWICE,
                        "`" + target.span().text().strip() + "` is written twice")
                .label(first.statement().span(), "first written here")
                .hint("all effects of an action happen at once, so only one of them can set it; `+=` may be repeated"));
    }

    private void checkEveryTime(Statement.For loop, Statement inside) {
        Optional<Expr.StateRef> target = setTarget(inside);
        Set<Local> used = Collections.newSetFromMap(new IdentityHashMap<>());
        target.ifPresent(t -> collect(t, used));
        boolean varies = loop.body().stream()
                .filter(s -> s instanceof Statement.Let)
                .anyMatch(s -> used.contains(((Statement.Let) s).local()));
        Optional<Local> idle = loop.binders().stream()
                .filter(b -> !varies && !used.contains(b))
                .filter(b -> Intervals.size(List.of(b)).compareTo(BigInteger.ONE) > 0)
                .findFirst();
        target.flatMap(t -> idle.map(b -> Diagnostic.at(
                                inside.span(),
                                DiagnosticCode.WRITTEN_TWICE,
                                "`" + t.span().text().strip() + "` is written once for every `" + b.name() + "`")
                        .label(b.span(), "repeated over this")
                        .hint("use `" + b.name() + "` as its index, or write it outside the loop")))
                .ifPresent(context::report);
    }

    private static Optional<Expr.StateRef> setTarget(Statement statement) {
        if (statement instanceof Statement.Assign assign && assign.update() == Statement.Update.SET) {
            return Optional.of(assign.target());
        }
        return statement instanceof Statement.Choose choose ? Optional.of(choose.target()) : Optional.empty();
    }

    private static void collect(Expr expr, Set<Local> used) {
        if (expr instanceof Expr.LocalRef reference) {
            used.add(reference.local());
        }
        Children.of(expr).forEach(child -> collect(child, used));
    }
}
