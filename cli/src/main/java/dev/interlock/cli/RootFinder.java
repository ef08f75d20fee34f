package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.PolicyParser;
import dev.interlock.compiler.syntax.SourceDecoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the files in a folder are compositions to check, and which are only parts of others: a file is checked by
 * itself if it names a {@code system}, if no other file found imports it, or if it cannot be read, so that somebody
 * says so.
 */
final class RootFinder {
    private final PolicyTree tree;
    private final List<String> named = new ArrayList<>();
    private final Set<String> imported = new HashSet<>();

    private RootFinder(PolicyTree tree) {
        this.tree = tree;
    }

    /** The files to check below a folder, in order; empty only when there is no policy at all. */
    static List<String> below(String folder, PolicyTree tree) {
        List<String> files = tree.policies(folder);
        RootFinder finder = new RootFinder(tree);
        files.forEach(finder::look);
        List<String> roots = files.stream()
                .filter(file -> finder.named.contains(file) || !finder.imported.contains(file))
                .toList();
        return roots.isEmpty() ? files : roots;
    }

    private void look(String path) {
        Sources sources = tree.sources(path);
        parsed(path, sources).ifPresent(file -> {
            for (DeclarationSyntax declaration : file.declarations()) {
                if (declaration instanceof DeclarationSyntax.SystemName) {
                    named.add(path);
                }
                if (declaration instanceof DeclarationSyntax.Import line) {
                    imported.add(sources.resolve(path, line.path()));
                }
            }
        });
    }

    private static Optional<PolicyFile> parsed(String path, Sources sources) {
        return sources.read(path)
                .match(
                        found -> SourceDecoder.decode(path, found.bytes())
                                .then(PolicyParser::parse)
                                .match(Optional::of, errors -> Optional.<PolicyFile>empty()),
                        Optional::empty,
                        outside -> Optional.empty(),
                        unreadable -> Optional.empty());
    }
}
