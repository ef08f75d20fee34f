package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;

/**
 * Values that may be {@code unknown}: how they are asked about and replaced, and that nobody uses one where it is not established to
 * be known. Many an outage was a missing value that was read as zero.
 */
final class Unknowns {
    private final Context context;
    private final Scope scope;

    Unknowns(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** The same value without the note that it is known here. */
    static Expr bare(Expr expr) {
        return expr instanceof Expr.Assured assured ? assured.operand() : expr;
    }

    /** With a note that it is known, where that is established. */
    Expr noted(Expr expr) {
        return expr.type().mayBeUnknown() && scope.facts().establish(expr)
                ? new Expr.Assured(expr.span(), expr)
                : expr;
    }

    /** A value that is certainly known, else a report. */
    Optional<Expr> certain(Expr expr) {
        if (!expr.type().mayBeUnknown()) {
            return Optional.of(expr);
        }
        boolean lost = scope.facts().established(expr);
        return context.fail(
                expr.span(),
                DiagnosticCode.MAY_BE_UNKNOWN,
                lost ? shown(expr) + " may be `unknown` again when the action finishes"
                        : shown(expr) + " may be `unknown` here",
                lost ? "keep what was known at the start with `with v = " + text(expr) + "`, and use `v` here"
                        : "establish first that it is known, as in `known(" + text(expr) + ") and …` or `not known("
                                + text(expr) + ") or …`, or choose what stands for it: `" + text(expr)
                                + " otherwise …`");
    }

    Optional<Expr> literal(ExprSyntax.Unknown node, Optional<Type> expected) {
        if (expected.isPresent() && expected.get() instanceof Type.OrUnknown maybe) {
            return Optional.of(new Expr.Unknown(node.span(), maybe));
        }
        return context.fail(
                node.span(),
                DiagnosticCode.UNKNOWN_MISPLACED,
                expected.map(type -> "`unknown` is no value of " + TypeWords.of(type))
                        .orElse("nothing says of what type this `unknown` is"),
                expected.map(type -> "what may be `unknown` is declared so, as in `state x : " + type
                                + " or unknown`")
                        .orElse("give the type, as in `let v : 0..9 or unknown = unknown`"));
    }

    /** {@code x == unknown} and its kin, if it is one. */
    Optional<Diagnostic> compared(Span span, List<ExprSyntax> sides) {
        boolean compares = sides.stream().anyMatch(side -> side instanceof ExprSyntax.Unknown);
        String subject = sides.stream()
                .filter(side -> !(side instanceof ExprSyntax.Unknown))
                .findFirst()
                .map(side -> side.span().text().strip())
                .filter(text -> text.length() < 40 && !text.contains("\n"))
                .orElse("x");
        return Optional.of(Diagnostic.at(
                                span, DiagnosticCode.UNKNOWN_COMPARED, "nothing can be compared with `unknown`")
                        .hint("`known` is the only test: write `known(" + subject + ")` or `not known(" + subject
                                + ")`"))
                .filter(diagnostic -> compares);
    }

    Optional<Expr> known(ExprSyntax.Call call) {
        ExprSyntax written = call.arguments().get(0);
        return context.expressions().type(written, scope).map(Unknowns::bare).flatMap(e -> e.type().mayBeUnknown()
                ? Optional.of(new Expr.Known(call.span(), e))
                : context.fail(
                        call.span(),
                        DiagnosticCode.ALWAYS_KNOWN,
                        shown(e) + " is " + TypeWords.of(e.type()) + ", which is always known",
                        e instanceof Expr.StateRef
                                ? "leave the test out, or declare `" + e.type() + " or unknown` if it may be missing"
                                : "leave the test out"));
    }

    Optional<Expr> otherwise(ExprSyntax.Otherwise node, Optional<Type> expected) {
        Optional<Expr> subject = context.expressions().type(node.subject(), scope, expected).map(Unknowns::bare);
        Optional<Type> told = subject.map(s -> s.type().whenKnown());
        Optional<Expr> fallback = context.expressions().type(node.fallback(), scope, told);
        subject.filter(s -> !s.type().mayBeUnknown()).ifPresent(s -> context.report(Diagnostic.at(
                        node.span(),
                        DiagnosticCode.NEEDLESS_OTHERWISE,
                        shown(s) + " is " + TypeWords.of(s.type()) + ", which is always known, so nothing ever"
                                + " stands for it")
                .hint("leave `otherwise` out")));
        return subject.flatMap(s -> fallback.flatMap(f -> joined(node, s, f)));
    }

    private Optional<Expr> joined(ExprSyntax.Otherwise node, Expr subject, Expr fallback) {
        Type type = subject.type().whenKnown();
        Type other = fallback.type().whenKnown();
        boolean always = !subject.type().mayBeUnknown();
        Type whole = type.equals(other) ? type : Kinds.widened(type);
        Optional<Expr> fitting = Kinds.as(type, fallback).or(() -> Kinds.as(new Type.OrUnknown(type), fallback));
        if (fitting.isEmpty()) {
            return context.fail(
                    fallback.span(),
                    DiagnosticCode.TYPE_MISMATCH,
                    "what stands for " + shown(subject) + " must be " + TypeWords.of(type) + ", but this is "
                            + TypeWords.of(fallback.type()),
                    TypeWords.hint(type, fallback));
        }
        Type result = fitting.get().type().mayBeUnknown() ? new Type.OrUnknown(whole) : whole;
        return Optional.of(always ? subject : new Expr.Otherwise(node.span(), result, subject, fitting.get()));
    }

    private static String shown(Expr expr) {
        return "`" + text(expr) + "`";
    }

    private static String text(Expr expr) {
        String text = expr.span().text().strip().replaceAll("\\s+", " ");
        return text.length() <= 60 ? text : "x";
    }
}
