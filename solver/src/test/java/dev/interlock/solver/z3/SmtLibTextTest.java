package dev.interlock.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.z3.Context;
import com.microsoft.z3.Solver;
import com.microsoft.z3.Status;
import dev.interlock.compiler.explore.RandomSystems;
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
