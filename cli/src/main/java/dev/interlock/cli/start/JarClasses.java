package dev.interlock.cli.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** The classes of a jar, to be changed, and whatever else is in it. */
final class JarClasses {
    private static final String CLASS = ".class";

    private final Map<String, ClassNode> classes = new LinkedHashMap<>();
    private final List<ClassNode> added = new ArrayList<>();
    private final Map<String, byte[]> rest = new LinkedHashMap<>();

    private JarClasses() {}

    static boolean hasFolder(Path file, String folder) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().anyMatch(entry -> entry.getName().startsWith(folder));
        }
    }

    static JarClasses read(Path file) throws IOException {
        JarClasses read = new JarClasses();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (!entry.isDirectory()) {
                    read.add(jar, entry);
                }
            }
        }
        return read;
    }

    private void add(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            byte[] bytes = content.readAllBytes();
            if (entry.getName().endsWith(CLASS)) {
                ClassNode type = new ClassNode();
                new ClassReader(bytes).accept(type, 0);
                classes.put(type.name, type);
            } else {
                rest.put(entry.getName(), bytes);
            }
        }
    }

    Collection<ClassNode> classes() {
        return classes.values();
    }

    /** A new class that may see the private parts of one in the jar. */
    void addBeside(ClassNode type, ClassNode made) {
        ClassNode host = Optional.ofNullable(type.nestHostClass).map(classes::get).orElse(type);
        host.visitNestMember(made.name);
        made.visitNestHost(host.name);
        added.add(made);
    }

    void write(Path file) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            put(jar, JarFile.MANIFEST_NAME);
            for (String name : List.copyOf(rest.keySet())) {
                put(jar, name);
            }
            for (ClassNode type : classes.values()) {
                put(jar, type, new ClassWriter(0));
            }
            for (ClassNode type : added) {
                put(jar, type, new ClassWriter(ClassWriter.COMPUTE_MAXS));
            }
        }
    }

    private void put(JarOutputStream jar, String name) throws IOException {
        Optional<byte[]> content = Optional.ofNullable(rest.remove(name));
        if (content.isPresent()) {
            put(jar, name, content.get());
        }
    }

    private static void put(JarOutputStream jar, ClassNode type, ClassWriter writer) throws IOException {
        type.accept(writer);
        put(jar, type.name + CLASS, writer.toByteArray());
    }

    private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}
