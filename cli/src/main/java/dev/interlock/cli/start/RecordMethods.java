package dev.interlock.cli.start;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The {@code equals}, {@code hashCode} and {@code toString} of a record in plain code, with the same results: neither the
 * order in which hash tables are walked nor the names under which something is kept depend on how the program was started.
 */
final class RecordMethods {
    private static final String OBJECTS = "java/util/Objects";
    private static final String HASH_CODE = "hashCode";
    private static final String EQUALS = "equals";
    private static final String TO_STRING = "toString";
    private static final String BUILDER = "java/lang/StringBuilder";

    private final String owner;
    private final String simpleName;
    private final String name;
    private final List<Handle> components;

    RecordMethods(ClassNode type, InvokeDynamicInsnNode site) {
        this.owner = type.name;
        this.simpleName = type.innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name))
                .map(inner -> inner.innerName)
                .findFirst()
                .orElse(type.name.substring(type.name.lastIndexOf('/') + 1));
        this.name = site.name;
        this.components = Arrays.stream(site.bsmArgs).skip(2).map(Handle.class::cast).toList();
    }

    static boolean isMadeBy(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")
                && List.of(HASH_CODE, EQUALS, TO_STRING).contains(site.name);
    }

    void into(MethodNode method) {
        method.instructions.clear();
        method.tryCatchBlocks.clear();
        method.localVariables = List.of();
        switch (name) {
            case HASH_CODE -> hashCode(method);
            case EQUALS -> equality(method);
            default -> text(method);
        }
        method.visitMaxs(6, 2);
    }

    private void hashCode(MethodNode code) {
        code.visitInsn(Opcodes.ICONST_0);
        for (Handle component : components) {
            Type type = Type.getType(component.getDesc());
            code.visitIntInsn(Opcodes.BIPUSH, 31);
            code.visitInsn(Opcodes.IMUL);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            read(component, code);
            boolean isObject = Conversion.isReference(type);
            String holder = isObject ? OBJECTS : Conversion.wrapper(type);
            String kind = isObject ? "(Ljava/lang/Object;)I" : "(" + type.getDescriptor() + ")I";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, holder, HASH_CODE, kind, false);
            code.visitInsn(Opcodes.IADD);
        }
        code.visitInsn(Opcodes.IRETURN);
    }

    private void equality(MethodNode code) {
        Label different = new Label();
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.INSTANCEOF, owner);
        code.visitJumpInsn(Opcodes.IFEQ, different);
        components.forEach(component -> same(component, different, code));
        code.visitInsn(Opcodes.ICONST_1);
        code.visitInsn(Opcodes.IRETURN);
        code.visitLabel(different);
        code.visitFrame(Opcodes.F_SAME, 0, new Object[0], 0, new Object[0]);
        code.visitInsn(Opcodes.ICONST_0);
        code.visitInsn(Opcodes.IRETURN);
    }

    private void same(Handle component, Label different, MethodNode code) {
        Type type = Type.getType(component.getDesc());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        read(component, code);
        code.visitVarInsn(Opcodes.ALOAD, 1);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        read(component, code);
        if (Conversion.isReference(type)) {
            String kind = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, OBJECTS, EQUALS, kind, false);
            code.visitJumpInsn(Opcodes.IFEQ, different);
        } else {
            String kind = Type.getMethodDescriptor(Type.INT_TYPE, type, type);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, Conversion.wrapper(type), "compare", kind, false);
            code.visitJumpInsn(Opcodes.IFNE, different);
        }
    }

    private void text(MethodNode code) {
        code.visitTypeInsn(Opcodes.NEW, BUILDER);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        String before = simpleName + "[";
        for (Handle component : components) {
            append(before + component.getName() + "=", code);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            read(component, code);
            append(Type.getType(component.getDesc()), code);
            before = ", ";
        }
        append(components.isEmpty() ? before + "]" : "]", code);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, TO_STRING, "()Ljava/lang/String;", false);
        code.visitInsn(Opcodes.ARETURN);
    }

    private static void append(String text, MethodNode code) {
        code.visitLdcInsn(text);
        append(Type.getType(String.class), code);
    }

    /** What is no number, letter or truth is appended as an object, even if it is an array of letters. */
    private static void append(Type type, MethodNode code) {
        String kind = switch (type.getSort()) {
            case Type.BYTE, Type.SHORT, Type.INT -> "I";
            case Type.ARRAY, Type.OBJECT -> "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + kind + ")L" + BUILDER + ";", false);
    }

    private void read(Handle component, MethodNode code) {
        code.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }
}
