package dev.interlock.report;

import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;

/**
 * What was found, for a person at a terminal: violations first, each with one sentence and the run that shows it, then
 * everything else in a line each, and at the end what it all comes to.
 */
public final class TextReport {
    private TextReport() {}

    public static String of(List<SystemVerdict> verdicts, Layout layout) {
        StringBuilder text = new StringBuilder();
        verdicts.forEach(verdict -> text.append(new SystemSection(verdict, layout).render()).append('\n'));
        return text.append(summary(Conclusion.of(verdicts), layout)).append('\n').toString();
    }

    /** Only what it all comes to. */
    public static String summary(List<SystemVerdict> verdicts, Layout layout) {
        return summary(Conclusion.of(verdicts), layout) + "\n";
    }

    private static String summary(Conclusion conclusion, Layout layout) {
        Tone tone = switch (conclusion.overall()) {
            case PASSED -> Tone.GOOD;
            case VIOLATED -> Tone.BAD;
            case UNDECIDED -> Tone.WARNING;
        };
        List<String> lines = Folding.fold(Sentences.summary(conclusion), layout.width());
        return String.join("\n", lines.stream().map(line -> layout.palette().paint(tone, line)).toList());
    }
}
