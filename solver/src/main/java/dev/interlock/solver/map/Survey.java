package dev.interlock.solver.map;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.engine.Portfolio;
import dev.interlock.solver.engine.Task;
import dev.interlock.solver.failure.SolverLost;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides links where there are too many states to look at: each becomes a question to the engines, which search and prove. */
final class Survey {
    /** First what is easy, so that what is hard does not keep it waiting. */
    private static final List<Duration> ROUNDS =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofMinutes(10));

    private final TransitionSystem system;
    private final Conditions conditions;
    private final Judge judge;

    Survey(TransitionSystem system, Conditions conditions, Judge judge) {
        this.system = system;
        this.conditions = conditions;
        this.judge = judge;
    }

    Map<Link, Finding> decide(List<Link> links, Patience patience) {
        Map<Link, Finding> findings = new LinkedHashMap<>();
        for (Duration round : ROUNDS) {
            for (Link link : links) {
                if (!(findings.get(link) instanceof Finding.Shown) && !(findings.get(link) instanceof Finding.Never)) {
                    findings.put(link, decide(link, patience.atMost(round)));
                }
            }
        }
        return findings;
    }

    private Finding decide(Link link, Patience patience) {
        if (patience.isOver()) {
            return new Finding.Open(patience.why());
        }
        Inquiry inquiry = link.kind() == Link.Kind.UNDOES
                ? Inquiry.ofTwoSteps(system, link)
                : Inquiry.ofOneStep(system, conditions, link);
        StepRelation relation = StepRelation.of(Scope.everyone(inquiry.system()));
        try {
            return new Portfolio(Task.of(inquiry.question(), relation), Budget.USUAL, patience)
                    .answer()
                    .accept(new Concluded(link, inquiry));
        } catch (SolverLost lost) {
            return new Finding.Open(lost.getMessage());
        }
    }

    /** What an answer says of the link. */
    private final class Concluded implements Outcome.Visitor<Finding> {
        private final Link link;
        private final Inquiry inquiry;

        Concluded(Link link, Inquiry inquiry) {
            this.link = link;
            this.inquiry = inquiry;
        }

        @Override
        public Finding reached(Outcome.Reached outcome) {
            return new Finding.Shown(judge.witness(claim(outcome.run())));
        }

        @Override
        public Finding unreachable(Outcome.Unreachable outcome) {
            return new Finding.Never();
        }

        @Override
        public Finding unknown(Outcome.Unknown outcome) {
            return new Finding.Open(outcome.reason());
        }

        @Override
        public Finding withheld(Outcome.Withheld outcome) {
            return outcome.found().accept(this);
        }

        private Judge.Claim claim(Run run) {
            List<Step> steps = run.moves().stream().map(move -> plain(move.step())).toList();
            int last = steps.size() - 1;
            if (link.kind() == Link.Kind.UNDOES) {
                return new Judge.Claim(
                        link, plain(run.start()), steps, inquiry.marked(run, last), steps.get(last).firings().get(0));
            }
            return new Judge.Claim(link, plain(run.start()), steps, last, affected(run, steps));
        }

        private Firing affected(Run run, List<Step> steps) {
            int last = steps.size() - 1;
            State before = plain(last == 0 ? run.start() : run.moves().get(last - 1).after());
            State after = plain(run.last());
            Firing causing = steps.get(last).firings().get(0);
            return link.to().commands().stream()
                    .filter(command -> Inquiry.concerns(link, command))
                    .map(command -> inquiry.probed(command, run.start()))
                    .filter(firing -> Judge.reaches(link.reach(), causing, before, firing, before))
                    .filter(firing -> Evaluation.ofStep(before, after)
                            .holds(Ways.fixed(conditions.of(link, firing.command()), firing)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("internal error: nobody is affected by " + link));
        }
    }

    /** The state without the books. */
    private State plain(State state) {
        return new State(state.values().subList(0, system.variables().size()));
    }

    private Step plain(Step step) {
        List<Firing> firings = new ArrayList<>();
        for (Firing firing : step.firings()) {
            Command command = system.commands().get(firing.command().id());
            Map<Input, Value> inputs = new HashMap<>(firing.inputs());
            inputs.keySet().retainAll(command.inputs());
            firings.add(new Firing(command, inputs));
        }
        return new Step(firings);
    }
}
