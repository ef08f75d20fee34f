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
import java.util.stream.Stream;

/**
 * Effects that certainly write one variable twice on one path, where at least one of them sets it. What depends on
 * values (two different indices that may be equal, two conditions that may both hold) is left to the {@code clash}
 * check.
 */
final class WrittenTwice {
    private final Context context;
    private final Map<Place, Statement> writes = new HashMap<>();
    private final Map<Place, Statement> sets = new HashMap<>();
    private int branches;

    WrittenTwice(Context context) {
        this.context = context;
    }

    /**
     * What is written, and where: two writes share a path if and only if one lies on the way to the other.
     *
     * @param path the branches and loops around it, from the outside in
     */
    private record Place(ExprKey target, List<Integer> path, Side side) {}

    private enum Side {
        AT,
        /** Further in than this. */
        BELOW
    }

    void check(List<Statement> statements) {
        statements.forEach(s -> s.accept(new Walk(List.of())));
    }

    private final class Walk implements Statement.Visitor<Void> {
        private final List<Integer> path;

        private Walk(List<Integer> path) {
            this.path = path;
        }

        @Override
        public Void assign(Statement.Assign node) {
            return write(node.target(), node, node.update(), path);
        }

        @Override
        public Void choose(Statement.Choose node) {
            return write(node.target(), node, Statement.Update.SET, path);
        }

        @Override
        public Void conditional(Statement.If node) {
            block(node.whenTrue());
            block(node.whenFalse());
            return null;
        }

        @Override
        public Void loop(Statement.For node) {
            block(node.body());
            if (node.where().isEmpty()) {
                node.body().forEach(s -> checkEveryTime(node, s));
            }
            return null;
        }

        @Override
        public Void let(Statement.Let node) {
            return null;
        }

        private void block(List<Statement> statements) {
            List<Integer> inner = new ArrayList<>(path);
            inner.add(branches++);
            statements.forEach(s -> s.accept(new Walk(inner)));
        }
    }

    private Void write(Expr.StateRef target, Statement statement, Statement.Update update, List<Integer> path) {
        ExprKey key = ExprKey.of(target);
        List<Place> way = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            way.add(new Place(key, path.subList(0, i), Side.AT));
        }
        Stream<Place> shared = Stream.concat(way.stream(), Stream.of(new Place(key, path, Side.BELOW)));
        Map<Place, Statement> dangerous = update == Statement.Update.SET ? writes : sets;
        Optional<Statement> first = shared.filter(dangerous::containsKey).map(dangerous::get).findFirst();
        if (first.isPresent()) {
            report(target, statement, first.get());
            return null;
        }
        remember(writes, key, path, statement);
        if (update == Statement.Update.SET) {
            remember(sets, key, path, statement);
        }
        return null;
    }

    private static void remember(Map<Place, Statement> places, ExprKey key, List<Integer> path, Statement statement) {
        places.putIfAbsent(new Place(key, path, Side.AT), statement);
        for (int i = 0; i < path.size(); i++) {
            places.putIfAbsent(new Place(key, path.subList(0, i), Side.BELOW), statement);
        }
    }

    private void report(Expr.StateRef target, Statement second, Statement first) {
        context.report(Diagnostic.at(
                        second.span(),
                        DiagnosticCode.WRITTEN_TWICE,
                        "`" + target.span().text().strip() + "` is written twice")
                .label(first.span(), "first written here")
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
