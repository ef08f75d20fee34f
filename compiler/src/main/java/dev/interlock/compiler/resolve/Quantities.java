package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Numbers and durations, which do not mix: five what? A duration may be taken a whole number of times, and that is all.
 */
final class Quantities {
    private final Context context;

    Quantities(Context context) {
        this.context = context;
    }

    /** The code of the mistake that one type stands where another is needed. */
    static DiagnosticCode misfit(Type needed, Type found) {
        if (Kinds.isDuration(needed) && Kinds.isNumber(found)) {
            return DiagnosticCode.NUMBER_FOR_DURATION;
        }
        return Kinds.isNumber(needed) && Kinds.isDuration(found)
                ? DiagnosticCode.DURATION_FOR_NUMBER
                : DiagnosticCode.TYPE_MISMATCH;
    }

    /** The code of the mistake that values of two types stand together. */
    static DiagnosticCode mixed(Type one, Type other) {
        return Kinds.isQuantity(one) && Kinds.isQuantity(other)
                ? DiagnosticCode.NUMBER_FOR_DURATION
                : DiagnosticCode.TYPE_MISMATCH;
    }

    /** How to say a number as a duration. */
    static String hint(Expr number) {
        return number instanceof Expr.IntLiteral literal
                ? hint(literal.value())
                : "give it a unit: `s`, `m`, `h` or `d`, as in `5m`; `2 * 5m` is ten minutes";
    }

    static String hint(BigInteger number) {
        return "say `" + number + "m` or `" + number + "s`";
    }

    /** The expressions as they are, unless some are numbers and some durations. */
    Optional<List<Expr>> alike(List<Expr> expressions, String word) {
        Optional<Expr> duration = expressions.stream().filter(e -> Kinds.isDuration(e.type())).findFirst();
        Optional<Expr> number = expressions.stream().filter(e -> !Kinds.isDuration(e.type())).findFirst();
        return duration.isPresent() && number.isPresent()
                ? context.fail(Diagnostic.at(
                                number.get().span(), DiagnosticCode.NUMBER_FOR_DURATION,
                                word + " cannot mix " + TypeWords.of(Type.DURATION) + " with "
                                        + TypeWords.of(number.get().type()))
                        .label(duration.get().span(), "this is a duration")
                        .hint(hint(number.get())))
                : Optional.of(expressions);
    }

    /** Arithmetic of which one side at least is a duration. */
    Optional<Expr> combine(Expr.Binary plain) {
        return switch (plain.operator()) {
            case PLUS -> alike(List.of(plain.left(), plain.right()), "`+`").map(both -> plain);
            case MINUS -> alike(List.of(plain.left(), plain.right()), "`-`").map(both -> plain);
            case TIMES -> times(plain);
            case DIVIDE, DIVIDE_UP, MODULO, IMPLIES, OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST,
                    MINIMUM, MAXIMUM -> notANumber(plain, "a duration cannot be divided, nor divide");
        };
    }

    private Optional<Expr> times(Expr.Binary plain) {
        boolean both = Kinds.isDuration(plain.left().type()) && Kinds.isDuration(plain.right().type());
        if (both) {
            return notANumber(plain, "a duration times a duration is no duration");
        }
        Expr factor = Kinds.isDuration(plain.left().type()) ? plain.right() : plain.left();
        return Kinds.isWhole(factor.type())
                ? new Products(context).check(plain)
                : context.fail(
                        factor.span(),
                        DiagnosticCode.TYPE_MISMATCH,
                        "a duration can be taken a whole number of times only, but this is "
                                + TypeWords.of(factor.type()),
                        "use a smaller unit: `90s` is one and a half minutes");
    }

    private Optional<Expr> notANumber(Expr.Binary plain, String message) {
        Expr duration = Kinds.isDuration(plain.right().type()) ? plain.right() : plain.left();
        return context.fail(
                duration.span(),
                DiagnosticCode.DURATION_FOR_NUMBER,
                message,
                "durations are compared, added, subtracted, and multiplied by whole numbers");
    }
}
