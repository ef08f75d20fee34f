package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.SnippetRenderer;
import dev.interlock.report.JsonReport;
import dev.interlock.report.Layout;
import dev.interlock.report.SystemReport;
import dev.interlock.report.TextReport;
import java.util.List;

/** Shows findings: the report on the standard output, what is wrong with the input on the standard error output. */
final class Presentation {
    private final Surroundings surroundings;
    private final Layout layout;

    Presentation(Surroundings surroundings, Color color, Layout.Runs runs) {
        this.surroundings = surroundings;
        this.layout = new Layout(surroundings.screen().columns(), color.palette(surroundings), runs);
    }

    /** How it shows what was found. */
    Rendering rendering(Format format) {
        return Rendering.as(format, layout);
    }

    void show(Findings findings, Format format) {
        show(findings, format, Certificates.NONE);
    }

    /** @param certificates that were written of it */
    void show(Findings findings, Format format, Certificates certificates) {
        switch (format) {
            case json -> surroundings.out().print(JsonReport.joined(
                    findings.reports(new Rendering(format, layout, certificates)::of), findings.diagnostics()));
            case text -> {
                showText(findings);
                certificates.sentences().forEach(surroundings.out()::println);
            }
        }
    }

    /** For a check that nobody asked for: a line when all is well, everything when it is not. */
    void showBriefly(Findings findings) {
        if (findings.exitCode() == ExitCode.OK) {
            surroundings.out().print("interlock: " + TextReport.summary(findings.conclusion(), layout));
        } else {
            showText(findings);
        }
    }

    private void showText(Findings findings) {
        if (!findings.systems().isEmpty()) {
            List<SystemReport> reports = findings.reports(Rendering.as(Format.text, layout)::of);
            surroundings.out().print(TextReport.joined(reports, layout));
        }
        surroundings.out().flush();
        show(findings.diagnostics());
    }

    /** What is wrong with the input, and nothing else. */
    void show(List<Diagnostic> diagnostics) {
        if (!diagnostics.isEmpty()) {
            surroundings.err().println(rendered(diagnostics));
        }
    }

    private String rendered(List<Diagnostic> diagnostics) {
        dev.interlock.compiler.diagnostic.Palette palette = switch (layout.palette()) {
            case PLAIN -> dev.interlock.compiler.diagnostic.Palette.PLAIN;
            case ANSI -> dev.interlock.compiler.diagnostic.Palette.COLOUR;
        };
        return new SnippetRenderer(palette).render(diagnostics);
    }
}
