package dev.interlock.cli;

import dev.interlock.report.Evidence;
import dev.interlock.report.JsonReport;
import dev.interlock.report.Layout;
import dev.interlock.report.SystemReport;
import dev.interlock.report.TextReport;
import dev.interlock.solver.verdict.SystemVerdict;

/** In what form verdicts are reported. */
record Rendering(Format format, Layout layout, Evidence evidence) {
    /** @param layout of a text */
    static Rendering as(Format format, Layout layout) {
        return new Rendering(format, layout, Evidence.NONE);
    }

    SystemReport of(SystemVerdict verdict) {
        return switch (format) {
            case json -> JsonReport.system(verdict, evidence);
            case text -> TextReport.system(verdict, layout);
        };
    }
}
