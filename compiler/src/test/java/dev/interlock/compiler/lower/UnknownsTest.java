package dev.interlock.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Golden;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.interpret.Choices;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Interpreter;
import dev.interlock.compiler.interpret.Outcome;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.print.ModelPrinter;
import dev.interlock.compiler.print.SyntaxPrinter;
import dev.interlock.compiler.print.SystemPrinter;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of values that may be unknown when several act at once, and what is remembered of them. */
class UnknownsTest {
    private static final String TWO_WRITERS = """
            state x : 2..5 or unknown = 2
            agent Probe { action fail { x = unknown } }
            agent Worker { action take when known(x) { x -= 1 } }
            agent Setter { action set { x = 2 } }
            """;

    @Test
    void whatIsForgottenStaysUnknownAndAtRestInEitherOrder() {
        TransitionSystem system = system(TWO_WRITERS);

        State one = after(system, "Probe.fail", "Worker.take");
        State other = after(system, "Worker.take", "Probe.fail");

        assertThat(one).isEqualTo(other);
        assertThat(one.shown(variable(system, "x"))).isEqualTo("unknown");
        assertThat(one.get(variable(system, "x"))).isEqualTo(Value.of(2));
    }

    @Test
    void theLowestValueAndUnknownLookDifferent() {
        TransitionSystem system = system(TWO_WRITERS);

        State unknown = after(system, "Setter.set", "Probe.fail");
        State lowest = after(system, "Probe.fail", "Setter.set");

        assertThat(unknown.get(variable(system, "x"))).isEqualTo(lowest.get(variable(system, "x")));
        assertThat(unknown.differs(lowest, variable(system, "x"))).isTrue();
        assertThat(new Interpreter(system).lookAlike(unknown, lowest)).isFalse();
    }

    @Test
    void anAssignmentBetweenTypesLeavesWhatIsUnknownAtItsOwnRest() {
        TransitionSystem system = system("""
                state x : 5..9 or unknown = unknown
                state y : 1..3 or unknown = 2
                agent Copier { action copy when not known(x) { y = x } }
                """);

        State after = after(system, "Copier.copy");

        assertThat(after.get(variable(system, "y"))).isEqualTo(Value.of(1));
        assertThat(after.shown(variable(system, "y"))).isEqualTo("unknown");
    }

    @Test
    void anAtomicActionReadsTheValueAndWhetherItIsKnown() {
        TransitionSystem system = system("""
                state x : 0..3 or unknown = 1
                state y : 0..3 = 0
                agent A { action one when known(x) atomic { y = 1 } }
                """);

        Command command = system.commands().get(0);

        assertThat(command.exclusions()).extracting(Read::variable).extracting(Variable::name)
                .contains("x", "known(x)");
    }

    @Test
    void whatIsRememberedUntilTheFinishMayBeUnknown() {
        TransitionSystem system = system("""
                state x : 2..5 or unknown = unknown
                state y : 0..5 = 0
                agent A { action one with v = x takes any time finish { y = v otherwise 4 } }
                """);
        Interpreter interpreter = new Interpreter(system);
        State started = step(interpreter, start(system), "A.one", Command.Phase.START);

        State finished = step(interpreter, started, "A.one", Command.Phase.FINISH);

        assertThat(finished.get(variable(system, "y"))).isEqualTo(Value.of(4));
    }

    @Test
    void eachStageShowsWhatMayBeUnknown() {
        String text = """
                system Stages
                range Node = 1..2
                state load[n in Node] : 1..3 or unknown = if n == 1 then unknown else 2
                state seen : 0..9 or unknown
                let fresh = known(seen) and seen > 0
                let least : 0..9 or unknown = if known(load[1]) then load[1] else seen
                agent A {
                  action one(n in Node) with v = load[n] when fresh requires seen < 5
                    start { load[n] = unknown } takes any time finish { seen = v otherwise 0 }
                  action two when known(load[2]) { load[2] += 1  seen = least }
                }
                invariant kept: known(seen) and known(old(seen)) implies seen >= old(seen)
                """;
        Result<PolicyFile> file = PolicyParser.parse(new SourceFile("stages.interlock", text));

        Golden.check("unknowns/stages.interlock", SyntaxPrinter.print(LoweringAgainstModelTest.value(file)));
        Golden.check("unknowns/stages.model", ModelPrinter.print(LoweringAgainstModelTest.value(
                file.then(f -> Resolver.resolve(Program.of(f), Map.of())))));
        Golden.check("unknowns/stages.system", SystemPrinter.print(system(text)));
    }

    private static State after(TransitionSystem system, String... names) {
        List<Firing> firings = new ArrayList<>();
        for (String name : names) {
            Command command = system.commands().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
            firings.add(new Firing(command, Map.of()));
        }
        return done(new Interpreter(system).execute(start(system), new Step(firings)));
    }

    private static State step(Interpreter interpreter, State before, String name, Command.Phase phase) {
        Firing firing = new Choices(interpreter, 100).enabledFirings(before).items().stream()
                .filter(f -> f.command().name().equals(name) && f.command().phase() == phase)
                .findFirst()
                .orElseThrow();
        return done(interpreter.execute(before, new Step(List.of(firing))));
    }

    private static State done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).after();
    }

    private static State start(TransitionSystem system) {
        Interpreter interpreter = new Interpreter(system);
        List<List<Value>> tuples = List.of(List.of());
        for (Variable variable : system.variables()) {
            List<List<Value>> longer = new ArrayList<>();
            for (List<Value> tuple : tuples) {
                Domains.elements(variable.domain()).forEach(value -> {
                    List<Value> more = new ArrayList<>(tuple);
                    more.add(value);
                    longer.add(more);
                });
            }
            tuples = longer;
        }
        List<State> starts = tuples.stream().map(State::new).filter(interpreter::isInitial).toList();
        assertThat(starts).hasSize(1);
        return starts.get(0);
    }

    private static Variable variable(TransitionSystem system, String name) {
        return system.variables().stream().filter(v -> v.name().equals(name)).findFirst().orElseThrow();
    }

    private static TransitionSystem system(String text) {
        return LoweringAgainstModelTest.value(PolicyParser.parse(new SourceFile("x.interlock", text))
                .then(file -> Resolver.resolve(Program.of(file), Map.of()))
                .then(Lowering::lower));
    }
}
