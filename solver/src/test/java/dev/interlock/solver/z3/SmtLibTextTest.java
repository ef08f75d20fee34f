package dev.interlock.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.interlock.compiler.explore.RandomSystems;
import dev.interlock.compiler.explore.SystemBuilder;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.Draft;
import dev.interlock.solver.Tiers;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.relation.Target;
import dev.interlock.solver.relation.Targets;
import dev.interlock.solver.smtlib.SmtLibPrinter;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The text says what the encoding says. */
class SmtLibTextTest {
    @BeforeAll
    static void loadTheSolver() {
        Z3Library.load();
    }

    static Stream<TransitionSystem> systems() {
        return Stream.concat(
                Stream.of(Tiers.belowQuorum(), Tiers.guarded()),
                LongStream.range(0, 12).mapToObj(RandomSystems::system));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void everyQuestionHasTheSameAnswersFromTheTextAndFromTheTerms(TransitionSystem system) {
        String text = SmtLibPrinter.print(system);
        StepRelation relation = StepRelation.of(Scope.everyone(system));

        agree(text, List.of("the start", "the step"), List.of(relation.initial(), relation.legal()));
        for (Question question : system.questions()) {
            String name = question.kind().name().toLowerCase(Locale.ROOT) + " " + question.name();
            Target target = Targets.of(relation, question.reaching());
            agree(text, List.of("the domains", name + ": in a state"), List.of(relation.inDomains(), target.inState()));
            agree(text, List.of("the start", name + ": by a step"), List.of(relation.initial(), target.inStep()));
            agree(text, List.of("the domains", name + ": by a step"), List.of(relation.inDomains(), target.inStep()));
        }
    }

    @Test
    void whatIsLookedForInRunsWithoutEndIsSaidToo() {
        SystemBuilder builder = new SystemBuilder("Endless");
        Variable x = builder.number("x", 0, 3, 0);
        Term changes = Terms.not(Terms.equal(Terms.next(x), Terms.current(x)));
        Term low = Terms.less(Terms.current(x), Terms.whole(1));
        Command world = builder.command(builder.environment("World"), "reset").set(x, Terms.whole(0)).done();
        Command up = builder.command(builder.agent("A"), "up").when(low).add(x, 1).done();
        builder.just(low, up);
        builder.ask(Question.Kind.SETTLES, "calm", new Goal.Looping(low, Terms.TRUE, changes, List.of(world)));
        builder.ask(Question.Kind.RECOVERABLE, "back", new Goal.Trapping(low, List.of(up)));
        TransitionSystem system = builder.build();
        String text = SmtLibPrinter.print(system);
        StepRelation relation = StepRelation.of(Scope.everyone(system));

        agree(text, List.of("settles calm: from", "fair to A.up: able"), List.of(low, low));
        agree(text, List.of("the step", "settles calm: again", "settles calm: quiet", "settles calm: stays"),
                List.of(relation.legal(), changes, Terms.not(relation.acts(world))));
        agree(text, List.of("the step", "fair to A.up: acts", "recoverable back: quiet"),
                List.of(relation.legal(), relation.acts(up), Terms.not(relation.acts(up))));
        agree(text, List.of("the step", "settles calm: quiet", "recoverable back: quiet"),
                List.of(relation.legal(), Terms.not(relation.acts(world)), Terms.not(relation.acts(up))));
        agree(text, List.of("the domains", "recoverable back: back"), List.of(relation.inDomains(), low));
    }

    @Test
    void divisionRoundsDownAndByZeroIsZeroAsInTheLanguage() {
        Draft draft = new Draft("Division");
        Variable a = draft.range("a", -4, 4);
        Variable b = draft.range("b", -4, 4);
        Term quotient = Terms.divide(Draft.v(a), Draft.v(b));
        Term remainder = Terms.modulo(Draft.v(a), Draft.v(b));
        draft.invariant("q", Terms.equal(quotient, remainder));
        String text = SmtLibPrinter.print(draft.system());
        for (int x = -4; x <= 4; x++) {
            for (int y = -4; y <= 4; y++) {
                int wanted = y == 0 ? 0 : Math.floorDiv(x, y);
                int rest = y == 0 ? 0 : Math.floorMod(x, y);
                String wrong = "(assert (or (not (= (|floor of /| %s %s) %s)) (not (= (|rest of /| %s %s) %s))))"
                        .formatted(n(x), n(y), n(wanted), n(x), n(y), n(rest));
                assertThat(status(text + wrong)).as("%d / %d", x, y).isEqualTo(Status.UNSATISFIABLE);
            }
        }
        assertThat(text).contains("(|floor of /| |a| |b|)");
        assertThat(text).contains("(|rest of /| |a| |b|)");
    }

    @Test
    void namesThatTheNotationHasGivenAwayAreChanged() {
        Draft draft = new Draft("Names");
        Variable select = draft.range("select", 0, 3);
        draft.invariant("q", Terms.equal(Draft.v(select), Draft.n(2)));
        draft.range("the step", 0, 3);
        draft.range("mod", 0, 3);
        draft.range("store", 0, 3);

        assertThat(status(SmtLibPrinter.print(draft.system()))).isEqualTo(Status.SATISFIABLE);
    }

    private static String n(int value) {
        return value < 0 ? "(- " + -value + ")" : String.valueOf(value);
    }

    private static void agree(String text, List<String> names, List<Term> terms) {
        StringBuilder query = new StringBuilder(text);
        names.forEach(name -> query.append("(assert |").append(name).append("|)\n"));
        try (Session session = Session.open(Patience.endless())) {
            terms.forEach(term -> session.assume(term, 0));
            boolean isPossible = session.check() instanceof CheckResult.Sat;
            assertThat(status(query.toString()))
                    .as("%s\n%s", names, text)
                    .isEqualTo(isPossible ? Status.SATISFIABLE : Status.UNSATISFIABLE);
        }
    }

    private static Status status(String text) {
        try (Context context = new Context()) {
            Solver solver = context.mkSolver();
            solver.add(context.parseSMTLIB2String(text, null, null, null, null));
            return solver.check();
        }
    }
}
