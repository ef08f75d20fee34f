package dev.interlock.compiler.resolve;

import dev.interlock.compiler.compose.Composition;
import dev.interlock.compiler.compose.TakenOut;
import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * From a syntax tree to the typed model.
 *
 * <p>There is a model iff every name has one meaning, every expression fits where it stands, and nothing is certain to
 * be wrong before the system runs. Everything that is wrong is reported, each mistake once.
 */
public final class Resolver {
    private Resolver() {}

    /** @param parameterOverrides values for {@code param}s from outside, as text */
    public static Result<Model> resolve(Program program, Map<String, String> parameterOverrides) {
        return Composition.of(program).then(composition -> resolve(composition, parameterOverrides));
    }

    private static Result<Model> resolve(Composition composition, Map<String, String> parameterOverrides) {
        Program program = composition.program();
        Context context = new Context();
        List<PolicyFile> files = new ArrayList<>(program.imported());
        files.add(program.root());
        Collector collector = new Collector(context, parameterOverrides);
        files.forEach(collector::collectTemplates);
        files.forEach(collector::collect);
        collector.collectOwn();
        checkOverrides(context, parameterOverrides);
        ModelBuilder builder = new ModelBuilder(context, program);
        Optional<Model> model = builder.build();
        List<Diagnostic> found = InOrder.of(explained(context.diagnostics().all(), composition), program);
        return model.filter(m -> !context.diagnostics().hasErrors())
                .<Result<Model>>map(m -> new Result.Ok<>(m, found))
                .orElseGet(() -> Result.failed(found));
    }

    private static List<Diagnostic> explained(List<Diagnostic> found, Composition composition) {
        return found.stream().map(d -> explained(d, composition)).toList();
    }

    private static Diagnostic explained(Diagnostic diagnostic, Composition composition) {
        Diagnostic explained = diagnostic;
        for (TakenOut name : composition.takenOut()) {
            explained = name.explain(explained);
        }
        return explained;
    }

    private static void checkOverrides(Context context, Map<String, String> overrides) {
        Set<String> known = context.names().symbols().stream()
                .filter(s -> s instanceof Symbol.FreeParameter
                        || s instanceof Symbol.Constant c && c.origin() == Symbol.Origin.PARAM)
                .map(s -> s.id().text())
                .collect(Collectors.toSet());
        for (String name : overrides.keySet().stream().filter(n -> !known.contains(n)).sorted().toList()) {
            boolean constant = context.names().symbol(name).filter(s -> s instanceof Symbol.Constant).isPresent();
            context.report(Diagnostic.without(
                            DiagnosticCode.UNKNOWN_PARAMETER, "there is no `param " + name + "` to give a value to")
                    .hint(constant
                            ? "`" + name + "` is a `const`; declare it with `param` to set it from outside"
                            : Candidates.hint(name, known, "declare it, as in `param p : 1..9 = 3`")));
        }
    }
}
