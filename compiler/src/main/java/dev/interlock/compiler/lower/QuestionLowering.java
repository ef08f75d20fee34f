package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked, as goals: the user's questions first, then the built-in checks.
 *
 * <p>A condition without a value (it divides by zero) does not count as holding.
 */
final class QuestionLowering implements dev.interlock.compiler.model.Question.Visitor<Question> {
    private final LoweringContext context;
    private final Model model;
    private final List<Hazard> inStates = new ArrayList<>();
    private final List<Hazard> inSteps = new ArrayList<>();

    QuestionLowering(LoweringContext context, Model model) {
        this.context = context;
        this.model = model;
    }

    List<Question> lower(List<Command> commands) {
        List<Question> questions = new ArrayList<>();
        model.questions().forEach(question -> questions.add(question.accept(this)));
        builtIn(questions, BuiltIn.RANGE, Question.Kind.RANGE, faulting(Fault.RANGE));
        builtIn(questions, BuiltIn.INDEX, Question.Kind.INDEX, faulting(Fault.INDEX));
        builtIn(questions, BuiltIn.DIVISION, Question.Kind.DIVISION, faulting(Fault.DIVISION));
        builtIn(questions, BuiltIn.CLASH, Question.Kind.CLASH, new Goal.Clashing());
        List<Goal.Case> unfounded = context.faults().unfounded(commands);
        if (!unfounded.isEmpty()) {
            builtIn(questions, BuiltIn.ATTRIBUTION, Question.Kind.ATTRIBUTION, new Goal.Acting(unfounded));
        }
        if (context.clocks().areNeeded()) {
            Goal overdue = new Goal.Overdue(context.agenda().overdue(commands));
            questions.add(new Question(
                    Question.Kind.TIMELOCK, BuiltIn.TIMELOCK.word(), overdue, model.span(), Optional.empty()));
        }
        if (!model.switchedOff().contains(BuiltIn.DEAD)) {
            questions.addAll(dead(commands));
        }
        if (!model.switchedOff().contains(BuiltIn.VACUOUS)) {
            questions.addAll(new Antecedents(context).questions(model.questions()));
        }
        return questions;
    }

    private void builtIn(List<Question> questions, BuiltIn check, Question.Kind kind, Goal goal) {
        if (!model.switchedOff().contains(check)) {
            questions.add(new Question(kind, check.word(), goal, model.span(), Optional.empty()));
        }
    }

    private Goal faulting(Fault fault) {
        return new Goal.Faulting(
                fault,
                inStates.stream().filter(hazard -> hazard.fault() == fault).toList(),
                inSteps.stream().filter(hazard -> hazard.fault() == fault).toList());
    }

    private static List<Question> dead(List<Command> commands) {
        Map<String, List<Command>> actions = new LinkedHashMap<>();
        for (Command command : commands) {
            if (command.isAct() && command.phase() != Command.Phase.FINISH) {
                String name = command.actor().agent() + "." + command.action();
                actions.computeIfAbsent(name, key -> new ArrayList<>()).add(command);
            }
        }
        List<Question> questions = new ArrayList<>();
        actions.forEach((name, starts) -> questions.add(new Question(
                Question.Kind.DEAD, name, new Goal.Enabling(starts), starts.get(0).span(), starts.get(0).doc())));
        return questions;
    }

    @Override
    public Question invariant(dev.interlock.compiler.model.Question.Invariant asked) {
        Term holds = condition(asked.scope(), Bindings.NONE, asked.condition());
        return new Question(
                Question.Kind.INVARIANT, asked.name(), goal(asked.scope(), Terms.not(holds)),
                whole(asked.span(), asked.condition()), asked.doc());
    }

    @Override
    public Question assumption(dev.interlock.compiler.model.Question.Assumption asked) {
        List<Term> instances = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(asked.indices().stream().map(Local::type).toList())) {
            Bindings instance = Bindings.NONE.with(asked.indices(), tuple);
            instances.add(condition(asked.scope(), instance, asked.condition()));
        }
        Term broken = Terms.not(Terms.and(instances));
        return new Question(
                Question.Kind.ASSUMPTION, asked.name(), goal(asked.scope(), broken),
                whole(asked.span(), asked.condition()), asked.doc());
    }

    @Override
    public Question reachable(dev.interlock.compiler.model.Question.Reachable asked) {
        Term target = condition(dev.interlock.compiler.model.Question.Scope.STATE, Bindings.NONE, asked.target());
        return new Question(
                Question.Kind.REACHABLE, asked.name(), new Goal.InState(target), whole(asked.span(), asked.target()),
                asked.doc());
    }

    @Override
    public Question settles(dev.interlock.compiler.model.Question.Settles asked) {
        throw notReadYet(asked);
    }

    @Override
    public Question leadsTo(dev.interlock.compiler.model.Question.LeadsTo asked) {
        throw notReadYet(asked);
    }

    @Override
    public Question recoverable(dev.interlock.compiler.model.Question.Recoverable asked) {
        throw notReadYet(asked);
    }

    @Override
    public Question cascade(dev.interlock.compiler.model.Question.Cascade asked) {
        throw notReadYet(asked);
    }

    private static IllegalStateException notReadYet(dev.interlock.compiler.model.Question asked) {
        return new IllegalStateException("the front end refuses what `" + asked.name() + "` asks");
    }

    /** From the heading to the end of what is asked, so that a report can quote it. */
    private static Span whole(Span heading, Expr asked) {
        return heading.to(asked.span());
    }

    private Term condition(dev.interlock.compiler.model.Question.Scope scope, Bindings bindings, Expr expr) {
        Lowered lowered = ExprLowering.lower(context, moment(scope), bindings, List.of(), expr);
        hazards(scope).addAll(lowered.hazards());
        return lowered.definitelyTrue();
    }

    private List<Hazard> hazards(dev.interlock.compiler.model.Question.Scope scope) {
        return switch (scope) {
            case STATE -> inStates;
            case STEP -> inSteps;
        };
    }

    static ExprLowering.Moment moment(dev.interlock.compiler.model.Question.Scope scope) {
        return switch (scope) {
            case STATE -> ExprLowering.Moment.NOW;
            case STEP -> ExprLowering.Moment.NEXT;
        };
    }

    static Goal goal(dev.interlock.compiler.model.Question.Scope scope, Term condition) {
        return switch (scope) {
            case STATE -> new Goal.InState(condition);
            case STEP -> new Goal.InStep(condition);
        };
    }
}
