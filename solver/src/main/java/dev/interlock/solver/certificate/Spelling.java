package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Escape;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.reduction.Ruler;
import dev.interlock.solver.relation.FixedStep;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Targets;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Rung;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spells proofs out. It takes nothing from whoever found one but the argument: the steps, the goal, and what a question about infinite
 * runs is reduced to are made anew from the system. Empty for what cannot be said in this way.
 */
public final class Spelling implements Certificate.Visitor<Optional<Spelled>> {
    private final Scope scope;
    private final Question question;

    /** Of a question about all runs of a system. */
    public Spelling(TransitionSystem system, Question question) {
        this.scope = Scope.everyone(system);
        this.question = question;
    }

    @Override
    public Optional<Spelled> inductive(Certificate.Inductive certificate) {
        return states(certificate);
    }

    @Override
    public Optional<Spelled> kInductive(Certificate.KInductive certificate) {
        return states(certificate);
    }

    private Optional<Spelled> states(Certificate certificate) {
        return question.goal() instanceof Goal.Reaching
                ? spelled(StepRelation.of(scope), question, certificate)
                : Optional.empty();
    }

    @Override
    public Optional<Spelled> explored(Certificate.Explored certificate) {
        return Optional.empty();
    }

    @Override
    public Optional<Spelled> parted(Certificate.Parted certificate) {
        return Optional.empty();
    }

    @Override
    public Optional<Spelled> counted(Certificate.Counted certificate) {
        return looping().flatMap(goal -> reduced(
                Counter.of(scope, question, goal, certificate.rounds(), certificate.most()), certificate.inner()));
    }

    @Override
    public Optional<Spelled> ranked(Certificate.Ranked certificate) {
        return looping().flatMap(goal -> reduced(
                Ruler.of(scope, question, goal, certificate.rounds(), certificate.measure()), certificate.inner()));
    }

    @Override
    public Optional<Spelled> descending(Certificate.Descending certificate) {
        return looping().flatMap(goal -> reduced(
                Descent.of(scope, question, goal, certificate.links(), certificate.event(), certificate.invariant()),
                certificate.inner()));
    }

    @Override
    public Optional<Spelled> recovering(Certificate.Recovering certificate) {
        return question.goal() instanceof Goal.Trapping goal ? ladder(goal, certificate) : Optional.empty();
    }

    private Optional<Goal.Looping> looping() {
        return question.goal() instanceof Goal.Looping goal ? Optional.of(goal) : Optional.empty();
    }

    private static Optional<Spelled> reduced(Reduced reduced, Certificate inner) {
        return spelled(StepRelation.of(reduced.scope()), reduced.question(), inner);
    }

    private static Optional<Spelled> spelled(StepRelation relation, Question question, Certificate certificate) {
        List<Obligation> obligations =
                new StateObligations(relation, Targets.of(relation, question.reaching())).of(certificate);
        return obligations.isEmpty() ? Optional.empty() : Optional.of(new Spelled(relation, obligations));
    }

    private Optional<Spelled> ladder(Goal.Trapping goal, Certificate.Recovering certificate) {
        List<Term> known = new ArrayList<>(List.of(goal.escape()));
        List<Obligation> obligations = new ArrayList<>();
        StepRelation relation = StepRelation.of(scope);
        for (Rung rung : certificate.rungs()) {
            if (commands(rung).stream().anyMatch(goal.silenced()::contains)) {
                return Optional.empty();
            }
            new Way(relation, obligations.size() / 2 + 1, rung).addTo(obligations, Terms.or(known));
            known.add(rung.region());
        }
        Reduced out = Escape.outOf(Terms.or(known), scope, question);
        return spelled(relation, out.question(), certificate.inner()).map(inner -> {
            obligations.addAll(inner.obligations());
            return new Spelled(relation, obligations);
        });
    }

    private static List<Command> commands(Rung rung) {
        return rung.step().firings().stream().map(firing -> firing.command()).toList();
    }

    /** One rung, and what it leads to. */
    private record Way(StepRelation relation, int number, Rung rung) {
        void addTo(List<Obligation> all, Term known) {
            Map<Input, Value> inputs = new HashMap<>();
            rung.step().firings().forEach(firing -> inputs.putAll(firing.inputs()));
            FixedStep step = new FixedStep(relation, commands(rung), inputs);
            Fact domains = Fact.of("the domains", relation.inDomains());
            Fact region = Fact.claimed(Argument.region(number), rung.region());
            Fact possible = Fact.of("step " + number + " back can be taken", step.possible());
            Fact taken = Fact.of("step " + number + " back", step.legal());
            Fact led = Fact.of("step " + number + " back leads on", leadsOn(known));
            all.add(Obligation.impossible(
                    "Where way back " + number + " begins, its step can be taken.", domains, region, possible.not()));
            all.add(Obligation.impossible(
                    "Its step leads to what is looked for, to the beginning of a way before it, or nearer to one.",
                    domains, region, taken, led.not()));
        }

        private Term leadsOn(Term known) {
            Term there = after(known);
            return rung.measure()
                    .map(measure -> Terms.or(
                            there, Terms.and(after(rung.region()), Descent.lowers(measure, after(measure)))))
                    .orElse(there);
        }

        private Term after(Term term) {
            return Descent.after(relation.scope(), term);
        }
    }
}
