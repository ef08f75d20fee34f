package dev.interlock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That the pages leave nothing out and lead nowhere wrong. */
class PagesTest {
    private static final Page LANGUAGE = new Page("docs/language.md");
    private static final Page GRAMMAR = new Page("grammar/src/main/antlr4/dev/interlock/grammar/Interlock.g4");

    @Test
    void everyDiagnosticIsInTheTableAndNoOther() {
        assertThat(found("^\\| (IL\\d{3}) \\|", LANGUAGE))
                .containsExactlyElementsOf(
                        Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList());
    }

    @Test
    void everyWordOfTheGrammarIsMentioned() {
        List<String> words = found("^[A-Z]+ : '([a-z]+)' ;", GRAMMAR);
        assertThat(words).hasSizeGreaterThan(80).filteredOn(word -> !mentions(word)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Page page) {
        assertThat(page.brokenLinks()).isEmpty();
    }

    static Stream<Page> pages() {
        return Page.all();
    }

    private static boolean mentions(String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(LANGUAGE.text()).find();
    }

    private static List<String> found(String pattern, Page page) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(page.text())
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
