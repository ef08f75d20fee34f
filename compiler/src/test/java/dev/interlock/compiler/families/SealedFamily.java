package dev.interlock.compiler.families;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A sealed type and how its members are told apart. Where that is one method with a case for each member, whoever forgets a
 * new member is told by the Java compiler; for other families a test has to say so.
 */
public record SealedFamily(Class<?> type) {
    /** All that are declared where the class is: in the same module, tests left out. */
    public static List<SealedFamily> besides(Class<?> one) {
        try {
            Path classes = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.startsWith("dev") && file.endsWith(".class"))
                        .<Class<?>>map(file -> loaded(file, one.getClassLoader()))
                        .filter(Class::isSealed)
                        .map(SealedFamily::new)
                        .sorted(Comparator.comparing(SealedFamily::name))
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> loaded(String file, ClassLoader loader) {
        try {
            return Class.forName(file.replace(".class", "").replace(File.separatorChar, '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The families whose members are not told apart by one method with all the cases: each with its members. */
    public static Map<String, Set<String>> matchedOtherwise(List<SealedFamily> families) {
        Map<String, Set<String>> rest = new TreeMap<>();
        families.stream()
                .filter(family -> family.visitor().isEmpty() && !family.hasMatch())
                .forEach(family -> rest.put(family.name(), family.members()));
        return rest;
    }

    /** {@code system.Goal}: the name without what is the same for all. */
    public String name() {
        String[] parts = type.getName().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1].replace('$', '.');
    }

    Set<String> members() {
        return Arrays.stream(type.getPermittedSubclasses()).map(Class::getSimpleName).collect(Collectors.toSet());
    }

    /** Or families of records themselves. */
    public boolean hasOnlyRecords() {
        return Arrays.stream(type.getPermittedSubclasses()).allMatch(member -> member.isRecord() || member.isSealed());
    }

    /** What {@code accept} takes. */
    public Optional<Class<?>> visitor() {
        return named("accept").filter(method -> !method.isDefault()).map(method -> method.getParameterTypes()[0]).findFirst();
    }

    /** Whether the visitor has one method for each member, and none that a visitor could leave out. */
    public boolean isVisitedWholly() {
        List<Method> methods = List.of(visitor().orElseThrow().getDeclaredMethods());
        return methods.size() == type.getPermittedSubclasses().length
                && methods.stream().noneMatch(Method::isDefault)
                && methods.stream().allMatch(method -> method.getParameterCount() == 1)
                && methods.stream()
                        .<Class<?>>map(method -> method.getParameterTypes()[0])
                        .collect(Collectors.toSet())
                        .equals(Set.of(type.getPermittedSubclasses()));
    }

    /** Whether {@code match} takes one function for each member. */
    public boolean hasMatch() {
        return named("match").anyMatch(method -> method.getParameterCount() == type.getPermittedSubclasses().length
                && isOnePerMember(method.getGenericParameterTypes()));
    }

    /** A member of which there is nothing to say may have a supplier; a function may take what the member holds. */
    private boolean isOnePerMember(Type[] functions) {
        Predicate<Type> isMember = argument -> List.<Type>of(type.getPermittedSubclasses()).contains(argument);
        List<Type> members = Arrays.stream(functions)
                .map(function -> ((ParameterizedType) function).getActualTypeArguments()[0])
                .filter(isMember)
                .toList();
        return members.stream().distinct().count() == members.size();
    }

    private Stream<Method> named(String name) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getName().equals(name));
    }

    @Override
    public String toString() {
        return name();
    }
}
