package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Verifier;
import dev.interlock.solver.VerifierResult;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;

/** Verifies compiled systems as the user and their project want it: the command line first, then the settings. */
final class Verification {
    private final CheckRequest request;
    private final LiveLines progress;
    private final Patience patience;

    /** @param patience with all of it */
    Verification(CheckRequest request, LiveLines progress, Patience patience) {
        this.patience = patience;
        this.request = request;
        this.progress = progress;
    }

    /** @param remaining how many come after it */
    Result<SystemVerdict> of(Compilation.Compiled compiled, int remaining) {
        Settings settings = compiled.settings();
        int jobs = request.jobs().or(settings::jobs).orElse(Runtime.getRuntime().availableProcessors());
        Budget budget = new Budget(
                request.timeout().or(settings::timeout).orElse(Budget.USUAL.timeout()),
                request.depth().or(settings::depth).orElse(Budget.USUAL.depth()),
                request.memory().or(settings::memory).orElse(memoryOfMachine() / 2 / jobs));
        return new Verifier(budget, jobs)
                .verify(compiled.system(), this::isAsked, progress.of(compiled.system(), remaining), patience)
                .accept(new Verdicts());
    }

    /** Java takes a quarter of it for its own heap, if it is not told otherwise. */
    private static long memoryOfMachine() {
        return 4 * Runtime.getRuntime().maxMemory();
    }

    private boolean isAsked(Question question) {
        return request.questions().isEmpty() || request.questions().contains(question.name());
    }

    private static final class Verdicts implements VerifierResult.Visitor<Result<SystemVerdict>> {
        @Override
        public Result<SystemVerdict> verdict(VerifierResult.Verdict result) {
            return Result.ok(result.verdict());
        }

        @Override
        public Result<SystemVerdict> noStart(VerifierResult.NoStart result) {
            return Result.failed(List.of(impossibleStart(result.system())));
        }
    }

    static Diagnostic impossibleStart(TransitionSystem system) {
        return Diagnostic.at(
                        system.span(),
                        DiagnosticCode.IMPOSSIBLE_START,
                        "no state satisfies everything that is said of the start of `" + system.name() + "`")
                .hint("look for `initially` lines and initial values that contradict each other");
    }
}
