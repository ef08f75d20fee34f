package dev.interlock.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PolicyParserTest {
    @Test
    void readsAWholePolicy() throws IOException {
        for (String name : new String[] {"database-tier", "every-construct"}) {
            try (InputStream in = getClass().getResourceAsStream("/syntax/" + name + ".interlock")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                var r = PolicyParser.parse(new SourceFile(name, text));
                assertThat(r.diagnostics()).isEmpty();
            }
        }
    }
}
