package dev.interlock.compiler;

import dev.interlock.compiler.compose.Composition;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.lower.Lowering;
import dev.interlock.compiler.resolve.Resolver;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.syntax.ProgramReader;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Map;
import java.util.Set;

/** From a policy file to logic: the whole front of the pipeline. */
public final class Compiler {
    private Compiler() {}

    /** The names of the parameters that a file and all that it imports have, as far as they can be read. */
    public static Set<String> parameters(String path, Sources sources) {
        return ProgramReader.read(path, sources)
                .then(Composition::of)
                .match(composition -> composition.parameters(), unreadable -> Set.of());
    }

    /**
     * Compiles a file and all that it imports.
     *
     * @param path the checked file, as {@code sources} knows it
     * @param parameters values for {@code param}s from outside, by name; they win over those in the file
     * @return the system, or everything that is wrong with the text
     */
    public static Result<TransitionSystem> compile(String path, Sources sources, Map<String, String> parameters) {
        return ProgramReader.read(path, sources)
                .then(program -> Resolver.resolve(program, parameters))
                .then(Lowering::lower);
    }
}
