package dev.interlock.compiler.compose;

import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the files of a program say together: every {@code import … as}, {@code replace} and {@code without} is carried
 * out, so that nobody later needs to know that a system is a variant of another.
 *
 * @param program as read, but with the declarations that are in force, each in its old place
 * @param takenOut the names that {@code without} lines left out
 */
public record Composition(Program program, List<TakenOut> takenOut) {
    public Composition {
        takenOut = List.copyOf(takenOut);
    }

    public static Result<Composition> of(Program read) {
        Diagnostics diagnostics = new Diagnostics();
        Program program = Prefixes.carriedOut(read, diagnostics);
        List<Slot> slots = new Variation(program, diagnostics).slots();
        Map<DeclarationSyntax, Slot> slotOf = new IdentityHashMap<>();
        slots.forEach(s -> slotOf.put(s.written(), s));
        Program varied = new Program(
                inForce(program.root(), slotOf),
                program.imported().stream().map(f -> inForce(f, slotOf)).toList(),
                program.imports());
        List<TakenOut> takenOut = slots.stream()
                .flatMap(s -> s.last().stream())
                .filter(Change::isRemoval)
                .map(c -> new TakenOut(c.name()))
                .distinct()
                .toList();
        return Result.of(new Composition(varied, takenOut), diagnostics);
    }

    /** The names of the {@code param}s in force. */
    public Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        Stream.concat(Stream.of(program.root()), program.imported().stream())
                .flatMap(file -> file.declarations().stream())
                .filter(d -> d instanceof DeclarationSyntax.Param)
                .forEach(d -> names.add(((DeclarationSyntax.Param) d).name().text()));
        return names;
    }

    private static PolicyFile inForce(PolicyFile file, Map<DeclarationSyntax, Slot> slotOf) {
        List<DeclarationSyntax> declarations = new ArrayList<>();
        for (DeclarationSyntax declaration : file.declarations()) {
            Optional.ofNullable(slotOf.get(declaration))
                    .map(Slot::inForce)
                    .orElse(Optional.of(declaration))
                    .ifPresent(declarations::add);
        }
        return file.with(declarations);
    }
}
