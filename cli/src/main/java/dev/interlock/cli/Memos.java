package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.Sources;
import dev.interlock.report.Layout;
import dev.interlock.solver.verdict.SystemVerdict;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finished checks of systems, kept in {@code .interlock/cache} of their project. One is found again where the same tool is asked the
 * same in the same form, and each thing that was read for it reads the same now. Only what is decided is kept: more time could
 * decide the rest.
 */
final class Memos {
    /** For whoever wants none, where options cannot be given. */
    static final String NOT_WANTED = "INTERLOCK_NO_CACHE";

    private final Optional<Secret> secret;
    private final RecordingTree tree;
    private final CheckRequest request;
    private final Rendering rendering;
    private final Map<Path, Store> stores = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    private Memos(Optional<Secret> secret, PolicyTree tree, CheckRequest request, Rendering rendering) {
        this.secret = secret;
        this.tree = new RecordingTree(tree);
        this.request = request;
        this.rendering = rendering;
    }

    /** Nothing is recalled, and nothing kept. */
    static Memos none(PolicyTree tree) {
        return new Memos(
                Optional.empty(),
                tree,
                CheckRequest.EVERYTHING,
                Rendering.as(Format.text, Layout.plain()));
    }

    static Memos of(Surroundings surroundings, PolicyTree tree, CheckRequest request, Rendering rendering) {
        Optional<Secret> secret = surroundings.variable(NOT_WANTED).isPresent()
                ? Optional.empty()
                : Secret.of(surroundings.environment());
        return new Memos(secret, tree, request, rendering);
    }

    /** Where to read from what is to be kept. */
    PolicyTree tree() {
        return tree;
    }

    /** What is known already, by the paths of the files. */
    Map<String, Memo> recalled(List<String> roots) {
        Map<String, Memo> known = new LinkedHashMap<>();
        roots.forEach(root -> store(root)
                .flatMap(store -> store.get(key(root)))
                .flatMap(Memo::of)
                .filter(memo -> isStillTrue(memo, tree.unrecorded(root)))
                .ifPresent(memo -> known.put(root, memo)));
        return known;
    }

    private static boolean isStillTrue(Memo memo, Sources sources) {
        return memo.readings().stream().allMatch(reading -> reading.isStillTrue(sources));
    }

    /** The system as it is to be reported; kept for the next time where nothing about it is open. */
    Checked kept(Compilation.Compiled one, Result<SystemVerdict> result, SystemVerdict verdict) {
        Optional<Store> store = store(one.root())
                .filter(found -> Settled.isSo(verdict)
                        && one.remarks().isEmpty()
                        && result.diagnostics().isEmpty());
        if (store.isEmpty()) {
            return new Checked.Verified(verdict);
        }
        Memo memo = new Memo(tree.readings(one.root()), one.names(), rendering.of(verdict));
        store.get().put(key(one.root()), memo.bytes());
        return new Checked.Reported(memo.report());
    }

    void trim() {
        stores.values().forEach(Store::trim);
    }

    private Optional<Store> store(String root) {
        return secret.flatMap(own -> tree.top(root).map(project -> stores.computeIfAbsent(
                project,
                top -> new Store(top.resolve(".interlock").resolve("cache"), own, Store.MOST_BYTES))));
    }

    private String key(String root) {
        return keys.computeIfAbsent(root, path -> new Digest()
                .add(BuildIdentity.text())
                .add(path)
                .add(tree.settings(path)
                        .map(settings -> settings.path() + " " + Reading.shortened(settings.answer()))
                        .orElse(""))
                .add(Reading.shortened(tree.unrecorded(path).read(path)))
                .add(request.questions().toString())
                .add(new TreeMap<>(request.parameters()).toString())
                .add(request.timeout().toString() + request.depth())
                .add(rendering.format() + " " + rendering.layout())
                .hex());
    }
}
