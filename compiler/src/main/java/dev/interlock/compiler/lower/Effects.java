package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Statement;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one body as conditional writes to scalars: branches become conditions, loops are written out, {@code any} becomes
 * an input of the step.
 */
final class Effects implements Statement.Visitor<Bindings> {
    private final LoweringContext context;
    private final Inputs inputs;
    private final List<Write> writes = new ArrayList<>();
    private final List<Input> choices = new ArrayList<>();
    private final List<Hazard> hazards = new ArrayList<>();
    private final List<Read> reads = new ArrayList<>();
    private Bindings bindings;
    private List<Term> path = List.of();

    private Effects(LoweringContext context, Inputs inputs, Bindings bindings) {
        this.context = context;
        this.inputs = inputs;
        this.bindings = bindings;
    }

    static Effects of(LoweringContext context, Inputs inputs, Bindings bindings, List<Statement> statements) {
        Effects effects = new Effects(context, inputs, bindings);
        effects.block(statements);
        effects.findCollisions();
        return effects;
    }

    List<Write> writes() {
        return writes;
    }

    List<Input> choices() {
        return choices;
    }

    List<Hazard> hazards() {
        return hazards;
    }

    List<Read> reads() {
        return reads;
    }

    private void block(List<Statement> statements) {
        Bindings outer = bindings;
        for (Statement statement : statements) {
            context.spend(statement.span());
            bindings = statement.accept(this);
        }
        bindings = outer;
    }

    private void blockUnder(Term condition, List<Statement> statements) {
        if (condition.equals(Terms.FALSE)) {
            return;
        }
        List<Term> outer = path;
        path = new ArrayList<>(outer);
        path.add(condition);
        block(statements);
        path = outer;
    }

    private Term evaluate(Expr expr) {
        return pair(expr).term();
    }

    private Lowered pair(Expr expr) {
        return keep(ExprLowering.lower(context, ExprLowering.Moment.NOW, bindings, path, expr));
    }

    private Lowered keep(Lowered lowered) {
        hazards.addAll(lowered.hazards());
        reads.addAll(lowered.reads());
        return lowered;
    }

    @Override
    public Bindings assign(Statement.Assign node) {
        Write.Update update = switch (node.update()) {
            case SET -> Write.Update.SET;
            case ADD -> Write.Update.ADD;
        };
        write(node, node.target(), update, pair(node.value()));
        return bindings;
    }

    @Override
    public Bindings choose(Statement.Choose node) {
        Domain domain = Domains.of(node.type());
        Input choice = inputs.fresh(node.target().span().text(), domain, Input.Role.CHOICE);
        choices.add(choice);
        Term chosen = converted(Terms.current(choice), node.target());
        write(node, node.target(), Write.Update.SET, Lowered.value(chosen));
        return bindings;
    }

    private static Term converted(Term value, Expr.StateRef target) {
        boolean widens = Domains.of(target.type()).sort() != value.sort();
        return widens ? Terms.toReal(value) : value;
    }

    private void write(Statement statement, Expr.StateRef target, Write.Update update, Lowered value) {
        List<Term> indices = targetIndices(target);
        for (Elements.Choice element : context.elements().choices(target.state(), indices)) {
            List<Term> conditions = new ArrayList<>(path);
            conditions.add(element.condition());
            Term condition = Terms.and(conditions);
            Variable variable = element.variable();
            Term written = AtRest.unless(value.known(), value.term(), variable.domain());
            writes.add(new Write(variable, update, condition, written, statement.span()));
            variable.known().filter(known -> update == Write.Update.SET).ifPresent(known -> writes.add(
                    new Write(known, update, condition, value.known(), statement.span())));
        }
    }

    private List<Term> targetIndices(Expr.StateRef target) {
        List<Term> indices = new ArrayList<>();
        for (int i = 0; i < target.indices().size(); i++) {
            indices.add(evaluate(target.indices().get(i)));
        }
        checkIndices(target, indices);
        return indices;
    }

    private void checkIndices(Expr.StateRef target, List<Term> indices) {
        for (int i = 0; i < indices.size(); i++) {
            Domain domain = Domains.of(target.state().dimensions().get(i).type());
            Term index = indices.get(i);
            boolean inside = context.intervals().of(index).within(domain.interval());
            if (!inside) {
                List<Term> conditions = new ArrayList<>(path);
                conditions.add(Terms.not(Terms.inDomain(index, domain)));
                hazards.add(new Hazard(Fault.INDEX, Terms.and(conditions), target.indices().get(i).span()));
            }
        }
    }

    @Override
    public Bindings conditional(Statement.If node) {
        Term condition = evaluate(node.condition());
        blockUnder(condition, node.whenTrue());
        blockUnder(Terms.not(condition), node.whenFalse());
        return bindings;
    }

    @Override
    public Bindings loop(Statement.For node) {
        Bindings outer = bindings;
        for (List<Value> tuple : Domains.tuples(node.binders().stream().map(Local::type).toList())) {
            bindings = outer.with(node.binders(), tuple);
            Optional<Term> where = node.where().map(this::evaluate);
            blockUnder(where.orElse(Terms.TRUE), node.body());
        }
        return outer;
    }

    @Override
    public Bindings let(Statement.Let node) {
        return bindings.with(
                node.local(),
                ExprLowering.lower(context, ExprLowering.Moment.NOW, bindings, List.of(), node.value()));
    }

    private void findCollisions() {
        for (int later = 1; later < writes.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                collision(writes.get(earlier), writes.get(later));
            }
        }
    }

    private void collision(Write first, Write second) {
        boolean bothAdd = first.update() == Write.Update.ADD && second.update() == Write.Update.ADD;
        if (bothAdd || !first.target().equals(second.target()) || exclude(first.condition(), second.condition())) {
            return;
        }
        Term differs = Terms.not(Terms.equal(landed(first, second), landed(second, first)));
        Term collides = Terms.and(first.condition(), second.condition(), differs);
        if (!collides.equals(Terms.FALSE)) {
            hazards.add(new Hazard(Fault.CLASH, collides, second.span()));
        }
    }

    /** What two executed writes of which at least one sets leave behind, in this order. */
    private static Term landed(Write first, Write second) {
        Term value = second.update() == Write.Update.SET ? second.value() : Terms.sum(first.value(), second.value());
        Variable target = first.target();
        if (target.overflow() == Variable.Overflow.CHECKED) {
            return value;
        }
        Domain.Bounds bounds = target.domain().bounds().orElseThrow();
        return Terms.minimum(Terms.maximum(value, Terms.whole(bounds.low())), Terms.whole(bounds.high()));
    }

    private static boolean exclude(Term left, Term right) {
        List<Term> rights = conjuncts(right);
        return conjuncts(left).stream().anyMatch(part -> rights.contains(Terms.not(part)));
    }

    private static List<Term> conjuncts(Term term) {
        return term instanceof Term.And and ? and.children() : List.of(term);
    }
}
