package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which values are certainly known where a condition has come out one way. It looks through {@code and}, {@code or}, {@code implies},
 * {@code not}, and definitions without parameters; what else says so is not understood.
 */
final class Establishing {
    private Establishing() {}

    static Set<ExprKey> whenTrue(Expr condition) {
        if (condition instanceof Expr.Known known) {
            return Set.of(ExprKey.of(known.operand()));
        }
        if (condition instanceof Expr.Not not) {
            return whenFalse(not.operand());
        }
        if (condition instanceof Expr.Old old) {
            return whenTrue(old.operand()).stream()
                    .map(key -> new ExprKey(ExprKey.OLD, List.of(key)))
                    .collect(Collectors.toSet());
        }
        if (condition instanceof Expr.LetRef reference && reference.definition().parameters().isEmpty()) {
            return whenTrue(reference.definition().value());
        }
        if (!(condition instanceof Expr.Binary binary)) {
            return Set.of();
        }
        return switch (binary.operator()) {
            case AND -> either(whenTrue(binary.left()), whenTrue(binary.right()));
            case OR -> both(whenTrue(binary.left()), whenTrue(binary.right()));
            case IMPLIES -> both(whenFalse(binary.left()), whenTrue(binary.right()));
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, TIMES, DIVIDE, DIVIDE_UP, MODULO,
                    MINIMUM, MAXIMUM -> Set.of();
        };
    }

    static Set<ExprKey> whenFalse(Expr condition) {
        if (condition instanceof Expr.Not not) {
            return whenTrue(not.operand());
        }
        if (condition instanceof Expr.LetRef reference && reference.definition().parameters().isEmpty()) {
            return whenFalse(reference.definition().value());
        }
        if (!(condition instanceof Expr.Binary binary)) {
            return Set.of();
        }
        return switch (binary.operator()) {
            case AND -> both(whenFalse(binary.left()), whenFalse(binary.right()));
            case OR -> either(whenFalse(binary.left()), whenFalse(binary.right()));
            case IMPLIES -> either(whenTrue(binary.left()), whenFalse(binary.right()));
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, TIMES, DIVIDE, DIVIDE_UP, MODULO,
                    MINIMUM, MAXIMUM -> Set.of();
        };
    }

    /** The facts past a condition that has to be true; past one with an error, nothing is held against anybody. */
    static Scope past(Optional<Expr> condition, Scope scope) {
        return condition.map(c -> scope.knowing(whenTrue(c))).orElseGet(scope::assumingAnything);
    }

    static Scope pastNot(Optional<Expr> condition, Scope scope) {
        return condition.map(c -> scope.knowing(whenFalse(c))).orElseGet(scope::assumingAnything);
    }

    private static Set<ExprKey> either(Set<ExprKey> one, Set<ExprKey> other) {
        Set<ExprKey> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Set<ExprKey> both(Set<ExprKey> one, Set<ExprKey> other) {
        Set<ExprKey> common = new HashSet<>(one);
        common.retainAll(other);
        return common;
    }
}
