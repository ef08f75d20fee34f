package dev.interlock.compiler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.print.ModelPrinter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An agent that is made from a template is the agent that one would have written out. */
class TemplateTest {
    private static final String BEFORE = """
            range Node = 1..2
            enum Mode { on, off }
            const MOST = 4
            state load[Node] : 0..9 = 3
            state n : 0..9 = 1
            state mode : Mode = on
            """;
    private static final String AFTER = """
            invariant few: n < 9
            """;

    @Test
    void isWhatItWouldBeWrittenOut() {
        String template = """
                template agent T(x : state 0..9, m : state Mode, limit : int, first : Mode) {
                  state seen[1..limit] : 0..limit = 0
                  let spare = limit - x
                  action go(k in 1..limit) with before = x when spare > 0 and m == first {
                    x += 1  m = off  seen[k] = any 0..limit
                  }
                  assumes low: x <= limit
                }
                """;
        String used = "agent A[i in Node] = T(x = load[i], m = mode, limit = MOST, first = on)\n";
        String writtenOut = """
                agent A[i in Node] {
                  state seen[1..MOST] : 0..MOST = 0
                  let spare = MOST - load[i]
                  action go(k in 1..MOST) with before = load[i] when spare > 0 and mode == on {
                    load[i] += 1  mode = off  seen[k] = any 0..MOST
                  }
                  assumes low: load[i] <= MOST
                }
                """;

        assertThat(print(used + template)).isEqualTo(print(writtenOut));
    }

    @Test
    void neitherSeesTheNamesOfTheOther() {
        String template = """
                template agent T(load : state 0..9, top : int) {
                  action go(i in 1..2) when n > i and load < top { load = i }
                }
                agent A[i in Node] = T(load = load[i], top = n + i)
                """;
        String writtenOut = """
                agent A[i in Node] {
                  action go(i in 1..2) when n > i and load[i] < n + i { load[i] = i }
                }
                """;

        Model model = Policies.model(BEFORE + template + AFTER);

        assertThat(model.actors().get(0).indices()).hasSize(1);
        assertThat(Policies.mistakes(BEFORE + writtenOut + AFTER)).contains("SHADOWED_NAME 8");
        assertThat(ModelPrinter.print(model)).contains("when ((n > i) and (load[i] < (n + i)))");
    }

    @Test
    void eachAgentHasItsOwnCopyOfWhatTheTemplateKeeps() {
        Model model = Policies.model(BEFORE + """
                agent A = T(limit = 2)
                agent B = T(limit = 3)
                template agent T(limit : int) {
                  state kept : 0..limit = 0
                  action go { kept += 1 }
                }
                invariant both: A.kept <= 2 and B.kept <= 3
                """);

        assertThat(model.states()).filteredOn(s -> s.name().equals("kept"))
                .extracting(s -> s.owner().orElse("") + " " + s.type())
                .containsExactly("A 0..2", "B 0..3");
    }

    @Test
    void aNameInsideMayNotHideAParameter() {
        assertThat(Policies.mistakes(BEFORE + """
                template agent T(limit : int) { action go(limit in 1..2) { n = limit } }
                agent A = T(limit = 2)
                """)).isEqualTo(List.of("SHADOWED_NAME 7"));
    }

    @Test
    void aTemplateOfWhichNothingIsMadeIsNotLookedInto() {
        assertThat(Policies.mistakes(BEFORE + "template agent T(limit : int) { action go { nowhere = 2 } }\n" + AFTER))
                .isEmpty();
    }

    private static String print(String agents) {
        return ModelPrinter.print(Policies.model(BEFORE + agents + AFTER));
    }
}
