package dev.interlock.solver.engine;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.LassoCandidate;
import dev.interlock.compiler.interpret.Outcome.Done;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.reduction.Approach;
import dev.interlock.solver.reduction.Guesses;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.z3.Assignment;
import dev.interlock.solver.z3.CheckResult;
import dev.interlock.solver.z3.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for rounds that can be gone for ever though no state comes back: numbers that grow and grow (a recurrence set: Gupta, Henzinger,
 * Majumdar, Rybalchenko, Xu, POPL 2008). A few commands, one after the other; a state from which they can be gone some times; and of what
 * holds there, the part that the round keeps. If that part is enough for the round to be possible, it goes on for ever.
 */
final class RatchetSearch {
    private static final int MOST_STEPS = 3;
    private static final int MOST_ROUNDS = 4;
    private static final int MOST_COURSES = 400;
    private static final int DEPTH = 6;
    private static final Duration TO_APPROACH = Duration.ofSeconds(2);

    private final LoopTask task;
    private final StepRelation relation;
    private final Patience patience;
    private final Interpreter interpreter;
    private final List<Justice> owed;

    RatchetSearch(LoopTask task, Patience patience) {
        this.task = task;
        this.relation = StepRelation.of(task.scope());
        this.patience = patience;
        this.interpreter = new Interpreter(task.scope().system());
        this.owed = task.scope().system().justices().stream()
                .filter(justice -> justice.actor().role() == Actor.Role.ENVIRONMENT
                        || task.scope().agents().contains(justice.actor()))
                .toList();
    }

    Optional<Lasso> find() {
        for (List<Step> steps : courses()) {
            Optional<Lasso> found = patience.isOver() ? Optional.empty() : along(new Course(relation, steps));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The short ones first. Commands with inputs, and so all systems with time, are left out. */
    private List<List<Step>> courses() {
        List<Command> commands = relation.commands().stream()
                .filter(command -> command.inputs().isEmpty() && !task.goal().silenced().contains(command))
                .toList();
        List<List<Step>> all = new ArrayList<>();
        List<List<Step>> longest = List.of(List.of());
        boolean timed = relation.commands().stream().anyMatch(command -> command.phase() == Command.Phase.TIME);
        for (int i = 0; i < MOST_STEPS && !timed; i++) {
            List<List<Step>> longer = new ArrayList<>();
            for (List<Step> course : longest) {
                commands.forEach(command -> longer.add(with(course, command)));
            }
            all.addAll(longer);
            longest = longer;
        }
        return all.stream().limit(MOST_COURSES).toList();
    }

    private static List<Step> with(List<Step> course, Command command) {
        List<Step> longer = new ArrayList<>(course);
        longer.add(new Step(List.of(new Firing(command, Map.of()))));
        return longer;
    }

    private Optional<Lasso> along(Course course) {
        Term round = course.isRound(task.goal(), owed);
        Term twice = Terms.and(round, course.after(round));
        if (!isPossible(Terms.and(twice, course.after(twice)))) {
            return Optional.empty();
        }
        Approach approach = Approach.to(
                Terms.and(round, course.after(round)), task.scope(), task.question(), task.goal());
        Patience share = patience.atMost(TO_APPROACH);
        try (BoundedSearch search = new BoundedSearch(LoopTask.states(approach.reduced()), share)) {
            return search.upTo(DEPTH) instanceof Outcome.Reached reached
                    ? beyond(approach.stem(reached.run()), course, round)
                    : Optional.empty();
        }
    }

    private boolean isPossible(Term condition) {
        try (Session session = Session.open(patience)) {
            session.assume(relation.inDomains(), 0);
            return session.checkWith(condition, 0) instanceof CheckResult.Sat;
        }
    }

    /** Goes some rounds from the end of the stem, and asks after each whether it can go on like this. */
    private Optional<Lasso> beyond(LassoCandidate stem, Course course, Term round) {
        List<Run.Move> moves = new ArrayList<>(moves(stem.start(), stem.stem()));
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            State knot = moves.isEmpty() ? stem.start() : moves.get(moves.size() - 1).after();
            if (!Evaluation.in(knot).holds(round)) {
                return Optional.empty();
            }
            List<Run.Move> loop = moves(knot, course.steps());
            Optional<Term> region = region(knot, course, round);
            if (region.isPresent() && new RatchetCheck(task, relation, patience).goesOn(course, region.get(), owed)) {
                return Optional.of(new Lasso(stem.start(), moves, stem.from(), loop, region));
            }
            moves.addAll(loop);
        }
        return Optional.empty();
    }

    private List<Run.Move> moves(State start, List<Step> steps) {
        List<Run.Move> moves = new ArrayList<>();
        State state = start;
        for (Step step : steps) {
            state = ((Done) interpreter.execute(state, step)).after();
            moves.add(new Run.Move(step, state));
        }
        return moves;
    }

    /** What holds in the state, makes the round possible and is kept by it. */
    private Optional<Term> region(State knot, Course course, Term round) {
        List<Term> left = new ArrayList<>(facts(knot));
        try (Session session = Session.open(patience)) {
            session.assume(relation.inDomains(), 0);
            session.assume(round, 0);
            while (true) {
                List<Term> broken = left.stream().map(fact -> Terms.not(course.after(fact))).toList();
                CheckResult result = session.checkWith(Terms.and(Terms.and(left), Terms.or(broken)), 0);
                if (result instanceof CheckResult.Sat sat) {
                    Assignment counterexample = sat.assignment();
                    left.removeIf(fact -> !counterexample.holds(course.after(fact), 0));
                } else {
                    boolean closed = result instanceof CheckResult.Unsat && isKept(session, left, course, round);
                    return closed ? Optional.of(Terms.and(round, Terms.and(left))) : Optional.empty();
                }
            }
        }
    }

    private static boolean isKept(Session session, List<Term> left, Course course, Term round) {
        return session.checkWith(Terms.and(Terms.and(left), Terms.not(course.after(round))), 0)
                instanceof CheckResult.Unsat;
    }

    /** That every number is at least, or at most, what it is; that every flag is as it is; and so for what the text compares. */
    private List<Term> facts(State knot) {
        Evaluation here = Evaluation.in(knot);
        List<Term> facts = new ArrayList<>();
        List<Term> terms = new ArrayList<>(new Guesses(task.scope(), task.goal()).single());
        for (Variable variable : task.scope().system().variables()) {
            terms.add(Terms.current(variable));
        }
        for (Term term : terms) {
            Term value = Terms.constant(here.value(term));
            if (term.sort() == Sort.BOOL) {
                facts.add(Terms.equal(term, value));
            } else {
                facts.add(Terms.atMost(value, term));
                facts.add(Terms.atMost(term, value));
            }
        }
        return facts;
    }
}
