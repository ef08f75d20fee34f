package dev.interlock.compiler.syntax;

import static dev.interlock.compiler.syntax.Parsing.file;
import static dev.interlock.compiler.syntax.Parsing.mistakes;
import static dev.interlock.compiler.syntax.Parsing.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.Golden;
import dev.interlock.compiler.syntax.DeclarationSyntax.Agent;
import dev.interlock.compiler.syntax.DeclarationSyntax.Environment;
import dev.interlock.compiler.syntax.DeclarationSyntax.State;
import dev.interlock.grammar.InterlockLexer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeclarationParsingTest {
    @ParameterizedTest
    @CsvSource({"syntax, database-tier", "syntax, every-construct", "golden, timed", "syntax, prefixes"})
    void readsWholePolicies(String folder, String name) {
        String text = Golden.read(Golden.resource(folder + "/" + name + ".interlock"));
        Golden.check("syntax/" + name + ".tree", Shape.of(file(text)).replace(", State(", ",\nState(")
                .replaceAll("(?<=\\)), (?=[A-Z][a-zA-Z]+\\((?:-|Doc|Identifier|Optional))", ",\n"));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void takesEveryKeywordThatIsNotReservedAsAName(String word) {
        String text = """
                const %1$s = 1
                enum E { %1$s }
                state %1$s[%1$s in 1..3] : %1$s = %1$s
                state s : 0..9 saturating = %1$s + 1
                let %1$s(%1$s in E) : %1$s = %1$s[%1$s] + %1$s(%1$s) * %1$s mod %1$s
                agent %1$s[%1$s in E] {
                  state %1$s : bool
                  action %1$s(%1$s in E)
                    with %1$s = %1$s
                    when %1$s
                    requires %1$s in 1..3
                  { %1$s = %1$s %1$s[1] += %1$s let x = %1$s if %1$s { %1$s -= 1 } %1$s = any %1$s }
                }
                environment %1$s { action go when x { %1$s = 1 %1$s = 2 } }
                invariant %1$s: %1$s and not %1$s or all n in %1$s: %1$s.%1$s
                property %1$s: reachable %1$s == 3
                expect %1$s violated by %1$s, 2 of %1$s in 3 steps
                expect %1$s holds
                expect dead %1$s.%1$s
                ignore %1$s
                """.formatted(word);
        assertThat(file(text).declarations()).hasSize(13);
    }

    static List<String> keywords() {
        return IntStream.rangeClosed(InterlockLexer.ACTION, InterlockLexer.WITHOUT)
                .mapToObj(Expected::text)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "and", "or", "not", "implies", "if", "then", "else", "all", "some", "count", "sum", "in", "true", "false",
        "unknown"
    })
    void refusesReservedWordsAsNames(String word) {
        assertThat(mistakes("state " + word + " : 0..3 = 1").get(0).code()).isEqualTo(DiagnosticCode.RESERVED_WORD);
        assertThat(mistakes("agent A { action x { " + word + " = 1 } }")).isNotEmpty();
    }

    @Test
    void readsStatementsAndDeclarationsThatFollowEachOtherOnOneLine() {
        Agent agent = only(Agent.class, "agent A { state s : 0..3 = 1 action x { a = 1 b[2] = a c -= -1 d = any 1..3"
                + " if a { b = 1 } e = if a then 1 else 2 f = any bool } action y { } } const N = 3 state t : bool");
        assertThat(agent.actions()).hasSize(2);
        List<StatementSyntax> statements =
                agent.actions().get(0).body().match(ActionSyntax.Instant::statements, lasting -> List.of(), passing -> List.of());
        assertThat(statements.stream().map(statement -> statement.span().text())).containsExactly(
                "a = 1", "b[2] = a", "c -= -1", "d = any 1..3", "if a { b = 1 }", "e = if a then 1 else 2",
                "f = any bool");
    }

    @Test
    void readsAWordThatCouldBeAnOperatorAsTheNextName() {
        Agent agent = only(Agent.class, "agent A { action x { a = b mod = 3 c = 4 mod 5 any = any any = 2 } }");
        List<StatementSyntax> statements =
                agent.actions().get(0).body().match(ActionSyntax.Instant::statements, lasting -> List.of(), passing -> List.of());
        assertThat(statements.stream().map(statement -> statement.span().text()))
                .containsExactly("a = b", "mod = 3", "c = 4 mod 5", "any = any", "any = 2");
    }

    @Test
    void takesClausesInAnyOrderBeforeTheBody() {
        Agent agent = only(Agent.class, "agent A { action x requires a atomic with r = 1 when b requires c { } }");
        ActionSyntax action = agent.actions().get(0);
        assertThat(action.guards()).hasSize(2);
        assertThat(action.triggers()).hasSize(1);
        assertThat(action.readings()).hasSize(1);
        assertThat(action.atomic()).hasSize(1);
    }

    @Test
    void coversTheHeadingOfADeclaration() {
        State state = only(State.class, "/// doc\nstate  x[Node] : bool = true");
        assertThat(state.span().text()).isEqualTo("state  x");
        assertThat(only(Agent.class, "agent A[n in N] { }").span().text()).isEqualTo("agent A");
    }

    @Test
    void readsWhatAPropertyAsks() {
        assertThat(goal("recoverable by agents by")).isEqualTo("Recoverable(AGENTS Name(by))");
        assertThat(goal("recoverable agents")).isEqualTo("Recoverable(ANYBODY Name(agents))");
        assertThat(goal("cascade at most N - 1"))
                .isEqualTo("Cascade(Binary(MINUS Name(N) WholeNumber(1)))");
        assertThat(goal("settles x, Host[1].y[2] at at"))
                .isEqualTo("Settles([Name(x), Indexed(Member(Indexed(Name(Host) [WholeNumber(1)]) Identifier(y))"
                        + " [WholeNumber(2)])] Name(at))");
        assertThat(goal("not a leads to b implies c"))
                .isEqualTo("LeadsTo(Unary(NOT Name(a)) - Binary(IMPLIES Name(b) Name(c)) -)");
        assertThat(goal("a leads to lasting b")).isEqualTo("LeadsTo(Name(a) here Name(b) -)");
        assertThat(goal("a leads to b within 5m")).isEqualTo("LeadsTo(Name(a) - Name(b) Duration(5 MINUTE))");
    }

    private static String goal(String asked) {
        return Shape.of(only(DeclarationSyntax.Property.class, "property p: " + asked).goal());
    }

    @Test
    void attachesDocumentationBeforeAndBehind() {
        List<DeclarationSyntax> declarations = file("""
                /// one
                ///  two
                state a : bool   /// three
                /// four

                state b : bool state c : bool /// five
                state d : bool
                //// no documentation
                // nor this
                state e : bool ///
                """).declarations();
        assertThat(declarations.stream().map(d -> ((State) d).doc().map(Doc::text))).containsExactly(
                Optional.of("one\n two\nthree"), Optional.of("four"), Optional.of("five"), Optional.empty(),
                Optional.of(""));
    }

    @Test
    void keepsTheDocumentationOfAgentsAndTheirActionsApart() {
        Agent agent = only(Agent.class, """
                /// agent
                agent A {  /// more
                  /// action
                  action x /// x
                    /// lost
                    when b /// trigger
                  { a = 1 } /// end
                  assumes q: a > 1 /// assumed
                } /// last
                """);
        assertThat(agent.doc().orElseThrow().text()).isEqualTo("agent\nmore\nlast");
        assertThat(agent.actions().get(0).doc().orElseThrow().text()).isEqualTo("action\nx\ntrigger\nend");
        assertThat(agent.assumptions().get(0).doc().orElseThrow().text()).isEqualTo("assumed");
    }

    @Test
    void readsWindowsLineEndsAndLettersOfAllPlanes() {
        Environment environment = only(
                Environment.class,
                "/// \uD83D\uDE80 go\r\nenvironment E { // \uD83D\uDE80\r\n  action x { a = 1 }\r\n}");
        assertThat(environment.doc().orElseThrow().text()).isEqualTo("\uD83D\uDE80 go");
        assertThat(environment.actions().get(0).span().text()).isEqualTo("action x");
    }
}
