package dev.interlock.compiler;

import dev.interlock.compiler.source.Sources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Files that exist in a test only; paths that begin with {@code ..} are outside of the project. */
public final class InMemorySources implements Sources {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** @param pathsAndTexts path, text, path, text, … */
    public static InMemorySources of(String... pathsAndTexts) {
        InMemorySources sources = new InMemorySources();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            sources.files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return sources;
    }

    @Override
    public Answer read(String path) {
        if (path.startsWith("..") || path.startsWith("/")) {
            return new Outside("project");
        }
        if (path.isEmpty() || files.keySet().stream().anyMatch(file -> file.startsWith(path + "/"))) {
            return new Unreadable("it is a folder");
        }
        return files.containsKey(path) ? new Found(files.get(path)) : new Missing();
    }

    @Override
    public String resolve(String importing, String quoted) {
        return Path.of(importing).resolveSibling(quoted).normalize().toString();
    }

    @Override
    public List<String> neighbours(String path) {
        return files.keySet().stream()
                .filter(file -> folder(file).equals(folder(path)))
                .map(file -> file.substring(folder(file).length()))
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
