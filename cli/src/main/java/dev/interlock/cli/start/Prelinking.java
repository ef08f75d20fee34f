package dev.interlock.cli.start;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Copies the jars of the program with the lambdas and the records in them written out as ordinary classes and methods.
 * Before Java 24 no archive can hold what a lambda is linked to, and linking the hundreds that the smallest check meets
 * takes most of its time. What a class means does not change; the original jars stay as they are.
 */
public final class Prelinking {
    private static final String OURS = "dev/interlock/";
    private static final List<String> ONLY_FOR_THIS = List.of("asm-");

    private final JarClasses jar;

    private Prelinking(JarClasses jar) {
        this.jar = jar;
    }

    /** @param arguments the folder with the jars, and an empty one for their copies */
    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path file : jars) {
                String name = file.getFileName().toString();
                if (ONLY_FOR_THIS.stream().noneMatch(name::startsWith)) {
                    copy(file.toAbsolutePath(), target.resolve(name));
                }
            }
        }
    }

    private static void copy(Path file, Path copy) throws IOException {
        if (JarClasses.hasFolder(file, OURS)) {
            JarClasses jar = JarClasses.read(file);
            new Prelinking(jar).rewrite();
            jar.write(copy);
        } else {
            Files.createSymbolicLink(copy, file);
        }
    }

    private void rewrite() {
        for (ClassNode type : List.copyOf(jar.classes())) {
            int before = 0;
            for (MethodNode method : type.methods) {
                before = rewritten(type, method, before);
            }
        }
    }

    private int rewritten(ClassNode type, MethodNode method, int before) {
        int count = before;
        for (AbstractInsnNode one : method.instructions.toArray()) {
            if (one instanceof InvokeDynamicInsnNode site && LambdaClass.isMadeBy(site)) {
                LambdaClass made = new LambdaClass(type, site, count++);
                jar.addBeside(type, made.type());
                method.instructions.set(site, made.instead());
            } else if (one instanceof InvokeDynamicInsnNode site && RecordMethods.isMadeBy(site)) {
                new RecordMethods(type, site).into(method);
            }
        }
        return count;
    }
}
