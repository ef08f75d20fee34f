package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of an expression over constants. Only what is needed is looked at: a branch that is not taken may divide by
 * zero. Where there is no value, the first reason is kept.
 */
final class Evaluation implements Expr.Visitor<Optional<Constants.Constant>> {
    private final Map<Local, Constants.Constant> locals;
    private final Map<StateVariable, Constants.Constant> parameters;
    private Optional<Problem> problem = Optional.empty();

    private Evaluation(
            Map<Local, Constants.Constant> locals, Map<StateVariable, Constants.Constant> parameters) {
        this.locals = locals;
        this.parameters = parameters;
    }

    /** Why there is no value. */
    record Problem(Span span, Kind kind) {}

    enum Kind {
        /** It depends on something that is not a constant. */
        NOT_CONSTANT,
        DIVISION_BY_ZERO,
        /** A minimum or maximum of nothing. */
        OF_NOTHING,
        TOO_LARGE
    }

    /** Either a value or a problem. */
    record Outcome(Optional<Constants.Constant> value, Optional<Problem> problem) {}

    static Outcome evaluate(Expr expr, Map<Local, Constants.Constant> locals) {
        return evaluate(expr, new Evaluation(locals, Map.of()));
    }

    /** With values for parameters that are free. */
    static Outcome evaluateFor(Expr expr, Map<StateVariable, Constants.Constant> parameters) {
        return evaluate(expr, new Evaluation(Map.of(), parameters));
    }

    private static Outcome evaluate(Expr expr, Evaluation evaluation) {
        Optional<Constants.Constant> value = expr.accept(evaluation);
        return new Outcome(value, evaluation.problem);
    }

    /** The value, if the expression is over constants alone and has one. */
    static Optional<Constants.Constant> constant(Expr expr) {
        return evaluate(expr, Map.of()).value();
    }

    @Override
    public Optional<Constants.Constant> boolLiteral(Expr.BoolLiteral node) {
        return truth(node.value());
    }

    @Override
    public Optional<Constants.Constant> intLiteral(Expr.IntLiteral node) {
        return Optional.of(new Constants.WholeNumber(node.value()));
    }

    @Override
    public Optional<Constants.Constant> durationLiteral(Expr.DurationLiteral node) {
        return Optional.of(new Constants.Duration(node.seconds()));
    }

    @Override
    public Optional<Constants.Constant> realLiteral(Expr.RealLiteral node) {
        return Optional.of(new Constants.Fraction(node.value()));
    }

    @Override
    public Optional<Constants.Constant> enumLiteral(Expr.EnumLiteral node) {
        return Optional.of(new Constants.Member(node.type(), node.member()));
    }

    @Override
    public Optional<Constants.Constant> stateRef(Expr.StateRef node) {
        Optional<Constants.Constant> value = Optional.ofNullable(parameters.get(node.state()));
        return value.isPresent() ? value : fail(node.span(), Kind.NOT_CONSTANT);
    }

    @Override
    public Optional<Constants.Constant> localRef(Expr.LocalRef node) {
        Optional<Constants.Constant> value = Optional.ofNullable(locals.get(node.local()));
        return value.isPresent() ? value : fail(node.span(), Kind.NOT_CONSTANT);
    }

    @Override
    public Optional<Constants.Constant> letRef(Expr.LetRef node) {
        return fail(node.span(), Kind.NOT_CONSTANT);
    }

    @Override
    public Optional<Constants.Constant> not(Expr.Not node) {
        return decision(node.operand()).flatMap(v -> truth(!v));
    }

    @Override
    public Optional<Constants.Constant> negate(Expr.Negate node) {
        return value(node.operand()).map(Arithmetic::negate);
    }

    @Override
    public Optional<Constants.Constant> absolute(Expr.Absolute node) {
        return value(node.operand()).map(v -> Arithmetic.isNegative(v) ? Arithmetic.negate(v) : v);
    }

    @Override
    public Optional<Constants.Constant> binary(Expr.Binary node) {
        return switch (node.operator()) {
            case AND -> decision(node.left()).flatMap(l -> l ? value(node.right()) : truth(false));
            case OR -> decision(node.left()).flatMap(l -> l ? truth(true) : value(node.right()));
            case IMPLIES -> decision(node.left()).flatMap(l -> l ? value(node.right()) : truth(true));
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, PLUS, MINUS, TIMES, DIVIDE, DIVIDE_UP, MODULO,
                    MINIMUM, MAXIMUM -> value(node.left())
                    .flatMap(l -> value(node.right()).flatMap(r -> combine(node.span(), node.operator(), l, r)));
        };
    }

    @Override
    public Optional<Constants.Constant> conditional(Expr.Conditional node) {
        return decision(node.condition()).flatMap(c -> value(c ? node.whenTrue() : node.whenFalse()));
    }

    @Override
    public Optional<Constants.Constant> quantified(Expr.Quantified node) {
        Optional<Constants.Constant> result = Aggregation.start(node);
        for (List<Constants.Constant> tuple : Tuples.of(node.binders())) {
            Map<Local, Constants.Constant> inner = new IdentityHashMap<>(locals);
            for (int i = 0; i < tuple.size(); i++) {
                inner.put(node.binders().get(i), tuple.get(i));
            }
            Evaluation element = new Evaluation(inner, parameters);
            Optional<Boolean> counts = node.where().isPresent()
                    ? element.decision(node.where().get())
                    : Optional.of(true);
            Optional<Constants.Constant> value = counts.filter(c -> c).flatMap(c -> element.value(node.body()));
            if (element.problem.isPresent()) {
                problem = element.problem;
                return Optional.empty();
            }
            result = value.isPresent() ? Aggregation.add(node.aggregate(), result, value.get()) : result;
        }
        return result.isPresent() ? result : fail(node.span(), Kind.OF_NOTHING);
    }

    @Override
    public Optional<Constants.Constant> old(Expr.Old node) {
        return fail(node.span(), Kind.NOT_CONSTANT);
    }

    @Override
    public Optional<Constants.Constant> writtenBy(Expr.WrittenBy node) {
        return fail(node.span(), Kind.NOT_CONSTANT);
    }

    @Override
    public Optional<Constants.Constant> toReal(Expr.ToReal node) {
        return value(node.operand()).flatMap(Constants::number).map(Constants.Fraction::new);
    }

    @Override
    public Optional<Constants.Constant> unknown(Expr.Unknown node) {
        return Optional.of(new Constants.Missing(node.type()));
    }

    @Override
    public Optional<Constants.Constant> known(Expr.Known node) {
        return value(node.operand()).flatMap(v -> truth(!Constants.isMissing(v)));
    }

    @Override
    public Optional<Constants.Constant> otherwise(Expr.Otherwise node) {
        return value(node.subject()).flatMap(v -> Constants.isMissing(v) ? value(node.fallback()) : Optional.of(v));
    }

    @Override
    public Optional<Constants.Constant> assured(Expr.Assured node) {
        return value(node.operand());
    }

    @Override
    public Optional<Constants.Constant> perhaps(Expr.Perhaps node) {
        return value(node.operand());
    }

    private Optional<Constants.Constant> value(Expr expr) {
        return expr.accept(this);
    }

    private Optional<Boolean> decision(Expr expr) {
        return value(expr).map(v -> v instanceof Constants.Truth t && t.value());
    }

    private Optional<Constants.Constant> combine(
            Span span, Expr.Operator operator, Constants.Constant left, Constants.Constant right) {
        if (Arithmetic.dividesByZero(operator, right)) {
            return fail(span, Kind.DIVISION_BY_ZERO);
        }
        Constants.Constant result = Arithmetic.combine(operator, left, right);
        return Arithmetic.isTooLarge(result) ? fail(span, Kind.TOO_LARGE) : Optional.of(result);
    }

    private static Optional<Constants.Constant> truth(boolean value) {
        return Optional.of(new Constants.Truth(value));
    }

    private Optional<Constants.Constant> fail(Span span, Kind kind) {
        problem = problem.or(() -> Optional.of(new Problem(span, kind)));
        return Optional.empty();
    }
}
