package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.ArrayList;
import java.util.List;

/** One check from files to findings, whether the files lie in a folder or in a commit. */
final class Checkup {
    private final PolicyTree tree;
    private final CheckRequest request;
    private final LiveLines progress;
    private final Patience patience;
    private final List<Diagnostic> withoutPolicies = new ArrayList<>();

    /** @param patience with all of it */
    Checkup(PolicyTree tree, CheckRequest request, LiveLines progress, Patience patience) {
        this.patience = patience;
        this.tree = tree;
        this.request = request;
        this.progress = progress;
    }

    /** The files to check below a folder. A folder without any is a mistake: somebody believes that it is checked. */
    List<String> rootsBelow(String folder) {
        List<String> roots = RootFinder.below(folder, tree);
        if (roots.isEmpty()) {
            withoutPolicies.add(noPolicies(folder));
        }
        return roots;
    }

    static Diagnostic noPolicies(String folder) {
        return Diagnostic.without(DiagnosticCode.NO_POLICIES, "there are no policies below `" + folder + "`")
                .hint("policy files end in `" + PolicyTree.EXTENSION + "`");
    }

    Findings check(List<String> roots) {
        Compilation.Outcome compiled = Compilation.of(roots, tree, request);
        List<Diagnostic> diagnostics = new ArrayList<>(withoutPolicies);
        diagnostics.addAll(compiled.diagnostics());
        List<SystemVerdict> verdicts = new ArrayList<>();
        try {
            for (Result<SystemVerdict> result : verified(compiled.systems())) {
                diagnostics.addAll(result.diagnostics());
                result.match(verdicts::add, errors -> false);
            }
        } finally {
            progress.done();
        }
        verdicts.removeIf(verdict -> verdict.answers().isEmpty() && verdict.expectations().isEmpty());
        return new Findings(verdicts, diagnostics);
    }

    private List<Result<SystemVerdict>> verified(List<Compilation.Compiled> systems) {
        Verification verification = new Verification(request, progress, patience);
        List<Result<SystemVerdict>> results = new ArrayList<>();
        for (Compilation.Compiled one : systems) {
            results.add(verification.of(one, systems.size() - results.size() - 1));
        }
        return results;
    }
}
