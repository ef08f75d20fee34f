package dev.interlock.compiler.compose;

import dev.interlock.compiler.compose.DeclaredName.Space;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out {@code import … as lib}: every name that such a file declares begins with {@code lib.} in the whole
 * program afterwards, so that nobody later needs to know that it was imported under a prefix.
 */
final class Prefixes {
    private final List<PolicyFile> files;
    private final PrefixMistakes mistakes;
    private final Set<String> prefixes;
    /** What is declared without a prefix, by its name. */
    private final Map<String, DeclaredName> plain = new HashMap<>();
    private final Set<String> plainMembers = new HashSet<>();

    private Prefixes(Program program, Diagnostics diagnostics) {
        this.files = Stream.concat(Stream.of(program.root()), program.imported().stream()).toList();
        this.mistakes = new PrefixMistakes(diagnostics);
        this.prefixes = files.stream().flatMap(f -> f.prefix().stream()).map(Identifier::text)
                .collect(Collectors.toSet());
        files.stream().filter(f -> f.prefix().isEmpty()).flatMap(f -> f.declarations().stream()).forEach(this::note);
    }

    private void note(DeclarationSyntax declaration) {
        DeclaredName.of(declaration).ifPresent(name -> plain.putIfAbsent(name.id().text(), name));
        if (declaration instanceof DeclarationSyntax.EnumType type) {
            type.members().forEach(member -> plainMembers.add(member.text()));
        }
    }

    static Program carriedOut(Program program, Diagnostics diagnostics) {
        Prefixes prefixes = new Prefixes(program, diagnostics);
        if (prefixes.prefixes.isEmpty()) {
            return program;
        }
        prefixes.check();
        List<PolicyFile> renamed = prefixes.files.stream().map(prefixes::renamed).toList();
        return new Program(renamed.get(0), renamed.subList(1, renamed.size()), program.imports());
    }

    private void check() {
        Map<String, PolicyFile> first = new HashMap<>();
        for (PolicyFile file : files) {
            file.prefix().ifPresent(prefix -> {
                Optional.ofNullable(first.putIfAbsent(prefix.text(), file))
                        .ifPresent(other -> mistakes.reused(prefix, other));
                Optional.ofNullable(plain.get(prefix.text())).ifPresent(name -> mistakes.taken(prefix, name));
            });
        }
    }

    private PolicyFile renamed(PolicyFile file) {
        OwnNames own = OwnNames.of(file);
        Map<String, Identifier> locals = new HashMap<>();
        List<DeclarationSyntax> once = renamed(file, new Renaming(own, prefixes, locals));
        checkLocals(file, locals);
        Map<String, String> members = file.prefix().isPresent() ? members(file, own, locals) : Map.of();
        return file.with(
                members.isEmpty() ? once : renamed(file, new Renaming(own.with(members), prefixes, locals)));
    }

    private static List<DeclarationSyntax> renamed(PolicyFile file, Renaming names) {
        return file.declarations().stream().map(d -> d.accept(DeclarationRenaming.of(names))).toList();
    }

    private void checkLocals(PolicyFile file, Map<String, Identifier> locals) {
        for (DeclarationSyntax declaration : file.declarations()) {
            if (declaration instanceof DeclarationSyntax.Import line) {
                line.prefix().ifPresent(prefix -> Optional.ofNullable(locals.get(prefix.text()))
                        .ifPresent(local -> mistakes.taken(prefix, new DeclaredName(Space.VALUES, local, "a local name"))));
            }
        }
    }

    /**
     * The members that can only mean one enum of the file: elsewhere in the program, in another copy of the file for
     * one, there may be more of their names.
     */
    private Map<String, String> members(PolicyFile file, OwnNames own, Map<String, Identifier> locals) {
        Map<String, String> enumOf = new HashMap<>();
        List<String> several = new ArrayList<>();
        for (DeclarationSyntax declaration : file.declarations()) {
            if (declaration instanceof DeclarationSyntax.EnumType type) {
                for (Identifier member : type.members()) {
                    Optional.ofNullable(enumOf.put(member.text(), type.name().text()))
                            .filter(other -> !other.equals(type.name().text()))
                            .ifPresent(other -> several.add(member.text()));
                }
            }
        }
        enumOf.keySet().removeAll(several);
        enumOf.keySet().removeIf(member -> own.isValue(member) || locals.containsKey(member)
                || plain.containsKey(member) || plainMembers.contains(member));
        return enumOf;
    }
}
