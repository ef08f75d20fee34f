package dev.interlock.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetRendererTest {
    private final SnippetRenderer plain = new SnippetRenderer(Palette.PLAIN);

    @Test
    void underlinesThePlaceAndAddsTheHint() {
        SourceFile file = new SourceFile("p/x.interlock", "\n".repeat(13) + "  when replcas > 3\n");
        Diagnostic diagnostic = Diagnostic.at(
                        place(file, "replcas"), DiagnosticCode.UNKNOWN_NAME, "unknown name `replcas`")
                .hint("did you mean `replicas`?");
        assertThat(plain.render(diagnostic)).isEqualTo("""
                error[IL201]: unknown name `replcas`
                  --> p/x.interlock:14:8
                   |
                14 |   when replcas > 3
                   |        ^^^^^^^
                   = hint: did you mean `replicas`?""");
    }

    @Test
    void showsFurtherPlacesAlsoInOtherFiles() {
        SourceFile one = new SourceFile("one.interlock", "const A = 1\n");
        SourceFile two = new SourceFile("two.interlock", "\n".repeat(99) + "const A = 2");
        Diagnostic diagnostic = Diagnostic.at(place(two, "A"), DiagnosticCode.DUPLICATE_NAME, "`A` is declared twice")
                .label(place(one, "A"), "first declared here");
        assertThat(plain.render(diagnostic)).isEqualTo("""
                error[IL202]: `A` is declared twice
                   --> two.interlock:100:7
                    |
                100 | const A = 2
                    |       ^
                   ::: one.interlock:1:7
                    |
                  1 | const A = 1
                    |       - first declared here""");
    }

    @Test
    void saysItWithoutAPlaceWhenThereIsNone() {
        Diagnostic diagnostic = Diagnostic.without(DiagnosticCode.FILE_NOT_FOUND, "there is no file `x`");
        assertThat(plain.render(diagnostic)).isEqualTo("error[IL001]: there is no file `x`");
    }

    @Test
    void keepsTheMarkUnderThePlaceBehindTabsAndWideLetters() {
        assertThat(marked("\ta\tbad", "bad")).containsExactly("1 |     a   bad", "  |         ^^^");
        assertThat(marked("日本 bad", "bad")).containsExactly("1 | 日本 bad", "  |      ^^^");
        assertThat(marked("a 日本", "日本")).containsExactly("1 | a 日本", "  |   ^^^^");
        assertThat(marked("e\u0301 bad", "bad")).containsExactly("1 | e\u0301 bad", "  |   ^^^");
        assertThat(marked("\uD83D\uDE80 bad", "bad")).containsExactly("1 | \uD83D\uDE80 bad", "  |    ^^^");
    }

    @Test
    void printsNothingThatMovesTheCursor() {
        assertThat(marked("a\u001B[31m\rbad", "bad").get(0)).isEqualTo("1 | a\uFFFD[31m\uFFFDbad");
    }

    @Test
    void keepsOnlyThePartOfALongLineThatMatters() {
        List<String> lines = marked("x".repeat(5000) + " bad " + "y".repeat(5000), "bad");
        assertThat(lines.get(0)).hasSizeLessThan(130).startsWith("1 | …xxx").contains(" bad ").endsWith("yyy…");
        assertThat(lines.get(1).indexOf('^')).isEqualTo(lines.get(0).indexOf("bad"));
    }

    @Test
    void marksTheFirstLineOnlyOfAPlaceOfSeveral() {
        SourceFile file = new SourceFile("f", "agent A {\r\n  x\r\n}");
        String rendered = plain.render(
                Diagnostic.at(new Span(file, 0, file.text().length()), DiagnosticCode.SYNTAX, "odd"));
        assertThat(rendered.lines().skip(3)).containsExactly("1 | agent A {", "  | ^^^^^^^^^");
    }

    @Test
    void marksTheEndOfAFile() {
        SourceFile file = new SourceFile("f", "agent A");
        String rendered = plain.render(Diagnostic.at(new Span(file, 7, 7), DiagnosticCode.SYNTAX, "odd"));
        assertThat(rendered.lines().skip(3)).containsExactly("1 | agent A", "  |        ^");
    }

    @Test
    void coloursOnlyWhenAskedTo() {
        SourceFile file = new SourceFile("f", "bad");
        Diagnostic diagnostic = Diagnostic.at(place(file, "bad"), DiagnosticCode.SYNTAX, "odd").hint("mend it");
        String coloured = new SnippetRenderer(Palette.COLOUR).render(diagnostic);
        assertThat(coloured).contains("\u001B[1;31merror[IL101]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain.render(diagnostic));
    }

    private List<String> marked(String line, String bad) {
        SourceFile file = new SourceFile("f", line);
        return plain.render(Diagnostic.at(place(file, bad), DiagnosticCode.SYNTAX, "odd")).lines().skip(3).toList();
    }

    private static Span place(SourceFile file, String text) {
        int start = file.text().indexOf(text);
        return new Span(file, start, start + text.length());
    }
}
