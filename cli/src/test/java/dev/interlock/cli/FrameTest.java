package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private final Frame frame = new Frame(12);

    @Test
    void theNextLinesTakeThePlaceOfTheLast() {
        assertThat(frame.showing(List.of("one", "two"))).isEqualTo("\r\u001b[?7lone\u001b[K\ntwo\u001b[K\n\u001b[J\u001b[?7h");
        assertThat(frame.showing(List.of("three")))
                .isEqualTo("\r\u001b[2A\u001b[?7lthree\u001b[K\n\u001b[J\u001b[?7h");
        assertThat(frame.showing(List.of())).isEqualTo("\r\u001b[1A\u001b[?7l\u001b[J\u001b[?7h");
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        assertThat(frame.showing(List.of("twelve chars"))).contains("twelve cha…").doesNotContain("twelve char");
    }
}
