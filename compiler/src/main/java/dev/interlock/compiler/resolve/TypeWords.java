package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;

/** Types in messages. */
final class TypeWords {
    private TypeWords() {}

    static String of(Type type) {
        return "`" + type + "`";
    }

    /** What to do where one type is needed and another was found. */
    static String hint(Type needed, Expr found) {
        return Kinds.isDuration(needed) && Kinds.isNumber(found.type())
                ? Quantities.hint(found)
                : hint(needed, found.type());
    }

    private static String hint(Type wanted, Type found) {
        Type needed = wanted.whenKnown();
        if (needed.equals(Type.BOOL)) {
            if (Kinds.isDuration(found)) {
                return "compare it with a duration, as in `d > 5m`";
            }
            return Kinds.isNumber(found)
                    ? "compare it with a number, as in `x > 0`"
                    : "compare it with `==`, so that it is true or false";
        }
        if (Kinds.isNumber(needed) && found.equals(Type.BOOL)) {
            return "`if x then 1 else 0` makes a number of it";
        }
        if (Kinds.isNumber(needed) && Kinds.isDuration(found)) {
            return "a duration is no number; leave its unit out if a number is meant";
        }
        if (Kinds.isWhole(needed) && found.equals(Type.REAL)) {
            return "a `real` does not turn into a whole number; compute with whole numbers from the start";
        }
        if (needed instanceof Type.Enumeration enumeration) {
            return "write one of its members: " + members(enumeration);
        }
        return "use a value of type " + of(needed);
    }

    static String members(Type.Enumeration enumeration) {
        String first = String.join("`, `", enumeration.members().subList(0, Math.min(5, enumeration.members().size())));
        return "`" + first + "`" + (enumeration.members().size() > 5 ? ", …" : "");
    }
}
