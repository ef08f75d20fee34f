package dev.interlock.compiler.system;

import static dev.interlock.compiler.system.Terms.current;
import static dev.interlock.compiler.system.Terms.next;
import static dev.interlock.compiler.system.Terms.sum;
import static dev.interlock.compiler.system.Terms.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.explore.SystemBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private final SystemBuilder system = new SystemBuilder("Test");
    private final Variable x = system.number("x", 0, 9, 0);
    private final Variable y = system.number("y", 0, 9, 0);

    @Test
    void replacesCurrentValuesOrNextOnesAndNotTheOthers() {
        Term both = Terms.less(current(x), next(x));
        assertThat(Substitution.in(both, Map.of(x, whole(1)))).isEqualTo(Terms.less(whole(1), next(x)));
        assertThat(Substitution.ofNext(both, Map.of(x, whole(1)))).isEqualTo(Terms.less(current(x), whole(1)));
    }

    @Test
    void whatSpeaksOfNoneOfTheSymbolsIsTheSameTermAfterwards() {
        Term aside = Terms.product(current(y), current(y));
        Term replaced = Substitution.in(sum(current(x), aside), Map.of(x, current(y)));
        assertThat(replaced.children()).anyMatch(child -> child == aside);
    }

    @Test
    void whatIsSharedIsReplacedOnce() {
        Term term = current(x);
        for (int i = 0; i < 200; i++) {
            term = Terms.product(term, term);
        }
        Term replaced = Substitution.in(term, Map.of(x, current(y)));
        for (int i = 0; i < 200; i++) {
            assertThat(replaced.children().get(0)).isSameAs(replaced.children().get(1));
            replaced = replaced.children().get(0);
        }
        assertThat(replaced).isEqualTo(current(y));
    }
}
