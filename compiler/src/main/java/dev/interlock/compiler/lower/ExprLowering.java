package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * One expression in the logic: definitions are put in place, quantifiers written out, array elements picked. Alongside the value it
 * collects the hazards, each under the conditions on the way to it, because {@code and}, {@code or}, {@code implies}, {@code if} and
 * {@code where} decide what is evaluated at all.
 */
final class ExprLowering implements Expr.Visitor<Term> {
    private final LoweringContext context;
    private final Moment moment;
    private final Bindings bindings;
    private final List<Term> path;
    private final List<Hazard> hazards;
    private final List<Read> reads;

    /** Which state plain names mean. */
    enum Moment {
        NOW,
        NEXT
    }

    private ExprLowering(
            LoweringContext context,
            Moment moment,
            Bindings bindings,
            List<Term> path,
            List<Hazard> hazards,
            List<Read> reads) {
        this.context = context;
        this.moment = moment;
        this.bindings = bindings;
        this.path = path;
        this.hazards = hazards;
        this.reads = reads;
    }

    static Lowered lower(LoweringContext context, Moment moment, Bindings bindings, List<Term> path, Expr expr) {
        ExprLowering lowering =
                new ExprLowering(context, moment, bindings, path, new ArrayList<>(), new ArrayList<>());
        Term term = lowering.lower(expr);
        Term known = expr.type().mayBeUnknown() ? lowering.without().known(expr) : Terms.TRUE;
        return new Lowered(term, known, lowering.hazards, lowering.reads);
    }

    /** Whether the expression is known. */
    Term known(Expr expr) {
        return expr.accept(new KnownLowering(this));
    }

    /** Where hazards need not be collected again. */
    private ExprLowering without() {
        return new ExprLowering(context, moment, bindings, path, new ArrayList<>(), reads);
    }

    Term lower(Expr expr) {
        context.spend(expr.span());
        return expr.accept(this);
    }

    ExprLowering under(Term condition) {
        List<Term> longer = new ArrayList<>(path);
        longer.add(condition);
        return new ExprLowering(context, moment, bindings, longer, hazards, reads);
    }

    private ExprLowering with(Bindings other) {
        return new ExprLowering(context, moment, other, path, hazards, reads);
    }

    ExprLowering before() {
        return new ExprLowering(context, Moment.NOW, bindings, path, hazards, reads);
    }

    private void hazard(Fault fault, Term condition, Span span) {
        if (condition.equals(Terms.FALSE) || path.contains(Terms.not(condition))) {
            return;
        }
        List<Term> all = new ArrayList<>(path);
        all.add(condition);
        Term reached = Terms.and(all);
        if (!reached.equals(Terms.FALSE)) {
            hazards.add(new Hazard(fault, reached, span));
        }
    }

    private Lowered include(Lowered part) {
        part.hazards().forEach(hazard -> hazard(hazard.fault(), hazard.condition(), hazard.span()));
        reads.addAll(part.reads());
        return part;
    }

    @Override
    public Term boolLiteral(Expr.BoolLiteral node) {
        return Terms.truth(node.value());
    }

    @Override
    public Term intLiteral(Expr.IntLiteral node) {
        return Terms.whole(node.value());
    }

    @Override
    public Term durationLiteral(Expr.DurationLiteral node) {
        return Terms.whole(node.seconds());
    }

    @Override
    public Term realLiteral(Expr.RealLiteral node) {
        return Terms.fraction(node.value());
    }

    @Override
    public Term enumLiteral(Expr.EnumLiteral node) {
        return Terms.whole(node.member());
    }

    @Override
    public Term stateRef(Expr.StateRef node) {
        Term selected = select(node.state(), choices(node), this::value);
        return node.type() instanceof Type.Duration
                ? Terms.product(Terms.whole(context.ticks().seconds()), selected)
                : selected;
    }

    Term isKnown(Expr.StateRef node) {
        return select(node.state(), choices(node), variable -> variable.known().map(this::value).orElse(Terms.TRUE));
    }

    private List<Elements.Choice> choices(Expr.StateRef node) {
        List<Term> indices = indices(node);
        List<Elements.Choice> choices = seen(node.state(), context.elements().choices(node.state(), indices));
        for (Elements.Choice choice : choices) {
            reads.add(new Read(choice.variable(), choice.condition()));
            choice.variable().known().ifPresent(known -> reads.add(new Read(known, choice.condition())));
        }
        return choices;
    }

    private List<Elements.Choice> seen(StateVariable state, List<Elements.Choice> choices) {
        return bindings.samples().filter(samples -> samples.cover(state))
                .map(samples -> choices.stream()
                        .map(choice -> new Elements.Choice(samples.of(state, choice.variable()), choice.condition()))
                        .toList())
                .orElse(choices);
    }

    /** The index terms of a state, with a hazard for each that may lie outside its dimension. */
    List<Term> indices(Expr.StateRef node) {
        List<Term> indices = new ArrayList<>();
        for (int i = 0; i < node.indices().size(); i++) {
            Expr index = node.indices().get(i);
            Term term = lower(index);
            indices.add(term);
            checkIndex(term, node.state().dimensions().get(i).type(), index.span());
        }
        return indices;
    }

    private Term select(StateVariable state, List<Elements.Choice> choices, Function<Variable, Term> of) {
        if (choices.isEmpty()) {
            Variable any = context.layout().elements(state).values().iterator().next();
            return of.apply(any);
        }
        int last = choices.size() - 1;
        Term selected = of.apply(choices.get(last).variable());
        for (int i = last - 1; i >= 0; i--) {
            Elements.Choice choice = choices.get(i);
            selected = Terms.ifThenElse(choice.condition(), of.apply(choice.variable()), selected);
        }
        return selected;
    }

    @Override
    public Term writtenBy(Expr.WrittenBy node) {
        List<Term> indices = indices(node.written());
        List<Elements.Choice> choices = context.elements().choices(node.written().state(), indices).stream()
                .map(choice -> new Elements.Choice(context.writers().of(choice.variable()), choice.condition()))
                .toList();
        if (choices.isEmpty()) {
            return Terms.FALSE;
        }
        choices.forEach(choice -> reads.add(new Read(choice.variable(), choice.condition())));
        Term writer = select(node.written().state(), choices, this::value);
        Optional<String> actor = node.writer().actor();
        return actor.isEmpty()
                ? Terms.equal(writer, Terms.whole(0))
                : Terms.or(instances(node.writer(), actor.get()).stream()
                        .map(instance -> Terms.and(
                                Terms.equal(writer, Writers.number(instance.actor())), instance.meant()))
                        .toList());
    }

    private record Instance(Actor actor, Term meant) {}

    private List<Instance> instances(Expr.Writer writer, String actor) {
        List<Term> indices = new ArrayList<>();
        for (int i = 0; i < writer.indices().size(); i++) {
            Expr index = writer.indices().get(i);
            indices.add(lower(index));
            checkIndex(indices.get(i), writer.dimensions().get(i).type(), index.span());
        }
        List<Instance> instances = new ArrayList<>();
        for (Roster.Entry entry : context.roster().named(actor)) {
            List<Term> same = new ArrayList<>();
            for (int i = 0; i < indices.size(); i++) {
                same.add(Terms.equal(indices.get(i), Terms.constant(entry.tuple().get(i))));
            }
            instances.add(new Instance(entry.actor(), Terms.and(same)));
        }
        return instances;
    }

    private Term value(Variable variable) {
        return moment == Moment.NOW ? Terms.current(variable) : Terms.next(variable);
    }

    private void checkIndex(Term index, Type type, Span span) {
        Domain domain = Domains.of(type);
        if (!context.intervals().of(index).within(domain.interval())) {
            hazard(Fault.INDEX, Terms.not(Terms.inDomain(index, domain)), span);
        }
    }

    @Override
    public Term localRef(Expr.LocalRef node) {
        return include(bindings.get(node.local())).term();
    }

    Term isKnown(Expr.LocalRef node) {
        return include(bindings.get(node.local())).known();
    }

    @Override
    public Term letRef(Expr.LetRef node) {
        return definition(node).term();
    }

    Term isKnown(Expr.LetRef node) {
        return definition(node).known();
    }

    private Lowered definition(Expr.LetRef node) {
        LetDefinition definition = node.definition();
        Bindings inside = Bindings.NONE.seeing(bindings.samples());
        List<Term> arguments = new ArrayList<>();
        for (int i = 0; i < node.arguments().size(); i++) {
            Local parameter = definition.parameters().get(i);
            Term argument = lower(node.arguments().get(i));
            checkIndex(argument, parameter.type(), node.arguments().get(i).span());
            arguments.add(argument);
            inside = inside.with(parameter, Lowered.value(argument));
        }
        Bindings scope = inside;
        Optional<Samples> sampled = bindings.samples().filter(samples -> samples.cover(definition));
        if (sampled.isPresent()) {
            return sampled(sampled.get(), definition, arguments);
        }
        return include(context.definition(definition, moment, scope, arguments,
                () -> lower(context, moment, scope, List.of(), definition.value())));
    }

    /** One sample for each tuple of arguments that there may be. */
    private Lowered sampled(Samples samples, LetDefinition definition, List<Term> arguments) {
        Optional<Lowered> selected = Optional.empty();
        for (List<Value> tuple : Domains.tuples(definition.parameters().stream().map(Local::type).toList())) {
            List<Term> same = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                same.add(Terms.equal(arguments.get(i), Terms.constant(tuple.get(i))));
            }
            Term meant = Terms.and(same);
            if (!meant.equals(Terms.FALSE)) {
                Variable sample = samples.of(definition, tuple);
                reads.add(new Read(sample, meant));
                Term known = sample.known().map(Terms::current).orElse(Terms.TRUE);
                selected = Optional.of(selected
                        .map(others -> Lowered.value(
                                Terms.ifThenElse(meant, Terms.current(sample), others.term()),
                                Terms.ifThenElse(meant, known, others.known())))
                        .orElseGet(() -> Lowered.value(Terms.current(sample), known)));
            }
        }
        return selected.orElseGet(() -> Lowered.value(AtRest.of(Domains.of(definition.type()))));
    }

    @Override
    public Term not(Expr.Not node) {
        return Terms.not(lower(node.operand()));
    }

    @Override
    public Term negate(Expr.Negate node) {
        return Terms.negate(lower(node.operand()));
    }

    @Override
    public Term absolute(Expr.Absolute node) {
        Term operand = lower(node.operand());
        return Terms.maximum(operand, Terms.negate(operand));
    }

    @Override
    public Term binary(Expr.Binary node) {
        Term left = lower(node.left());
        return switch (node.operator()) {
            case IMPLIES -> Terms.implies(left, under(left).lower(node.right()));
            case OR -> Terms.or(left, under(Terms.not(left)).lower(node.right()));
            case AND -> Terms.and(left, under(left).lower(node.right()));
            case EQUAL -> Terms.equal(left, lower(node.right()));
            case NOT_EQUAL -> Terms.not(Terms.equal(left, lower(node.right())));
            case LESS -> Terms.less(left, lower(node.right()));
            case AT_MOST -> Terms.atMost(left, lower(node.right()));
            case GREATER -> Terms.less(lower(node.right()), left);
            case AT_LEAST -> Terms.atMost(lower(node.right()), left);
            case PLUS -> summed(node, Terms.sum(left, lower(node.right())));
            case MINUS -> summed(node, Terms.minus(left, lower(node.right())));
            case TIMES -> Terms.product(left, lower(node.right()));
            case MINIMUM -> Terms.minimum(left, lower(node.right()));
            case MAXIMUM -> Terms.maximum(left, lower(node.right()));
            case DIVIDE -> Terms.divide(left, divisor(node.right()));
            case DIVIDE_UP -> Terms.negate(Terms.divide(Terms.negate(left), divisor(node.right())));
            case MODULO -> Terms.modulo(left, divisor(node.right()));
        };
    }

    /** A sum has the parts of its parts in it, so what is put together of a few definitions may have very many. */
    private Term summed(Expr.Binary node, Term sum) {
        context.spend(node.span(), sum.children().size());
        return sum;
    }

    private Term divisor(Expr expr) {
        Term divisor = lower(expr);
        if (context.intervals().of(divisor).contains(BigInteger.ZERO)) {
            hazard(Fault.DIVISION, Terms.equal(divisor, LoweringContext.zero(divisor.sort())), expr.span());
        }
        return divisor;
    }

    @Override
    public Term conditional(Expr.Conditional node) {
        Term condition = lower(node.condition());
        Term whenTrue = under(condition).lower(node.whenTrue());
        Term whenFalse = under(Terms.not(condition)).lower(node.whenFalse());
        return Terms.ifThenElse(condition, whenTrue, whenFalse);
    }

    @Override
    public Term quantified(Expr.Quantified node) {
        List<Term> wheres = new ArrayList<>();
        List<Term> bodies = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(node.binders().stream().map(Local::type).toList())) {
            ExprLowering inside = with(bindings.with(node.binders(), tuple));
            Optional<Term> where = node.where().map(inside::lower);
            Term condition = where.orElse(Terms.TRUE);
            wheres.add(condition);
            bodies.add(where.isPresent() ? inside.under(condition).lower(node.body()) : inside.lower(node.body()));
        }
        return switch (node.aggregate()) {
            case ALL -> Terms.and(combine(wheres, bodies, Terms::implies));
            case SOME -> Terms.or(combine(wheres, bodies, Terms::and));
            case COUNT -> Terms.sum(combine(wheres, bodies, ExprLowering::counted));
            case SUM -> Terms.sum(combine(wheres, bodies, ExprLowering::added));
            case MINIMUM -> extreme(node.span(), wheres, bodies, Terms::minimum);
            case MAXIMUM -> extreme(node.span(), wheres, bodies, Terms::maximum);
        };
    }

    private static List<Term> combine(
            List<Term> wheres, List<Term> bodies, BinaryOperator<Term> operation) {
        List<Term> combined = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            combined.add(operation.apply(wheres.get(i), bodies.get(i)));
        }
        return combined;
    }

    private static Term counted(Term where, Term body) {
        return Terms.ifThenElse(Terms.and(where, body), Terms.whole(1), Terms.whole(0));
    }

    private static Term added(Term where, Term body) {
        return Terms.ifThenElse(where, body, LoweringContext.zero(body.sort()));
    }

    private Term extreme(
            Span span, List<Term> wheres, List<Term> bodies, BinaryOperator<Term> operation) {
        hazard(Fault.DIVISION, Terms.not(Terms.or(wheres)), span);
        Term found = wheres.get(0);
        Term best = bodies.get(0);
        for (int i = 1; i < bodies.size(); i++) {
            Term better = Terms.ifThenElse(found, operation.apply(best, bodies.get(i)), bodies.get(i));
            best = Terms.ifThenElse(wheres.get(i), better, best);
            found = Terms.or(found, wheres.get(i));
        }
        return best;
    }

    @Override
    public Term old(Expr.Old node) {
        return before().lower(node.operand());
    }

    @Override
    public Term toReal(Expr.ToReal node) {
        return Terms.toReal(lower(node.operand()));
    }

    @Override
    public Term unknown(Expr.Unknown node) {
        return AtRest.of(Domains.of(node.type()));
    }

    @Override
    public Term known(Expr.Known node) {
        return known(node.operand());
    }

    @Override
    public Term otherwise(Expr.Otherwise node) {
        Term known = without().known(node.subject());
        Term subject = lower(node.subject());
        return Terms.ifThenElse(known, subject, under(Terms.not(known)).lower(node.fallback()));
    }

    @Override
    public Term assured(Expr.Assured node) {
        return lower(node.operand());
    }

    @Override
    public Term perhaps(Expr.Perhaps node) {
        return lower(node.operand());
    }
}
