package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Severity;
import dev.interlock.report.Conclusion;
import dev.interlock.report.SystemReport;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import java.util.function.Function;

/** All that a check came to: what is known of each system that is right, and what is wrong with the others. */
record Findings(List<Checked> systems, List<Diagnostic> diagnostics) {
    Findings {
        systems = List.copyOf(systems);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Of the systems that were verified just now. */
    List<SystemVerdict> verdicts() {
        return systems.stream().flatMap(system -> system.verdict().stream()).toList();
    }

    /** @param rendering of what was verified just now */
    List<SystemReport> reports(Function<SystemVerdict, SystemReport> rendering) {
        return systems.stream().map(system -> system.report(rendering)).toList();
    }

    Conclusion conclusion() {
        return Conclusion.sum(systems.stream().map(Checked::conclusion).toList());
    }

    /** Wrong input counts more than anything that was found in the rest. */
    ExitCode exitCode() {
        boolean wrong = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return wrong ? ExitCode.WRONG_INPUT : ExitCode.of(conclusion().overall());
    }
}
