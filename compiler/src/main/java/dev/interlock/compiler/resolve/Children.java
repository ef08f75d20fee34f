package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The expressions directly inside one. */
final class Children implements Expr.Visitor<List<Expr>> {
    private static final Children CHILDREN = new Children();

    private Children() {}

    static List<Expr> of(Expr expr) {
        return expr.accept(CHILDREN);
    }

    /** Whether the expression itself or one inside it is such; definitions that it uses are not looked into. */
    static boolean any(Expr expr, Predicate<Expr> such) {
        return such.test(expr) || of(expr).stream().anyMatch(child -> any(child, such));
    }

    @Override
    public List<Expr> boolLiteral(Expr.BoolLiteral node) {
        return List.of();
    }

    @Override
    public List<Expr> intLiteral(Expr.IntLiteral node) {
        return List.of();
    }

    @Override
    public List<Expr> durationLiteral(Expr.DurationLiteral node) {
        return List.of();
    }

    @Override
    public List<Expr> realLiteral(Expr.RealLiteral node) {
        return List.of();
    }

    @Override
    public List<Expr> enumLiteral(Expr.EnumLiteral node) {
        return List.of();
    }

    @Override
    public List<Expr> stateRef(Expr.StateRef node) {
        return node.indices();
    }

    @Override
    public List<Expr> localRef(Expr.LocalRef node) {
        return List.of();
    }

    @Override
    public List<Expr> letRef(Expr.LetRef node) {
        return node.arguments();
    }

    @Override
    public List<Expr> not(Expr.Not node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> negate(Expr.Negate node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> absolute(Expr.Absolute node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> binary(Expr.Binary node) {
        return List.of(node.left(), node.right());
    }

    @Override
    public List<Expr> conditional(Expr.Conditional node) {
        return List.of(node.condition(), node.whenTrue(), node.whenFalse());
    }

    @Override
    public List<Expr> quantified(Expr.Quantified node) {
        return Stream.concat(node.where().stream(), Stream.of(node.body())).toList();
    }

    @Override
    public List<Expr> old(Expr.Old node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> writtenBy(Expr.WrittenBy node) {
        return Stream.concat(Stream.of(node.written()), node.writer().indices().stream()).toList();
    }

    @Override
    public List<Expr> toReal(Expr.ToReal node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> unknown(Expr.Unknown node) {
        return List.of();
    }

    @Override
    public List<Expr> known(Expr.Known node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> otherwise(Expr.Otherwise node) {
        return List.of(node.subject(), node.fallback());
    }

    @Override
    public List<Expr> assured(Expr.Assured node) {
        return List.of(node.operand());
    }

    @Override
    public List<Expr> perhaps(Expr.Perhaps node) {
        return List.of(node.operand());
    }
}
