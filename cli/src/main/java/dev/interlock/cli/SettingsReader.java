package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.diagnostic.Suggestion;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads {@code interlock.yaml}. It is read as a tree with places, never as Java objects: a value stays the text that
 * was written ({@code on} is no truth value here), and every complaint has a line.
 */
final class SettingsReader {
    private static final List<String> KEYS = List.of("parameters", "timeout", "depth", "jobs", "memory");

    private final SourceFile file;
    private final Diagnostics diagnostics = new Diagnostics();

    private SettingsReader(SourceFile file) {
        this.file = file;
    }

    static Result<Settings> read(SourceFile file) {
        return new SettingsReader(file).read();
    }

    private Result<Settings> read() {
        try {
            Optional<Node> root = Optional.ofNullable(yaml().compose(new StringReader(file.text())));
            Settings settings = root.map(this::settings).orElse(Settings.NONE);
            return Result.of(settings, diagnostics);
        } catch (MarkedYAMLException e) {
            return Result.failed(List.of(notYaml(Optional.ofNullable(e.getProblemMark()))));
        } catch (YAMLException e) {
            return Result.failed(List.of(notYaml(Optional.empty())));
        }
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    private Settings settings(Node root) {
        Map<String, NodeTuple> entries = entries(root, "settings are `key: value` lines");
        entries.forEach((key, entry) -> {
            if (!KEYS.contains(key)) {
                complain(entry.getKeyNode(), "there is no setting `" + key + "`", Suggestion.hint(key, KEYS)
                        .or(() -> Optional.of("the settings are " + String.join(", ", KEYS))));
            }
        });
        return new Settings(
                parameters(entries),
                value(entries, "timeout", Durations::parse, Durations.FORM),
                value(entries, "depth", SettingsReader::count, "a whole number, at least 1"),
                value(entries, "jobs", SettingsReader::count, "a whole number, at least 1"),
                value(entries, "memory", Sizes::parse, Sizes.FORM));
    }

    private Map<String, String> parameters(Map<String, NodeTuple> entries) {
        Map<String, String> parameters = new LinkedHashMap<>();
        node(entries, "parameters").ifPresent(node ->
                entries(node, "parameters are `name: value` lines").forEach((name, entry) -> {
                    if (entry.getValueNode() instanceof ScalarNode scalar) {
                        parameters.put(name, scalar.getValue());
                    } else {
                        complain(entry.getValueNode(), "`" + name + "` is not a single value", Optional.empty());
                    }
                }));
        return parameters;
    }

    private <T> Optional<T> value(
            Map<String, NodeTuple> entries, String key, Function<String, Optional<T>> parse, String form) {
        return node(entries, key).flatMap(node -> {
            Optional<T> value = node instanceof ScalarNode scalar ? parse.apply(scalar.getValue()) : Optional.empty();
            if (value.isEmpty()) {
                complain(node, "this is no value for `" + key + "`", Optional.of("write " + form));
            }
            return value;
        });
    }

    private static Optional<Node> node(Map<String, NodeTuple> entries, String key) {
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    static Optional<Integer> count(String text) {
        return text.matches("\\d{1,9}") && Integer.parseInt(text) > 0
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    /** A key that stands twice is complained about, whatever is read of it. */
    private Map<String, NodeTuple> entries(Node node, String form) {
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            complain(node, "names and values are expected here", Optional.of(form));
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                complain(tuple.getKeyNode(), "a name is expected here", Optional.of(form));
            } else if (entries.put(key.getValue(), tuple) != null) {
                complain(key, "`" + key.getValue() + "` is set twice", Optional.empty());
            }
        }
        return entries;
    }

    private void complain(Node node, String message, Optional<String> hint) {
        diagnostics.add(Diagnostic.at(span(node.getStartMark(), node.getEndMark()), DiagnosticCode.BAD_SETTING, message)
                .hint(hint));
    }

    private Diagnostic notYaml(Optional<Mark> mark) {
        return Diagnostic.at(
                        mark.map(m -> span(m, m)).orElse(new Span(file, 0, 0)),
                        DiagnosticCode.BAD_SETTING,
                        "this is not YAML as settings need it")
                .hint("settings are `key: value` lines; each key stands once");
    }

    private Span span(Mark start, Mark end) {
        return new Span(file, offset(start), Math.max(offset(start), offset(end)));
    }

    /** Marks count code points. */
    private int offset(Mark mark) {
        int points = file.text().codePointCount(0, file.text().length());
        return file.text().offsetByCodePoints(0, Math.min(points, mark.getIndex()));
    }
}
