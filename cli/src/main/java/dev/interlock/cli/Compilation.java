package dev.interlock.cli;

import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.diagnostic.Suggestion;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles all the files of one check, each by itself: what is wrong with one does not keep the others from being
 * checked. Names that the user gave on the command line must mean something in at least one of them.
 */
final class Compilation {
    private final CheckRequest request;
    private final List<Memo.Names> names = new ArrayList<>();
    private final List<Compiled> compiled = new ArrayList<>();
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();

    private Compilation(CheckRequest request) {
        this.request = request;
    }

    /**
     * A system that is ready to be verified.
     *
     * @param remarks what was said of it all the same
     */
    record Compiled(String root, TransitionSystem system, Settings settings, List<Diagnostic> remarks) {
        Memo.Names names() {
            return new Memo.Names(
                    system.parameters().stream().map(Named::name).toList(),
                    system.questions().stream().map(Question::name).toList());
        }
    }

    /** The systems that are right, and everything that is wrong with the others, each mistake once. */
    record Outcome(List<Compiled> systems, List<Diagnostic> diagnostics, Wording wording) {
        Outcome {
            systems = List.copyOf(systems);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** Whether the command line names what there is. */
    enum Wording {
        UNDERSTOOD,
        /** Then nothing is checked. */
        MISNAMED
    }

    static Outcome of(List<String> roots, PolicyTree tree, CheckRequest request) {
        return of(roots, tree, request, List.of());
    }

    /** @param known what other systems of the same check have */
    static Outcome of(List<String> roots, PolicyTree tree, CheckRequest request, List<Memo.Names> known) {
        Compilation compilation = new Compilation(request);
        compilation.names.addAll(known);
        roots.forEach(root -> compilation.add(root, tree));
        return compilation.finish();
    }

    private void add(String root, PolicyTree tree) {
        Result<Compiled> result = SettingsFile.of(tree.settings(root))
                .then(settings -> compile(root, tree.sources(root), settings));
        diagnostics.addAll(result.diagnostics());
        result.match(one -> add(one, result.diagnostics()), errors -> false);
    }

    private boolean add(Compiled one, List<Diagnostic> remarks) {
        names.add(one.names());
        return compiled.add(new Compiled(one.root(), one.system(), one.settings(), remarks));
    }

    private Result<Compiled> compile(String root, Sources sources, Settings settings) {
        Map<String, String> wanted = given(root, sources, settings, request.parameters());
        return Compiler.compile(root, sources, wanted)
                .then(system -> Result.ok(new Compiled(root, system, settings, List.of())));
    }

    /** The values for parameters of the file that come from outside of it: from the command line, else from the settings. */
    static Map<String, String> given(
            String root, Sources sources, Settings settings, Map<String, String> parameters) {
        Map<String, String> given = new HashMap<>(settings.parameters());
        given.putAll(parameters);
        if (!given.isEmpty()) {
            given.keySet().retainAll(Compiler.parameters(root, sources));
        }
        return given;
    }

    /** A name that is in none of the systems may yet be in one that is not right: then nothing is said of it. */
    private Outcome finish() {
        if (diagnostics.isEmpty()) {
            request.parameters().keySet().stream().sorted().forEach(name ->
                    known(name, names(Memo.Names::parameters), DiagnosticCode.UNKNOWN_PARAMETER, "parameter"));
            request.questions().forEach(name ->
                    known(name, names(Memo.Names::questions), DiagnosticCode.UNKNOWN_QUESTION, "question"));
        }
        boolean misnamed = diagnostics.stream().anyMatch(d -> d.code() == DiagnosticCode.UNKNOWN_PARAMETER
                || d.code() == DiagnosticCode.UNKNOWN_QUESTION);
        return new Outcome(
                misnamed ? List.of() : compiled,
                List.copyOf(diagnostics),
                misnamed ? Wording.MISNAMED : Wording.UNDERSTOOD);
    }

    private void known(String name, Set<String> names, DiagnosticCode code, String noun) {
        if (names.contains(name)) {
            return;
        }
        String few = String.join(", ", names.stream().limit(12).toList()) + (names.size() > 12 ? ", ..." : "");
        String all = names.isEmpty() ? "there is none" : "there is " + few;
        diagnostics.add(Diagnostic.without(code, "there is no " + noun + " `" + name + "`")
                .hint(Suggestion.hint(name, names).orElse(all)));
    }

    private Set<String> names(Function<Memo.Names, List<String>> of) {
        Set<String> all = new LinkedHashSet<>();
        names.forEach(one -> all.addAll(of.apply(one)));
        return all;
    }
}
