package dev.interlock.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceDecoderTest {
    @Test
    void readsUtf8() {
        assertThat(text("// Größe 日本 \uD83D\uDE80".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("// Größe 日本 \uD83D\uDE80");
    }

    @Test
    void dropsAByteOrderMark() {
        assertThat(text(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a'})).isEqualTo("a");
    }

    @Test
    void saysOnWhichLineTheFirstByteIsThatIsNotUtf8() {
        byte[] latin = "system A\n// ok\n// Gr\u00F6\u00DFe".getBytes(StandardCharsets.ISO_8859_1);
        Diagnostic diagnostic = error(latin);
        assertThat(diagnostic.code()).isEqualTo(DiagnosticCode.NOT_UTF8);
        assertThat(diagnostic.span().orElseThrow().place()).isEqualTo("f:3:6");
        assertThat(diagnostic.message()).contains("0xF6");
    }

    @Test
    void refusesUtf8ThatStopsInTheMiddleOfALetter() {
        assertThat(error(new byte[] {'a', (byte) 0xC3}).code()).isEqualTo(DiagnosticCode.NOT_UTF8);
    }

    @Test
    void refusesUtf16() {
        assertThat(error("system A".getBytes(StandardCharsets.UTF_16)).code()).isEqualTo(DiagnosticCode.NOT_UTF8);
    }

    @Test
    void refusesMoreThanAMegabyte() {
        assertThat(text(new byte[SourceDecoder.MAX_BYTES])).hasSize(SourceDecoder.MAX_BYTES);
        assertThat(error(new byte[SourceDecoder.MAX_BYTES + 1]).code()).isEqualTo(DiagnosticCode.FILE_TOO_LARGE);
    }

    private static String text(byte[] bytes) {
        Result<SourceFile> result = SourceDecoder.decode("f", bytes);
        assertThat(result.diagnostics()).isEmpty();
        return result.match(SourceFile::text, diagnostics -> "none");
    }

    private static Diagnostic error(byte[] bytes) {
        List<Diagnostic> diagnostics = SourceDecoder.decode("f", bytes).diagnostics();
        assertThat(diagnostics).hasSize(1);
        return diagnostics.get(0);
    }
}
