package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.GoalSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.Shape;
import java.util.List;
import java.util.Optional;

/** Types what one {@code property} asks. */
final class Properties implements GoalSyntax.Visitor<Optional<Question>> {
    private static final Scope OUTSIDE = Scope.of(Purpose.CONDITION);

    private final Context context;
    private final DeclarationSyntax.Property property;
    private final Optional<String> doc;
    private final String name;

    Properties(Context context, DeclarationSyntax.Property property) {
        this.context = context;
        this.property = property;
        this.doc = Definitions.text(property.doc());
        this.name = property.name().text();
    }

    @Override
    public Optional<Question> reachable(GoalSyntax.Reachable node) {
        return condition(node.target(), "what is to be reachable")
                .map(target -> new Question.Reachable(property.span(), doc, name, target));
    }

    @Override
    public Optional<Question> recoverable(GoalSyntax.Recoverable node) {
        Question.By by = switch (node.by()) {
            case ANYBODY -> Question.By.ANYBODY;
            case AGENTS -> Question.By.AGENTS;
        };
        return condition(node.target(), "what is to be recoverable")
                .map(target -> new Question.Recoverable(property.span(), doc, name, target, by));
    }

    @Override
    public Optional<Question> cascade(GoalSyntax.Cascade node) {
        return context.expressions()
                .constant(node.most(), OUTSIDE, Type.INT, "the length of a cascade")
                .filter(most -> isLength(node, most))
                .map(most -> new Question.Cascade(property.span(), doc, name, most.literal(node.most().span())));
    }

    private boolean isLength(GoalSyntax.Cascade node, Constants.Constant most) {
        if (Constants.whole(most).filter(length -> length.signum() >= 0).isPresent()) {
            return true;
        }
        context.fail(
                node.most().span(),
                DiagnosticCode.BAD_CASCADE,
                "no chain of acts is shorter than 0, but this is " + Constants.words(most),
                "write how many acts may follow from one event: with `at most 1` no act wakes another");
        return false;
    }

    @Override
    public Optional<Question> settles(GoalSyntax.Settles node) {
        Optional<List<Question.Settled>> places = new SettledPlaces(context).places(node.places());
        Optional<Optional<Expr>> rest = optional(
                node.rest(), written -> condition(written, "where it comes to rest"));
        return places.flatMap(all -> rest.map(at ->
                new Question.Settles(property.span(), doc, name, all, at)));
    }

    @Override
    public Optional<Question> leadsTo(GoalSyntax.LeadsTo node) {
        Optional<Expr> trigger = condition(node.trigger(), "what leads to something");
        Optional<Expr> response = response(node);
        Optional<Optional<Expr>> within = optional(
                node.within(), written -> new Durations(context, OUTSIDE).positive(written, "within"));
        if (node.lasting().isPresent() && node.within().isPresent()) {
            return context.fail(Diagnostic.at(
                            node.within().get().span(),
                            DiagnosticCode.LASTING_WITHIN,
                            "what lasts has no deadline: it may come, go and come back before it stays")
                    .label(node.lasting().get(), "asked to last here")
                    .hint("ask the two apart: `p leads to q within 5m`, and `p leads to lasting q`"));
        }
        Question.Lasting lasting = node.lasting().isPresent() ? Question.Lasting.FOR_GOOD : Question.Lasting.ONCE;
        return trigger.flatMap(from -> response.flatMap(to -> within.map(deadline ->
                new Question.LeadsTo(property.span(), doc, name, from, to, lasting, deadline))));
    }

    /** A name that a quantifier on the left gives means nothing on the right, however much it looks so. */
    private Optional<Expr> response(GoalSyntax.LeadsTo node) {
        Scope scope = OUTSIDE;
        List<Identifier> lost = lost(node);
        for (Identifier id : lost) {
            scope = scope.with(id, Optional.empty());
        }
        int before = context.diagnostics().all().size();
        Optional<Expr> response = context.expressions().condition(node.response(), scope, "what it leads to");
        return response.isPresent() || lost.isEmpty() || context.diagnostics().all().size() > before
                ? response
                : context.fail(Diagnostic.at(
                                node.response().span(),
                                DiagnosticCode.UNKNOWN_NAME,
                                "`leads to` stands between two whole conditions, so there is no `"
                                        + lost.get(0).text() + "` here")
                        .label(lost.get(0).span(), "this one ends before `leads to`")
                        .hint("write a property for each value: `property one: down[1] leads to up[1]`, and so on"));
    }

    private static List<Identifier> lost(GoalSyntax.LeadsTo node) {
        String right = Shape.of(node.response());
        return node.trigger() instanceof ExprSyntax.Quantified left
                ? left.binders().stream()
                        .map(ExprSyntax.Binder::name)
                        .filter(id -> right.contains("Name(" + id.text() + ")"))
                        .filter(id -> !right.contains("Binder(" + Shape.of(id)))
                        .toList()
                : List.of();
    }

    private Optional<Expr> condition(ExprSyntax written, String role) {
        return context.expressions().condition(written, OUTSIDE, role);
    }

    private interface Typing {
        Optional<Expr> of(ExprSyntax written);
    }

    private static Optional<Optional<Expr>> optional(Optional<ExprSyntax> written, Typing typing) {
        return written.isEmpty() ? Optional.of(Optional.empty()) : typing.of(written.get()).map(Optional::of);
    }
}
