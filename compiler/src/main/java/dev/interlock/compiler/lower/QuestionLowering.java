package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question.Assumption;
import dev.interlock.compiler.model.Question.Cascade;
import dev.interlock.compiler.model.Question.Invariant;
import dev.interlock.compiler.model.Question.LeadsTo;
import dev.interlock.compiler.model.Question.Reachable;
import dev.interlock.compiler.model.Question.Recoverable;
import dev.interlock.compiler.model.Question.Settles;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What is asked, as goals: the user's questions first, then the built-in checks. */
final class QuestionLowering implements dev.interlock.compiler.model.Question.Visitor<Question> {
    private final LoweringContext context;
    private final Model model;
    private final List<Command> commands;
    private final Conditions conditions;
    private final RunsForEver forEver;
    private final Map<dev.interlock.compiler.model.Question, Kept> kept = new IdentityHashMap<>();

    QuestionLowering(LoweringContext context, Model model, List<Command> commands) {
        this.context = context;
        this.model = model;
        this.commands = commands;
        this.conditions = new Conditions(context);
        this.forEver = new RunsForEver(context, conditions, commands);
    }

    /** What is looked for with the help of books. */
    private record Kept(Supplier<Goal> goal, Ledger ledger) {}

    /** Opens the books that questions need. After that, nobody measures or notes anything more. */
    void keepBooks() {
        for (dev.interlock.compiler.model.Question asked : model.questions()) {
            Ledger ledger = new Ledger(context, asked.span());
            if (asked instanceof LeadsTo response && response.within().isPresent()) {
                Goal late = new Awaiting(context, conditions).late(response, ledger);
                kept.put(asked, new Kept(() -> late, ledger));
            } else if (asked instanceof Cascade cascade) {
                Ripples ripples = new Ripples(context, commands, cascade, ledger);
                ripples.note();
                kept.put(asked, new Kept(ripples::tooLong, ledger));
            }
        }
    }

    List<Ledger> books() {
        return model.questions().stream().filter(kept::containsKey).map(asked -> kept.get(asked).ledger()).toList();
    }

    List<Question> lower() {
        List<Question> questions = new ArrayList<>();
        model.questions().forEach(question -> questions.add(question.accept(this)));
        builtIn(questions, BuiltIn.RANGE, Question.Kind.RANGE, conditions.faulting(Fault.RANGE));
        builtIn(questions, BuiltIn.INDEX, Question.Kind.INDEX, conditions.faulting(Fault.INDEX));
        builtIn(questions, BuiltIn.DIVISION, Question.Kind.DIVISION, conditions.faulting(Fault.DIVISION));
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
            questions.addAll(dead());
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

    private List<Question> dead() {
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
    public Question invariant(Invariant asked) {
        Term holds = conditions.of(asked.scope(), Bindings.NONE, asked.condition());
        Goal goal = Conditions.goal(asked.scope(), Terms.not(holds));
        return question(Question.Kind.INVARIANT, asked, goal, asked.condition().span());
    }

    @Override
    public Question assumption(Assumption asked) {
        List<Term> instances = new ArrayList<>();
        for (List<Value> tuple : Domains.tuples(asked.indices().stream().map(Local::type).toList())) {
            Bindings instance = Bindings.NONE.with(asked.indices(), tuple);
            instances.add(conditions.of(asked.scope(), instance, asked.condition()));
        }
        Goal goal = Conditions.goal(asked.scope(), Terms.not(Terms.and(instances)));
        return question(Question.Kind.ASSUMPTION, asked, goal, asked.condition().span());
    }

    @Override
    public Question reachable(Reachable asked) {
        Goal goal = new Goal.InState(conditions.of(asked.target()));
        return question(Question.Kind.REACHABLE, asked, goal, asked.target().span());
    }

    @Override
    public Question settles(Settles asked) {
        Span last = asked.places().get(asked.places().size() - 1).span();
        return question(
                Question.Kind.SETTLES, asked, forEver.settles(asked), asked.rest().map(Expr::span).orElse(last));
    }

    @Override
    public Question leadsTo(LeadsTo asked) {
        if (asked.within().isPresent()) {
            return answered(Question.Kind.RESPONDS, asked, asked.within().get().span());
        }
        return question(Question.Kind.LEADS_TO, asked, forEver.leadsTo(asked), asked.response().span());
    }

    @Override
    public Question recoverable(Recoverable asked) {
        return question(Question.Kind.RECOVERABLE, asked, forEver.recoverable(asked), asked.target().span());
    }

    @Override
    public Question cascade(Cascade asked) {
        return answered(Question.Kind.CASCADE, asked, asked.most().span());
    }

    private Question answered(Question.Kind kind, dev.interlock.compiler.model.Question asked, Span end) {
        Kept books = kept.get(asked);
        return new Question(
                kind, asked.name(), books.goal().get(), asked.span().to(end), asked.doc(), books.ledger().variables());
    }

    /** From the heading to the end of what is asked, so that a report can quote it. */
    private static Question question(
            Question.Kind kind, dev.interlock.compiler.model.Question asked, Goal goal, Span end) {
        return new Question(kind, asked.name(), goal, asked.span().to(end), asked.doc());
    }
}
