package dev.interlock.compiler.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.print.ModelPrinter;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.syntax.ProgramReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A variant is the same system but for what it says. */
class CompositionTest {
    private static final String BASE = """
            const QUORUM = 2
            enum Mode { on, off }
            range Node = 1..3
            state replicas[Node] : 0..6 = 5
            state mode : Mode = on
            let total = sum(n in Node: replicas[n])
            environment World { action leave(n in Node) { replicas[n] -= 1 } }
            agent Cost { action shrink(n in Node) when mode == on { replicas[n] -= 1 } }
            agent Repair { action grow(n in Node) { replicas[n] += 1 } }
            invariant quorum: total >= QUORUM
            property idle: reachable mode == off
            """;

    @Test
    void aVariantIsWhatItWouldBeWrittenOut() {
        String variant = """
                import "base.interlock"
                replace const QUORUM = 3
                replace enum Mode { on, away, off }
                replace range Node = 1..2
                replace state mode : Mode = away
                replace let total = replicas[1]
                replace environment World { action come(n in Node) { replicas[n] += 1 } }
                replace agent Cost { action shrink when mode == away { mode = off } }
                replace invariant quorum: total > QUORUM
                replace property idle: reachable mode == on
                without Repair
                """;
        String writtenOut = """
                const QUORUM = 3
                enum Mode { on, away, off }
                range Node = 1..2
                state replicas[Node] : 0..6 = 5
                state mode : Mode = away
                let total = replicas[1]
                environment World { action come(n in Node) { replicas[n] += 1 } }
                agent Cost { action shrink when mode == away { mode = off } }
                invariant quorum: total > QUORUM
                property idle: reachable mode == on
                """;

        assertThat(ModelPrinter.print(model("root.interlock", variant)))
                .isEqualTo(ModelPrinter.print(model("root.interlock", writtenOut)));
    }

    @Test
    void theDocumentationOfAReplacementIsItsOwn() {
        Model model = model("root.interlock", """
                import "base.interlock"
                /// who is counted
                replace state mode : Mode = off      /// as of now
                """);

        assertThat(model.states()).extracting(StateVariable::doc).last().asString()
                .contains("who is counted\nas of now");
    }

    @Test
    void aVariantCanBeVariedAgain() {
        Model model = model(
                "root.interlock", "import \"variant.interlock\" replace const QUORUM = 5 without total, quorum",
                "variant.interlock", "import \"base.interlock\" replace const QUORUM = 3");

        assertThat(model.constants()).extracting(c -> c.value().toString()).hasSize(1).first().asString().contains("5");
        assertThat(model.questions()).extracting(Question::name).containsExactly("idle");
    }

    @Test
    void whatWasLeftOutCanBeDeclaredAnewAsSomethingElse() {
        Model model = model(
                "root.interlock",
                "import \"base.interlock\" without Repair, total environment Repair { action grow { mode = on } } "
                        + "state total : 0..9 = 4");

        assertThat(model.actors()).extracting(Actor::name).containsExactly("World", "Cost", "Repair");
        assertThat(model.states()).extracting(StateVariable::name).containsExactly("replicas", "mode", "total");
    }

    @Test
    void whoImportsBothDecidesBetweenTwo() {
        Model model = model(
                "root.interlock", "import \"a.interlock\" import \"b.interlock\" replace const QUORUM = 5",
                "a.interlock", "import \"base.interlock\" replace const QUORUM = 3",
                "b.interlock", "import \"base.interlock\" replace const QUORUM = 4");

        assertThat(model.constants()).extracting(c -> c.value().toString()).hasSize(1).first().asString().contains("5");
    }

    @Test
    void ofTwoImportedOfOneNameOneTakesThePlaceOfBoth() {
        Model model = model(
                "root.interlock", "import \"a.interlock\" import \"b.interlock\" replace state load : 0..3 = 1",
                "a.interlock", "state load : 0..9 = 2 invariant low: load < 5",
                "b.interlock", "state load : 0..9 = 3");

        assertThat(model.states()).extracting(s -> s.type().toString()).containsExactly("0..3");
    }

    @Test
    void importsInACircleCanBeVariedFromOutside() {
        Model model = model(
                "root.interlock", "import \"a.interlock\" replace const ONE = 7",
                "a.interlock", "import \"b.interlock\" const ONE = 1 invariant i: ONE < TWO",
                "b.interlock", "import \"a.interlock\" const TWO = 2");

        assertThat(ModelPrinter.print(model)).contains("7 < 2");
    }

    @Test
    void aTemplateOfTheLibraryIsVariedAsAnyOther() {
        Model model = model("root.interlock", """
                import library.kubernetes
                import "used.interlock"
                replace template agent Eviction(ready : state int, wanted : bool, min_available : int) {
                  action evict when wanted { ready -= 1 }
                }
                """, "used.interlock", """
                import library.kubernetes
                state pods : 0..3 = 3
                agent Drain = Eviction(ready = pods, wanted = true, min_available = 2)
                """);

        assertThat(model.actors()).extracting(Actor::name).containsExactly("Drain");
        assertThat(model.actors().get(0).actions().get(0).guards()).isEmpty();
    }

    @Test
    void whatNobodyImportsIsNotReplaced() {
        assertThat(mistakes(
                        "root.interlock", "import \"a.interlock\" import \"base.interlock\"",
                        "a.interlock", "replace const QUORUM = 3"))
                .containsExactly("IL210 a.interlock");
    }

    private static Model model(String... pathsAndTexts) {
        return resolve(pathsAndTexts).match(model -> model, found -> {
            throw new AssertionError(found.toString());
        });
    }

    private static List<String> mistakes(String... pathsAndTexts) {
        return resolve(pathsAndTexts).match(model -> List.of(), found -> found.stream()
                .map(d -> d.code().id() + d.span().map(s -> " " + s.file()).orElse(""))
                .toList());
    }

    private static Result<Model> resolve(String... pathsAndTexts) {
        String[] all = new String[pathsAndTexts.length + 2];
        System.arraycopy(pathsAndTexts, 0, all, 0, pathsAndTexts.length);
        all[pathsAndTexts.length] = "base.interlock";
        all[pathsAndTexts.length + 1] = BASE;
        return ProgramReader.read("root.interlock", InMemorySources.of(all))
                .then(program -> Resolver.resolve(program, Map.of()));
    }
}
