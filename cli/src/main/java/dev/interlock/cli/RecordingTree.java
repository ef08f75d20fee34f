package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what was read for each checked file; settings are read once, so that what they were is known for sure. */
final class RecordingTree implements PolicyTree {
    private final PolicyTree tree;
    private final Map<String, RecordedSources> recorded = new HashMap<>();
    private final Map<String, Optional<Settings>> settings = new HashMap<>();

    RecordingTree(PolicyTree tree) {
        this.tree = tree;
    }

    @Override
    public List<String> policies(String folder) {
        return tree.policies(folder);
    }

    @Override
    public Sources sources(String root) {
        return recorded.computeIfAbsent(root, path -> new RecordedSources(tree.sources(path)));
    }

    Sources unrecorded(String root) {
        return tree.sources(root);
    }

    List<Reading> readings(String root) {
        return Optional.ofNullable(recorded.get(root)).map(RecordedSources::readings).orElse(List.of());
    }

    @Override
    public Optional<Settings> settings(String root) {
        return settings.computeIfAbsent(root, tree::settings);
    }

    @Override
    public Optional<Path> top(String root) {
        return tree.top(root);
    }
}
