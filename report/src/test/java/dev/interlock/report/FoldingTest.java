package dev.interlock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void linesBreakAtSpaces() {
        assertThat(Folding.fold("one two three", 8)).containsExactly("one two", "three");
    }

    @Test
    void aWordThatIsTooLongStaysWhole() {
        assertThat(Folding.fold("a incomprehensible b", 5)).containsExactly("a", "incomprehensible", "b");
    }

    @Test
    void whatBelongsTogetherStaysTogetherAndComesOutWithPlainSpaces() {
        assertThat(Folding.fold("here: " + Folding.kept("x = 1, y = 2"), 10)).containsExactly("here:", "x = 1, y = 2");
    }

    @Test
    void itemsAreBrokenOnlyWhenOneAloneIsTooLong() {
        assertThat(Folding.foldItems(List.of("x 1 -> 2", "y 3 -> 4"), "  ", 10))
                .containsExactly("x 1 -> 2", "y 3 -> 4");
        assertThat(Folding.foldItems(List.of("x 1 -> 2"), "  ", 5)).containsExactly("x 1", "-> 2");
    }

    @Test
    void linesThatFollowOneAnotherAreOneParagraph() {
        assertThat(Folding.block("one two\nthree\n\nfour", 1, 10)).isEqualTo(" one two\n three\n four\n");
        assertThat(Folding.block("one two\nthree", 0, 20)).isEqualTo("one two three\n");
        assertThat(Folding.block("these:\n- one\n- two\n  three", 0, 20))
                .isEqualTo("these:\n- one\n- two\nthree\n");
    }
}
