package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.solver.budget.Budget;
import dev.interlock.solver.map.Cartographer;
import dev.interlock.solver.map.CausalMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The causal maps of the policies that a user names. */
final class Mapping {
    private final PolicyTree tree;
    private final CheckRequest request;
    private final LiveLines progress;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    Mapping(PolicyTree tree, CheckRequest request, LiveLines progress) {
        this.tree = tree;
        this.request = request;
        this.progress = progress;
    }

    /** The maps of the systems that are right, and what is wrong with the others. */
    record Maps(List<CausalMap> drawn, List<Diagnostic> diagnostics) {
        Maps {
            drawn = List.copyOf(drawn);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    List<String> rootsBelow(String folder) {
        List<String> roots = RootFinder.below(folder, tree);
        if (roots.isEmpty()) {
            diagnostics.add(Checkup.noPolicies(folder));
        }
        return roots;
    }

    Maps of(List<String> roots) {
        Compilation.Outcome compiled = Compilation.of(roots, tree, request);
        diagnostics.addAll(compiled.diagnostics());
        List<CausalMap> maps = new ArrayList<>();
        for (Compilation.Compiled one : compiled.systems()) {
            progress.drawing(one.system());
            Optional<CausalMap> map = new Cartographer(
                    request.timeout().or(one.settings()::timeout).orElse(Budget.USUAL.timeout())).draw(one.system());
            map.ifPresentOrElse(maps::add, () -> diagnostics.add(Verification.impossibleStart(one.system())));
        }
        progress.done();
        maps.removeIf(map -> map.nodes().isEmpty());
        return new Maps(maps, diagnostics);
    }
}
