package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.StatementSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Types the effects of an action. */
final class Statements {
    private final Context context;

    Statements(Context context) {
        this.context = context;
    }

    Optional<List<Statement>> block(List<StatementSyntax> written, Scope outer) {
        List<Optional<Statement>> typed = new ArrayList<>();
        Scope scope = outer;
        for (StatementSyntax statement : written) {
            Typing typing = new Typing(scope);
            typed.add(statement.accept(typing));
            scope = typing.after;
        }
        return Binders.allOf(typed);
    }

    private final class Typing implements StatementSyntax.Visitor<Optional<Statement>> {
        private final Scope scope;
        private Scope after;

        private Typing(Scope scope) {
            this.scope = scope;
            this.after = scope;
        }

        @Override
        public Optional<Statement> assign(StatementSyntax.Assign node) {
            Optional<Expr.StateRef> target = new Targets(context, scope).target(node.target());
            if (target.isEmpty()) {
                return Optional.empty();
            }
            return switch (node.operator()) {
                case SET -> value(node, target.get())
                        .map(v -> new Statement.Assign(node.span(), target.get(), Statement.Update.SET, v));
                case ADD -> addend(node, target.get())
                        .map(v -> new Statement.Assign(node.span(), target.get(), Statement.Update.ADD, v));
                case SUBTRACT -> addend(node, target.get())
                        .map(v -> new Expr.Negate(v.span(), Kinds.widened(v.type()), v))
                        .map(v -> new Statement.Assign(node.span(), target.get(), Statement.Update.ADD, v));
            };
        }

        private Optional<Expr> value(StatementSyntax.Assign node, Expr.StateRef target) {
            return context.expressions()
                    .needed(node.value(), scope, target.type(), "the new value of `" + target.state().name() + "`");
        }

        private Optional<Expr> addend(StatementSyntax.Assign node, Expr.StateRef target) {
            Type type = target.type().whenKnown();
            if (!Kinds.isNumber(type)) {
                return context.fail(
                        node.span(),
                        DiagnosticCode.TYPE_MISMATCH,
                        "`" + node.operator().symbol() + "` needs a number, but `" + target.state().name() + "` is "
                                + TypeWords.of(target.type()),
                        "set it with `=`");
            }
            return isKnown(target) ? context.expressions()
                    .needed(node.value(), scope, type, "what follows `" + node.operator().symbol() + "`")
                    : Optional.empty();
        }

        private boolean isKnown(Expr.StateRef target) {
            Unknowns unknowns = new Unknowns(context, scope);
            return unknowns.certain(unknowns.noted(target)).isPresent();
        }

        @Override
        public Optional<Statement> choose(StatementSyntax.Choose node) {
            Optional<Expr.StateRef> target = new Targets(context, scope).target(node.target());
            Optional<Type> type = context.types().resolve(node.type(), scope.inside(Purpose.CONSTANT));
            return target.flatMap(t -> type.flatMap(k -> choice(node, t, k)));
        }

        private Optional<Statement> choice(StatementSyntax.Choose node, Expr.StateRef target, Type type) {
            if (Kinds.sameKind(target.type().whenKnown(), type)) {
                return Optional.of(new Statement.Choose(node.span(), target, type));
            }
            return context.fail(
                    node.type().span(),
                    DiagnosticCode.TYPE_MISMATCH,
                    "`" + target.state().name() + "` is " + TypeWords.of(target.type())
                            + ", so it cannot take any value of " + TypeWords.of(type),
                    "write `any " + target.type().whenKnown() + "`");
        }

        @Override
        public Optional<Statement> conditional(StatementSyntax.If node) {
            Optional<Expr> condition =
                    context.expressions().condition(node.condition(), scope, "what follows `if`");
            Optional<List<Statement>> whenTrue = block(node.whenTrue(), Establishing.past(condition, scope));
            Optional<List<Statement>> whenFalse = block(node.whenFalse(), Establishing.pastNot(condition, scope));
            return condition.flatMap(c -> whenTrue.flatMap(t ->
                    whenFalse.map(f -> new Statement.If(node.span(), c, t, f))));
        }

        @Override
        public Optional<Statement> loop(StatementSyntax.For node) {
            Binders.Bound bound = context.binders().repeated(node.binders(), scope);
            if (context.binders().tooOften(bound.scope(), node.span())) {
                return Optional.empty();
            }
            Optional<Optional<Expr>> where = node.where().isEmpty()
                    ? Optional.of(Optional.empty())
                    : context.expressions()
                            .condition(node.where().get(), bound.scope(), "what follows `where`")
                            .map(Optional::of);
            Scope counted = where.isPresent()
                    ? where.get().map(w -> Establishing.past(Optional.of(w), bound.scope())).orElse(bound.scope())
                    : bound.scope().assumingAnything();
            Optional<List<Statement>> body = block(node.body(), counted);
            return bound.locals().flatMap(l -> where.flatMap(w ->
                    body.map(b -> new Statement.For(node.span(), l, w, b))));
        }

        @Override
        public Optional<Statement> let(StatementSyntax.Let node) {
            Optional<Expr> value = context.expressions().type(node.value(), scope);
            Optional<Local> local = value.map(v -> new Local(node.name().text(), v.type(), node.name().span()));
            Scope named = context.binders().declare(node.name(), local, scope);
            after = local.map(l -> named.naming(l, value.get())).orElse(named);
            local.ifPresent(l -> context.intervals().define(l, value.get()));
            return local.map(l -> new Statement.Let(node.span(), l, value.get()));
        }
    }
}
