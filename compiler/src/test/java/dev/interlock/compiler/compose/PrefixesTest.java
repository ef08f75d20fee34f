package dev.interlock.compiler.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.InMemorySources;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.print.ModelPrinter;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.syntax.Program;
import dev.interlock.compiler.syntax.ProgramReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A file that is imported under a prefix says the same, with the prefix before each of its names. */
class PrefixesTest {
    /** Every name that the file declares at its top ends in {@code _}. */
    private static final String REGION = """
            import "shared.interlock"
            const LIMIT_ = 4
            param p_ : 1..3 = 2
            enum Zone_ { a, b, LIMIT }
            range Node_ = 1..p_
            state load_[n in Node_] : 0..9 = if n == 1 then LIMIT_ else 1
            state home_[Node_] : Zone_ = a
            state any_ : Zone_
            initially load_[1] > 2
            let high_(n in Node_) : bool = load_[n] > LIMIT_ and home_[n] in { a, Zone_.b }
            environment World_ {
              let more = load_[1] + 1
              action busier(n in Node_) when more < 9 { load_[n] += 1 }
            }
            template agent Draining_(x : state 0..9, limit : int) {
              state tried : 0..3 saturating = 0
              action drain when x > limit and LIMIT_ > 0 { x -= 1 tried += 1 }
            }
            agent Drain_ = Draining_(x = load_[1], limit = LIMIT_)
            agent Cost_[n in Node_] {
              state seen : Zone_ = b
              let mine = load_[n]
              assumes low: load_[n] < 9 or seen == b
              action shed(z in Zone_, m in Node_)
                with old_load = load_[m]
                when high_(n) or writer(load_[n]) in { Cost_[m], World_, nobody }
                requires old_load > 0 and seen != z
                takes any time
                start { seen = z }
                finish {
                  let twice = 2 * mine
                  load_[m] = any 0..LIMIT_
                  for k in Node_ where load_[k] > twice { load_[k] -= 1 home_[k] = any Zone_ }
                  if some k in Node_: load_[k] == total { total += 1 }
                }
            }
            invariant calm_: all n in Node_: load_[n] < 9 and Cost_[n].seen in { a, b } and old(load_[n]) >= 0
            property busy_: reachable sum(n in Node_: load_[n]) == total
            property rests_: settles load_, home_[p_], Cost_[1].seen, total at high_(1)
            property sheds_: some n in Node_: high_(n) leads to lasting not high_(1) or Cost_[p_].seen == b
            property soon_: high_(1) leads to home_[1] == Zone_.b within LIMIT_ * 1m
            property back_: recoverable by agents load_[1] < LIMIT_
            property short_: cascade at most LIMIT_
            coordinate {
              guard Cost_[n].shed(z, m) requires load_[n] > load_[m] and z == a
              exclusive Cost_[1].shed, Drain_.drain
              Drain_.drain before Cost_.shed
            }
            """;
    private static final String SHARED = "state total : 0..99 = 3 enum Zone { a, b } state kind : Zone = a";

    @Test
    void anImportedFileIsWhatItWouldBeWithThePrefixWrittenOut() {
        String imported = print(model("import \"region.interlock\" as east"));
        String writtenOut = print(model(
                "import \"out.interlock\"", "out.interlock", REGION.replaceAll("\\b(\\w+)_\\b", "east_$1_")));

        assertThat(imported).isEqualTo(writtenOut.replace("east_", "east."));
    }

    @Test
    void theSameFileUnderTwoPrefixesIsTwoIndependentCopies() {
        Model model = model("import \"region.interlock\" as east import \"region.interlock\" as west");

        assertThat(model.states()).extracting(StateVariable::name)
                .contains("total", "east.load_", "west.load_", "east.home_", "west.home_")
                .doesNotContain("load_");
        assertThat(model.states().stream().filter(s -> s.name().equals("total"))).hasSize(1);
        assertThat(model.actors()).extracting(Actor::name).containsExactlyInAnyOrder(
                "east.World_", "east.Drain_", "east.Cost_", "west.World_", "west.Drain_", "west.Cost_");
        assertThat(model.coordination()).hasSize(6);
        assertThat(model.questions()).extracting(Question::name).contains("east.Cost_.low", "west.calm_");
    }

    @Test
    void theSameFileWithAndWithoutAPrefixIsTwoCopiesToo() {
        Model model = model("import \"region.interlock\" as east import \"region.interlock\"");

        assertThat(model.states()).extracting(StateVariable::name).contains("load_", "east.load_");
        assertThat(model.states().stream().filter(s -> s.name().equals("total"))).hasSize(1);
    }

    @Test
    void membersOfTheFilesOwnEnumsGoOnWorkingWhateverElseHasThem() {
        String file = "enum Zone { a, b } state z : Zone = a let other = a agent A { action x when z == b { z = a } }";
        Model model = model(
                "import \"zones.interlock\" as east import \"zones.interlock\" as west",
                "zones.interlock", file);

        assertThat(print(model)).contains("east.Zone").contains("west.Zone");
    }

    @Test
    void aMemberWithTheNameOfAValueGoesOnMeaningWhatItsPlaceExpects() {
        String file = "enum Mode { LIMIT, free } const LIMIT = 3 state m : Mode = LIMIT state n : 0..9 = LIMIT invariant i: n > 0";
        String alone = print(model("import \"modes.interlock\"", "modes.interlock", file));
        String prefixed = print(model("import \"modes.interlock\" as x", "modes.interlock", file));

        assertThat(prefixed.replace("x.", "")).isEqualTo(alone);
    }

    @Test
    void anActionHealsTheFaultOfItsOwnCopy() {
        String file = "state up : bool = true environment World { fault crash when up { up = false } } "
                + "agent Repair { action restart when not up heals crash { up = true } }";
        Model model = model(
                "import \"f.interlock\" as a import \"f.interlock\" as b agent Late { "
                        + "action restart when not a.up heals a.World.crash, b.World.crash { a.up = true } }",
                "f.interlock", file);

        assertThat(model.actors().stream().flatMap(actor -> actor.actions().stream())
                        .flatMap(action -> action.heals().stream())
                        .map(healed -> healed.environment() + " " + healed.fault()))
                .containsExactlyInAnyOrder("a.World crash", "b.World crash", "a.World crash", "b.World crash");
    }

    @Test
    void theUsingFileSaysThePrefixWhereverANameStands() {
        Model model = model("""
                import "region.interlock" as east
                import "region.interlock" as west
                replace const east.LIMIT_ = 3
                without east.busy_
                replace agent west.Cost_[n in west.Node_] {
                  state budget : 0..3 = 3
                  state seen : west.Zone_ = a
                  assumes some_left: budget > 0
                  action shed(z in west.Zone_, m in west.Node_)
                    when west.load_[m] > west.LIMIT_ requires writer(west.load_[m]) != west.World_
                  { west.load_[n] -= 1 budget -= 1 seen = z }
                }
                agent Router = east.Draining_(x = east.load_[1], limit = west.LIMIT_)
                agent Mover {
                  action move(n in east.Node_) when east.high_(n) { east.load_[n] -= 1 west.load_[1] += 1 }
                  action mark { east.home_[1] = east.Zone_.b  west.home_[2] = any west.Zone_ }
                }
                invariant both: east.Cost_[1].seen == east.Zone_.a or west.Cost_[1].budget > 0
                expect both violated by west.Cost_[2] or by Mover, 2 of east.Cost_ in 3 steps
                expect east.calm_ holds for free in 1..2
                expect west.Cost_.some_left violated
                expect dead east.Cost_.shed
                param free : 1..2
                coordinate {
                  exclusive east.Cost_[1].shed, Mover.move
                  Mover.mark before west.Cost_.shed
                  owner of west.any_ is west.Cost_
                }
                scenario "by night" { Mover.move(1) 2 times blocked west.Cost_[2].shed check east.load_[1] < 9 }
                """);

        assertThat(model.expectations()).hasSize(5);
        assertThat(model.questions()).extracting(Question::name)
                .contains("both", "west.Cost_.some_left", "west.busy_")
                .doesNotContain("east.busy_", "west.Cost_.low");
    }

    @Test
    void whatAPrefixedFileImportsKeepsItsNames() {
        Model model = model(
                "import \"a.interlock\" as x import \"b.interlock\" as y invariant i: s.n + x.n + y.n >= 0 and total > 2",
                "a.interlock", "import \"c.interlock\" as s import \"shared.interlock\" state n : 0..9 = s.n invariant j: n < total",
                "b.interlock", "import \"c.interlock\" as s state n : 0..9 = s.m",
                "c.interlock", "const n = 4 const m = n");

        assertThat(model.states()).extracting(StateVariable::name)
                .containsExactlyInAnyOrder("total", "kind", "x.n", "y.n");
    }

    @Test
    void aFileMayImportItselfUnderAPrefix() {
        Model model = model("import \"root.interlock\" as other state n : 0..9 = 1 invariant i: n + other.n < 20");

        assertThat(model.states()).extracting(StateVariable::name).containsExactlyInAnyOrder("n", "other.n");
        assertThat(model.questions()).extracting(Question::name).containsExactlyInAnyOrder("i", "other.i");
    }

    @Test
    void linesThatOnlyTheCheckedFileSaysAreNotCopied() {
        Model model = model(
                "import \"a.interlock\" as x",
                "a.interlock", "system Other interleaved state n : 0..9 = 1 invariant i: n < 3 expect i holds "
                        + "ignore range scenario \"none\" { check n == 1 }");

        assertThat(model.expectations()).isEmpty();
        assertThat(model.name()).isEqualTo("root");
    }

    @Test
    void parametersOfACopyAreSetByTheirWholeNames() {
        InMemorySources sources = sources("import \"region.interlock\" as east import \"region.interlock\" as west");

        assertThat(Compiler.parameters("root.interlock", sources)).containsExactlyInAnyOrder("east.p_", "west.p_");
        Model model = Resolver.resolve(program(sources), Map.of("west.p_", "3", "east.p_", "1"))
                .match(m -> m, found -> {
                    throw new AssertionError(found.toString());
                });
        assertThat(model.states().stream().filter(s -> s.name().endsWith("load_")))
                .extracting(s -> s.name() + " " + ((Type.Range) s.dimensions().get(0).type()).high())
                .containsExactlyInAnyOrder("east.load_ 1", "west.load_ 3");
    }

    @Test
    void aTemplatesParameterMayHaveTheNameOfAConstantUnderAPrefixToo() {
        String file = "const limit = 4 state x : 0..9 = 3 "
                + "template agent T(limit : int) { action a when x > limit { x -= 1 } } agent A = T(limit = 2)";
        String alone = print(model("import \"t.interlock\"", "t.interlock", file));
        String prefixed = print(model("import \"t.interlock\" as q", "t.interlock", file));

        assertThat(prefixed.replace("q.", "")).isEqualTo(alone);
    }

    @Test
    void aNameThatHidesAnotherInTheFileHidesItUnderAPrefix() {
        assertThat(mistakes(
                        "import \"a.interlock\" as x",
                        "a.interlock", "const n = 1 state up[n in 1..3] : bool = true invariant i: all n in 1..2: up[n]"))
                .containsExactly("IL203 a.interlock", "IL203 a.interlock");
    }

    @Test
    void aMistakeInAFileIsSaidOnceHoweverManyCopiesThereAre() {
        assertThat(mistakes(
                        "import \"a.interlock\" as x import \"a.interlock\" as y",
                        "a.interlock", "state n : 0..9 = 1 invariant i: n < m and n > true"))
                .containsExactly("IL201 a.interlock", "IL301 a.interlock");
    }

    @Test
    void anOwnerOfAnotherFileIsHeldTo() {
        assertThat(mistakes("import \"region.interlock\" as x agent Late { action a { x.load_[1] = 1 } } "
                        + "coordinate { owner of x.load_ is Late }"))
                .contains("IL607 region.interlock");
    }

    @Test
    void whatWasLeftOutOfACopyIsMissedThere() {
        assertThat(mistakes("import \"region.interlock\" as east without east.LIMIT_"))
                .contains("IL201 region.interlock");
    }

    @Test
    void prefixesMustBeFree() {
        assertThat(mistakes("import \"region.interlock\" as total")).containsExactly("IL213 root.interlock");
        assertThat(mistakes("import \"region.interlock\" as x import \"shared.interlock\" as x"))
                .containsExactly("IL214 root.interlock");
    }

    private static String print(Model model) {
        return ModelPrinter.print(model);
    }

    private static Model model(String root, String... others) {
        return resolve(root, others).match(model -> model, found -> {
            throw new AssertionError(found.toString());
        });
    }

    private static List<String> mistakes(String root, String... others) {
        return resolve(root, others).match(model -> List.of(), found -> found.stream()
                .map(d -> d.code().id() + d.span().map(s -> " " + s.file()).orElse(""))
                .toList());
    }

    private static Result<Model> resolve(String root, String... others) {
        return ProgramReader.read("root.interlock", sources(root, others))
                .then(program -> Resolver.resolve(program, Map.of()));
    }

    private static Program program(InMemorySources sources) {
        return ProgramReader.read("root.interlock", sources).match(read -> read, found -> {
            throw new AssertionError(found.toString());
        });
    }

    private static InMemorySources sources(String root, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.addAll(List.of("root.interlock", root, "region.interlock", REGION, "shared.interlock", SHARED));
        return InMemorySources.of(all.toArray(String[]::new));
    }
}
