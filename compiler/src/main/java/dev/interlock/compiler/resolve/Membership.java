package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code x in low..high} and {@code x in { a, b }}: shorthands for comparisons. */
final class Membership {
    private final Context context;
    private final Scope scope;

    Membership(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    Optional<Expr> inRange(ExprSyntax.InRange node) {
        String role = "each part of `x in low..high`";
        Optional<Expr> subject = context.expressions().quantity(node.subject(), scope, role);
        Optional<Expr> low = context.expressions().quantity(node.low(), scope, role);
        Optional<Expr> high = context.expressions().quantity(node.high(), scope, role);
        return Binders.allOf(List.of(subject, low, high))
                .flatMap(all -> new Quantities(context).alike(all, "`in`"))
                .flatMap(all -> between(node, all.get(0), all.get(1), all.get(2)));
    }

    private Optional<Expr> between(ExprSyntax.InRange node, Expr subject, Expr low, Expr high) {
        Optional<Constants.Constant> a = Evaluation.constant(low);
        Optional<Constants.Constant> b = Evaluation.constant(high);
        boolean empty = a.flatMap(Constants::number)
                .flatMap(l -> b.flatMap(Constants::number).map(h -> l.compareTo(h) > 0))
                .orElse(false);
        if (empty) {
            return context.fail(
                    low.span().to(high.span()),
                    DiagnosticCode.EMPTY_RANGE,
                    "the range from " + a.map(Constants::words).orElseThrow() + " to "
                            + b.map(Constants::words).orElseThrow() + " is empty",
                    "write the smaller end first");
        }
        Optional<Expr> from = compare(node.span(), Expr.Operator.AT_MOST, low, subject);
        Optional<Expr> to = compare(node.span(), Expr.Operator.AT_MOST, subject, high);
        return from.flatMap(f -> to.map(t -> new Expr.Binary(node.span(), Type.BOOL, Expr.Operator.AND, f, t)));
    }

    private static Optional<Expr> compare(Span span, Expr.Operator operator, Expr left, Expr right) {
        return Kinds.unify(left, right).map(p -> new Expr.Binary(span, Type.BOOL, operator, p.left(), p.right()));
    }

    Optional<Expr> inSet(ExprSyntax.InSet node) {
        if (Writers.isAsked(node.subject())) {
            return new Writers(context, scope).among(node);
        }
        List<ExprSyntax> sides = new ArrayList<>(List.of(node.subject()));
        sides.addAll(node.members());
        Optional<Diagnostic> unknown = new Unknowns(context, scope).compared(node.span(), sides);
        if (unknown.isPresent()) {
            return context.fail(unknown.get());
        }
        Optional<Expr> subject = context.expressions().certain(node.subject(), scope, Optional.empty());
        List<Optional<Expr>> tests = new ArrayList<>();
        for (ExprSyntax member : node.members()) {
            tests.add(subject.flatMap(s -> context.expressions()
                    .certain(member, scope, Optional.of(s.type()))
                    .flatMap(m -> equal(node, s, m))));
        }
        return Binders.allOf(tests).map(all -> all.stream()
                .reduce((a, b) -> new Expr.Binary(node.span(), Type.BOOL, Expr.Operator.OR, a, b))
                .orElse(new Expr.BoolLiteral(node.span(), false)));
    }

    private Optional<Expr> equal(ExprSyntax.InSet node, Expr subject, Expr member) {
        Optional<Expr> test = compare(node.span(), Expr.Operator.EQUAL, subject, member);
        return test.isPresent()
                ? test
                : context.fail(
                        member.span(),
                        Quantities.misfit(subject.type(), member.type()),
                        "a member of this set must be " + TypeWords.of(subject.type()) + ", but this is "
                                + TypeWords.of(member.type()),
                        TypeWords.hint(subject.type(), member));
    }
}
