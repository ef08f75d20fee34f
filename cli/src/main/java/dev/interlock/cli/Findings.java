package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.Severity;
import dev.interlock.report.Conclusion;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;

/** All that a check came to: a verdict for each system that is right, and what is wrong with the others. */
record Findings(List<SystemVerdict> verdicts, List<Diagnostic> diagnostics) {
    Findings {
        verdicts = List.copyOf(verdicts);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Wrong input counts more than anything that was found in the rest. */
    ExitCode exitCode() {
        boolean wrong = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return wrong ? ExitCode.WRONG_INPUT : ExitCode.of(Conclusion.of(verdicts).overall());
    }
}
