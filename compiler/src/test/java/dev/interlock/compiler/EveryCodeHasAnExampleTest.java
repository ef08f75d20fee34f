package dev.interlock.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlock.compiler.diagnostic.DiagnosticCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No diagnostic without a file under {@code bad} that provokes it, but for those that no single file can provoke. */
class EveryCodeHasAnExampleTest {
    /** Raised where files are found and read, settings are given, or questions are chosen; tested there. */
    private static final Set<DiagnosticCode> OUTSIDE_OF_ANY_FILE = EnumSet.of(
            DiagnosticCode.FILE_NOT_FOUND,
            DiagnosticCode.NO_POLICIES,
            DiagnosticCode.FILE_TOO_LARGE,
            DiagnosticCode.NOT_UTF8,
            DiagnosticCode.IMPORT_NOT_FOUND,
            DiagnosticCode.IMPORT_OUTSIDE_PROJECT,
            DiagnosticCode.CANNOT_READ,
            DiagnosticCode.CANNOT_WRITE,
            DiagnosticCode.BAD_SETTING,
            DiagnosticCode.UNKNOWN_PARAMETER,
            DiagnosticCode.UNKNOWN_QUESTION,
            DiagnosticCode.SEVERAL_QUESTIONS,
            DiagnosticCode.NOT_EXPORTABLE);

    /** Found by lowering, once everything is written out; tested there. */
    private static final Set<DiagnosticCode> BY_LATER_STAGES =
            EnumSet.of(DiagnosticCode.IMPOSSIBLE_START, DiagnosticCode.ROUNDED_DURATION);

    /** Need more text than anybody wants to read; tested by tests that write it. */
    private static final Set<DiagnosticCode> BY_THEIR_SIZE =
            EnumSet.of(DiagnosticCode.NESTED_TOO_DEEPLY, DiagnosticCode.TOO_MANY_ERRORS);

    @Test
    void everyCodeIsProvokedBySomeFile() {
        Set<String> provoked = new TreeSet<>(new FolderSources(Golden.resource("bad"))
                .neighbours("").stream().filter(n -> n.startsWith("IL")).map(n -> n.substring(0, 5)).toList());

        assertThat(Arrays.stream(DiagnosticCode.values())
                        .filter(c -> !OUTSIDE_OF_ANY_FILE.contains(c))
                        .filter(c -> !BY_LATER_STAGES.contains(c))
                        .filter(c -> !BY_THEIR_SIZE.contains(c))
                        .filter(c -> !provoked.contains(c.id()))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }
}
