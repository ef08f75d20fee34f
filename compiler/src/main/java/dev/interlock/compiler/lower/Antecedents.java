package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Question.Assumption;
import dev.interlock.compiler.model.Question.Cascade;
import dev.interlock.compiler.model.Question.Invariant;
import dev.interlock.compiler.model.Question.LeadsTo;
import dev.interlock.compiler.model.Question.Reachable;
import dev.interlock.compiler.model.Question.Recoverable;
import dev.interlock.compiler.model.Question.Scope;
import dev.interlock.compiler.model.Question.Settles;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * For each question that only asks something when something else is true ({@code a implies b}, {@code all n in Node where c: e},
 * {@code a leads to b}): whether that ever comes true (vacuity in the sense of Beer, Ben-David, Eisner and Rodeh, CAV 1997, for the
 * outermost antecedent).
 */
final class Antecedents implements dev.interlock.compiler.model.Question.Visitor<Optional<Question>> {
    private final LoweringContext context;

    Antecedents(LoweringContext context) {
        this.context = context;
    }

    List<Question> questions(List<dev.interlock.compiler.model.Question> asked) {
        return asked.stream().flatMap(question -> question.accept(this).stream()).toList();
    }

    @Override
    public Optional<Question> invariant(Invariant asked) {
        return antecedent(asked.scope(), Bindings.NONE, asked.condition())
                .map(term -> vacuous(asked, asked.scope(), term));
    }

    @Override
    public Optional<Question> assumption(Assumption asked) {
        List<Term> instances = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(asked.indices().stream().map(Local::type).toList())) {
            antecedent(asked.scope(), Bindings.NONE.with(asked.indices(), tuple), asked.condition())
                    .ifPresent(instances::add);
        }
        return instances.isEmpty()
                ? Optional.empty()
                : Optional.of(vacuous(asked, asked.scope(), Terms.or(instances)));
    }

    @Override
    public Optional<Question> reachable(Reachable asked) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> settles(Settles asked) {
        return Optional.empty();
    }

    /** Where nothing is to lead anywhere, nothing fails to. */
    @Override
    public Optional<Question> leadsTo(LeadsTo asked) {
        return Optional.of(vacuous(asked, Scope.STATE, term(Scope.STATE, Bindings.NONE, asked.trigger())));
    }

    @Override
    public Optional<Question> recoverable(Recoverable asked) {
        return Optional.empty();
    }

    @Override
    public Optional<Question> cascade(Cascade asked) {
        return Optional.empty();
    }

    private static Question vacuous(dev.interlock.compiler.model.Question asked, Scope scope, Term antecedent) {
        return new Question(
                Question.Kind.VACUOUS, asked.name(), Conditions.goal(scope, antecedent), asked.span(), asked.doc());
    }

    private Optional<Term> antecedent(Scope scope, Bindings bindings, Expr condition) {
        if (condition instanceof Expr.Binary binary && binary.operator() == Expr.Operator.IMPLIES) {
            return Optional.of(term(scope, bindings, binary.left()));
        }
        if (condition instanceof Expr.Quantified all && all.aggregate() == Expr.Aggregate.ALL) {
            return underAll(scope, bindings, all);
        }
        return Optional.empty();
    }

    private Optional<Term> underAll(Scope scope, Bindings bindings, Expr.Quantified all) {
        List<Term> cases = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(all.binders().stream().map(Local::type).toList())) {
            Bindings inside = bindings.with(all.binders(), tuple);
            Optional<Term> where = all.where().map(expr -> term(scope, inside, expr));
            Optional<Term> body = antecedent(scope, inside, all.body());
            if (where.isPresent() || body.isPresent()) {
                cases.add(Terms.and(where.orElse(Terms.TRUE), body.orElse(Terms.TRUE)));
            }
        }
        return cases.isEmpty() ? Optional.empty() : Optional.of(Terms.or(cases));
    }

    private Term term(Scope scope, Bindings bindings, Expr expr) {
        return ExprLowering.lower(context, Conditions.moment(scope), bindings, List.of(), expr).definitelyTrue();
    }
}
