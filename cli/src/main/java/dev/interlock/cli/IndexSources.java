package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Policy files of a commit to be, for one checked file. */
final class IndexSources implements Sources {
    private static final String ABOVE = "..";

    private final Map<String, Answer> files;
    private final String project;

    /** @param project the folder that imports may not leave; empty for the top, else with a slash at the end */
    IndexSources(Map<String, Answer> files, String project) {
        this.files = files;
        this.project = project;
    }

    @Override
    public Answer read(String path) {
        if (path.startsWith("/") || path.equals(ABOVE) || path.startsWith("../") || !path.startsWith(project)) {
            return new Outside(project.isEmpty() ? "." : project.substring(0, project.length() - 1));
        }
        return Optional.ofNullable(files.get(path)).orElseGet(Missing::new);
    }

    @Override
    public String resolve(String importing, String quoted) {
        if (quoted.startsWith("/")) {
            return quoted;
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : (IndexTree.parent(importing) + quoted).split("/")) {
            boolean up = name.equals(ABOVE) && !names.isEmpty() && !names.getLast().equals(ABOVE);
            if (up) {
                names.removeLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    @Override
    public List<String> neighbours(String path) {
        String folder = IndexTree.parent(path);
        return files.keySet().stream()
                .filter(file -> IndexTree.parent(file).equals(folder) && file.endsWith(PolicyTree.EXTENSION))
                .map(file -> file.substring(folder.length()))
                .toList();
    }
}
