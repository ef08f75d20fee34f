package dev.interlock.compiler.compose;

import dev.interlock.compiler.compose.DeclaredName.Space;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a file declares at its top, and the prefix that they have in the program, if any.
 *
 * @param members the enums, by their members, of those members that mean nothing else in the file
 * @param faults the environments, by their faults, of those faults that only one of them has
 */
record OwnNames(
        Optional<Identifier> prefix,
        Map<Space, Set<String>> declared,
        Map<String, String> members,
        Map<String, String> faults) {
    /** What a type of this name means whatever is declared. */
    private static final Set<String> TYPES = Set.of("bool", "int", "real", "duration");

    static OwnNames of(PolicyFile file) {
        Map<Space, Set<String>> declared = new EnumMap<>(Space.class);
        for (DeclarationSyntax declaration : file.declarations()) {
            DeclaredName.of(declaration).ifPresent(name -> declared
                    .computeIfAbsent(name.space(), space -> new HashSet<>())
                    .add(name.id().text()));
        }
        return new OwnNames(file.prefix(), declared, Map.of(), faults(file));
    }

    private static Map<String, String> faults(PolicyFile file) {
        Map<String, String> homes = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (DeclarationSyntax declaration : file.declarations()) {
            if (declaration instanceof DeclarationSyntax.Environment environment) {
                environment.actions().stream()
                        .filter(action -> action.fault().isPresent())
                        .filter(fault -> homes.put(fault.name().text(), environment.name().text()) != null)
                        .forEach(fault -> several.add(fault.name().text()));
            }
        }
        homes.keySet().removeAll(several);
        return homes;
    }

    /** Whose fault this is, if it is one of the file's own and the file has a prefix. */
    Optional<Identifier> environmentOf(Identifier fault) {
        return prefix.flatMap(p -> Optional.ofNullable(faults.get(fault.text())))
                .map(home -> new Identifier(fault.span(), prefixed(home)));
    }

    /** Inside a template its parameters come first. */
    OwnNames without(Set<String> parameters) {
        Map<Space, Set<String>> others = new EnumMap<>(Space.class);
        declared.forEach((space, names) -> {
            Set<String> rest = new HashSet<>(names);
            rest.removeAll(parameters);
            others.put(space, space == Space.VALUES ? rest : names);
        });
        return new OwnNames(prefix, others, members, faults);
    }

    OwnNames with(Map<String, String> enumOf) {
        return new OwnNames(prefix, declared, enumOf, faults);
    }

    boolean isValue(String name) {
        return isOne(Space.VALUES, name);
    }

    /** As it is called in the program: what stands where a value does may be an agent too, behind {@code writer}. */
    String value(String name) {
        return isValue(name) || isOne(Space.ACTORS, name) ? prefixed(name) : name;
    }

    String actor(String name) {
        return isOne(Space.ACTORS, name) ? prefixed(name) : name;
    }

    String type(String name) {
        return isValue(name) && !TYPES.contains(name) ? prefixed(name) : name;
    }

    String prefixed(String name) {
        return prefix.map(p -> p.text() + "." + name).orElse(name);
    }

    private boolean isOne(Space space, String name) {
        return declared.getOrDefault(space, Set.of()).contains(name);
    }
}
