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
        return joined(verdicts.stream().map(verdict -> system(verdict, layout)).toList(), layout);
    }

    /** The report on one system. */
    public static SystemReport system(SystemVerdict verdict, Layout layout) {
        return new SystemReport(new SystemSection(verdict, layout).render() + '\n', Conclusion.of(List.of(verdict)));
    }

    /** The report on all of them. */
    public static String joined(List<SystemReport> reports, Layout layout) {
        StringBuilder text = new StringBuilder();
        reports.forEach(report -> text.append(report.body()));
        return text.append(summary(Conclusion.sum(reports.stream().map(SystemReport::conclusion).toList()), layout))
                .toString();
    }

    /** Only what it all comes to. */
    public static String summary(Conclusion conclusion, Layout layout) {
        Tone tone = switch (conclusion.overall()) {
            case PASSED -> Tone.GOOD;
            case VIOLATED -> Tone.BAD;
            case UNDECIDED -> Tone.WARNING;
        };
        List<String> lines = Folding.fold(Sentences.summary(conclusion), layout.width());
        return String.join("\n", lines.stream().map(line -> layout.palette().paint(tone, line)).toList()) + "\n";
    }
}
