package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One check from files to findings, whether the files lie in a folder or in a commit. */
final class Checkup {
    private final PolicyTree tree;
    private final Memos memos;
    private final CheckRequest request;
    private final LiveLines progress;
    private final Patience patience;
    private final List<Diagnostic> withoutPolicies = new ArrayList<>();

    /**
     * @param patience with all of it
     * @param memos of checks before this one
     */
    Checkup(PolicyTree tree, CheckRequest request, LiveLines progress, Patience patience, Memos memos) {
        this.patience = patience;
        this.tree = tree;
        this.memos = memos;
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
        Map<String, Memo> known = memos.recalled(roots);
        List<String> open = roots.stream().filter(root -> !known.containsKey(root)).toList();
        Compilation.Outcome compiled = Compilation.of(
                open, memos.tree(), request, known.values().stream().map(Memo::names).toList());
        List<Diagnostic> diagnostics = new ArrayList<>(withoutPolicies);
        diagnostics.addAll(compiled.diagnostics());
        Map<String, Checked> checked = new HashMap<>();
        if (compiled.wording() == Compilation.Wording.UNDERSTOOD) {
            known.forEach((root, memo) -> checked.put(root, new Checked.Reported(memo.report())));
        }
        verify(compiled.systems(), checked, diagnostics);
        return new Findings(
                roots.stream().filter(checked::containsKey).map(checked::get).toList(), diagnostics);
    }

    private void verify(
            List<Compilation.Compiled> systems, Map<String, Checked> checked, List<Diagnostic> diagnostics) {
        Verification verification = new Verification(request, progress, patience);
        int remaining = systems.size();
        try {
            for (Compilation.Compiled one : systems) {
                Result<SystemVerdict> result = verification.of(one, --remaining);
                diagnostics.addAll(result.diagnostics());
                result.match(Optional::of, errors -> Optional.<SystemVerdict>empty())
                        .filter(verdict -> !verdict.answers().isEmpty() || !verdict.expectations().isEmpty())
                        .ifPresent(verdict -> checked.put(one.root(), memos.kept(one, result, verdict)));
            }
        } finally {
            progress.done();
        }
        if (!systems.isEmpty()) {
            memos.trim();
        }
    }
}
