package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.syntax.SourceDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a commit would record: the policies in Git's index, whatever the work tree has. For a merge that is its
 * result. Paths are those of the repository.
 */
final class IndexTree implements PolicyTree {
    private static final String LINK = "120000";
    private static final String SUBMODULE = "160000";

    private final Path top;
    private final Map<String, Sources.Answer> files;

    private IndexTree(Path top, Map<String, Sources.Answer> files) {
        this.top = top;
        this.files = Collections.unmodifiableMap(files);
    }

    /**
     * Reads all policies and settings of the index at once.
     *
     * @param top the work tree's folder
     */
    static IndexTree read(Path top, Git git) throws Git.Failure {
        Map<String, String> objects = new TreeMap<>();
        Map<String, Sources.Answer> files = new TreeMap<>();
        String listing = new String(git.ask("ls-files", "-s", "-z").bytes(), StandardCharsets.UTF_8);
        for (String entry : listing.split("\0")) {
            int tab = entry.indexOf('\t');
            if (tab < 0 || !isWanted(entry.substring(tab + 1))) {
                continue;
            }
            String[] facts = entry.substring(0, tab).split(" ");
            String path = entry.substring(tab + 1);
            if (facts[0].equals(LINK) || facts[0].equals(SUBMODULE)) {
                files.put(path, new Sources.Unreadable("it is a link"));
            } else {
                objects.put(path, facts[1]);
            }
        }
        files.putAll(contents(git, objects));
        return new IndexTree(top, files);
    }

    @Override
    public List<String> policies(String folder) {
        return files.keySet().stream()
                .filter(path -> path.endsWith(EXTENSION))
                .filter(path -> isSearched(path))
                .toList();
    }

    @Override
    public Sources sources(String root) {
        return new IndexSources(files, project(root));
    }

    @Override
    public Optional<Settings> settings(String root) {
        String path = project(root) + SETTINGS;
        return Optional.ofNullable(files.get(path)).map(answer -> new Settings(path, answer));
    }

    @Override
    public Optional<Path> top(String root) {
        return Optional.of(top);
    }

    /** The nearest folder above with settings in it, else the top; empty or with a slash at the end. */
    private String project(String root) {
        String folder = parent(root);
        while (!folder.isEmpty() && !files.containsKey(folder + SETTINGS)) {
            folder = parent(folder.substring(0, folder.length() - 1));
        }
        return folder;
    }

    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static boolean isSearched(String path) {
        String[] names = path.split("/");
        return Arrays.stream(names).limit(names.length - 1L).allMatch(PolicyTree::isSearched);
    }

    private static boolean isWanted(String path) {
        return path.endsWith(EXTENSION) || path.substring(path.lastIndexOf('/') + 1).equals(SETTINGS);
    }

    private static Map<String, Sources.Answer> contents(Git git, Map<String, String> objects) throws Git.Failure {
        Map<String, Sources.Answer> contents = new TreeMap<>();
        if (objects.isEmpty()) {
            return contents;
        }
        String wanted = String.join("\n", objects.values()) + "\n";
        Git.Output output = git.run(wanted.getBytes(StandardCharsets.US_ASCII), "cat-file", "--batch");
        BatchReader batch = new BatchReader(output.bytes());
        for (String path : objects.keySet()) {
            contents.put(path, batch.next());
        }
        return contents;
    }

    /** Reads {@code <object> <type> <size>}, a line feed, the bytes and another line feed, again and again. */
    private static final class BatchReader {
        private final byte[] bytes;
        private int position;

        BatchReader(byte[] bytes) {
            this.bytes = bytes;
        }

        Sources.Answer next() throws Git.Failure {
            int end = position;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            String[] header = new String(bytes, position, end - position, StandardCharsets.US_ASCII).split(" ");
            if (header.length != 3) {
                throw new Git.Failure("git does not have what its index names");
            }
            int start = end + 1;
            int size = Integer.parseInt(header[2]);
            position = start + size + 1;
            int kept = Math.min(size, SourceDecoder.MAX_BYTES + 1);
            return new Sources.Found(Arrays.copyOfRange(bytes, start, start + kept));
        }
    }
}
