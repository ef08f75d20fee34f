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
 * The {@code equals} and {@code hashCode} of a record in plain code, with the same results: the order in which hash
 * tables are walked must not depend on how the program was started.
 */
final class RecordMethods {
    private static final String OBJECTS = "java/util/Objects";
    private static final String HASH_CODE = "hashCode";
    private static final String EQUALS = "equals";

    private final String owner;
    private final String name;
    private final List<Handle> components;

    RecordMethods(ClassNode type, InvokeDynamicInsnNode site) {
        this.owner = type.name;
        this.name = site.name;
        this.components = Arrays.stream(site.bsmArgs).skip(2).map(Handle.class::cast).toList();
    }

    static boolean isMadeBy(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")
                && (site.name.equals(HASH_CODE) || site.name.equals(EQUALS));
    }

    void into(MethodNode method) {
        method.instructions.clear();
        method.tryCatchBlocks.clear();
        method.localVariables = List.of();
        if (name.equals(HASH_CODE)) {
            hashCode(method);
        } else {
            equality(method);
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

    private void read(Handle component, MethodNode code) {
        code.visitFieldInsn(Opcodes.GETFIELD, owner, component.getName(), component.getDesc());
    }
}
