package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.Map;
import java.util.Optional;

/**
 * From an expression as written to a typed one. Nothing comes back when an error was reported, so that one mistake
 * yields one message.
 */
final class Expressions {
    private static final int DEEPEST = 800;

    private final Context context;
    private int depth;

    Expressions(Context context) {
        this.context = context;
    }

    Optional<Expr> type(ExprSyntax syntax, Scope scope) {
        return type(syntax, scope, Optional.empty());
    }

    /** @param expected tells which enum a bare member belongs to; whether the type fits is for the caller to check */
    Optional<Expr> type(ExprSyntax syntax, Scope scope, Optional<Type> expected) {
        if (context.isEnough()) {
            return Optional.empty();
        }
        if (depth >= DEEPEST) {
            return context.fail(
                    syntax.span(),
                    DiagnosticCode.NESTED_TOO_DEEPLY,
                    "this is nested more than " + DEEPEST + " levels deep, definitions included",
                    "give parts of it names of their own with `let`");
        }
        depth++;
        try {
            return syntax.accept(new ExpressionTyping(context, scope, expected)).map(new Unknowns(context, scope)::noted);
        } finally {
            depth--;
        }
    }

    /** What must have a value at this place: it cannot be {@code unknown}. */
    Optional<Expr> certain(ExprSyntax syntax, Scope scope, Optional<Type> expected) {
        return type(syntax, scope, expected).flatMap(new Unknowns(context, scope)::certain);
    }

    /** @param role what is to have the type, as the beginning of a sentence */
    Optional<Expr> needed(ExprSyntax syntax, Scope scope, Type type, String role) {
        Optional<Expr> typed = type(syntax, scope, Optional.of(type));
        return typed.flatMap(expr -> type.mayBeUnknown() ? typed : new Unknowns(context, scope).certain(expr))
                .flatMap(expr -> fitting(expr, type, role));
    }

    Optional<Expr> condition(ExprSyntax syntax, Scope scope, String role) {
        return needed(syntax, scope, Type.BOOL, role);
    }

    /** A number or a duration. */
    Optional<Expr> quantity(ExprSyntax syntax, Scope scope, String role) {
        Optional<Expr> typed = type(syntax, scope);
        return typed.flatMap(new Unknowns(context, scope)::certain).flatMap(expr -> Kinds.isQuantity(expr.type())
                ? Optional.of(expr)
                : context.fail(
                        expr.span(),
                        DiagnosticCode.TYPE_MISMATCH,
                        role + " must be a number, but this is " + TypeWords.of(expr.type()),
                        TypeWords.hint(Type.INT, expr)));
    }

    Optional<Expr> fitting(Expr expr, Type type, String role) {
        Optional<Expr> fitting = Kinds.as(type, expr);
        return fitting.isPresent()
                ? fitting
                : context.fail(
                        expr.span(),
                        Quantities.misfit(type, expr.type()),
                        role + " must be " + TypeWords.of(type) + ", but this is " + TypeWords.of(expr.type()),
                        TypeWords.hint(type, expr));
    }

    /** The value of an expression that must be known before anything runs. */
    Optional<Symbol.TypedConstant> constant(ExprSyntax syntax, Scope scope) {
        return type(syntax, scope.inside(Purpose.CONSTANT))
                .flatMap(expr -> value(expr).map(v -> new Symbol.TypedConstant(expr.type(), v)));
    }

    /** The value of an expression that must be known before anything runs, as a value of the type's kind. */
    Optional<Constants.Constant> constant(ExprSyntax syntax, Scope scope, Type type, String role) {
        return needed(syntax, scope.inside(Purpose.CONSTANT), type, role).flatMap(this::value);
    }

    /** An end of a range, which lies among the whole numbers or among the durations. */
    Optional<Symbol.TypedConstant> end(ExprSyntax syntax, Scope scope, String role) {
        return type(syntax, scope.inside(Purpose.CONSTANT))
                .flatMap(expr -> Kinds.isDuration(expr.type()) ? Optional.of(expr) : fitting(expr, Type.INT, role))
                .flatMap(expr -> value(expr).map(v -> new Symbol.TypedConstant(expr.type(), v)));
    }

    private Optional<Constants.Constant> value(Expr expr) {
        Evaluation.Outcome outcome = Evaluation.evaluate(expr, Map.of());
        outcome.problem().ifPresent(this::report);
        return outcome.value();
    }

    void report(Evaluation.Problem problem) {
        context.report(switch (problem.kind()) {
            case NOT_CONSTANT -> Diagnostic.at(
                            problem.span(), DiagnosticCode.NOT_CONSTANT, "this is not known before the system runs")
                    .hint("only numbers, constants and parameters of the system can stand here");
            case DIVISION_BY_ZERO -> Diagnostic.at(
                            problem.span(), DiagnosticCode.CONSTANT_DIVISION_BY_ZERO, "this divides by zero")
                    .hint("the divisor's value is 0; check the constants that it is made of");
            case OF_NOTHING -> Diagnostic.at(
                            problem.span(),
                            DiagnosticCode.CONSTANT_DIVISION_BY_ZERO,
                            "a minimum or maximum of nothing has no value")
                    .hint("no value passes the `where`");
            case TOO_LARGE -> Diagnostic.at(
                            problem.span(), DiagnosticCode.TOO_LARGE, "this number is too large")
                    .hint("stay below a thousand digits");
        });
    }
}
