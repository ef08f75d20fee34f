package dev.interlock.cli.start;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The class that a lambda would get at run time: what it captured is in fields, and its one method calls the code of
 * the lambda. One that captures nothing has a single instance.
 */
final class LambdaClass {
    private static final String CONSTRUCTOR = "<init>";
    private static final String MAKE = "make";
    private static final String ONLY = "ONLY";

    private final InvokeDynamicInsnNode site;
    private final Type[] captured;
    private final ClassNode type = new ClassNode();

    LambdaClass(ClassNode owner, InvokeDynamicInsnNode site, int number) {
        this.site = site;
        this.captured = Type.getArgumentTypes(site.desc);
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
        String name = owner.name + "$Lambda" + number;
        String[] shapes = {shape().getInternalName()};
        type.visit(owner.version, access, name, null, "java/lang/Object", shapes);
        constructor();
        method();
        if (captured.length == 0) {
            only();
        } else {
            make();
        }
    }

    /** Whether the place is a plain lambda: neither serializable nor of several interfaces. */
    static boolean isMadeBy(InvokeDynamicInsnNode site) {
        return site.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && site.bsm.getName().equals("metafactory");
    }

    ClassNode type() {
        return type;
    }

    /** What stands where the lambda stood; it takes the same from the stack and leaves the same. */
    AbstractInsnNode instead() {
        return captured.length == 0
                ? new FieldInsnNode(Opcodes.GETSTATIC, type.name, ONLY, shape().getDescriptor())
                : new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, MAKE, site.desc, false);
    }

    private Type shape() {
        return Type.getReturnType(site.desc);
    }

    private String constructorType() {
        return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void constructor() {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_PRIVATE, CONSTRUCTOR, constructorType(), null, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
        int slot = 1;
        for (int i = 0; i < captured.length; i++) {
            String kind = captured[i].getDescriptor();
            type.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), kind, null, null);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), slot);
            code.visitFieldInsn(Opcodes.PUTFIELD, type.name, field(i), kind);
            slot += captured[i].getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
    }

    private static String field(int index) {
        return "captured" + index;
    }

    private void method() {
        Type erased = (Type) site.bsmArgs[0];
        Type exact = (Type) site.bsmArgs[2];
        Handle code = (Handle) site.bsmArgs[1];
        MethodVisitor method = type.visitMethod(Opcodes.ACC_PUBLIC, site.name, erased.getDescriptor(), null, null);
        if (code.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
            method.visitTypeInsn(Opcodes.NEW, code.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        arguments(method, erased.getArgumentTypes(), exact.getArgumentTypes(), parameters(code));
        call(method, code);
        result(method, result(code), exact.getReturnType(), erased.getReturnType());
        method.visitMaxs(0, 0);
    }

    private static List<Type> parameters(Handle code) {
        List<Type> parameters = new ArrayList<>();
        if (code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
            parameters.add(Type.getObjectType(code.getOwner()));
        }
        parameters.addAll(List.of(Type.getArgumentTypes(code.getDesc())));
        return parameters;
    }

    private void arguments(MethodVisitor method, Type[] erased, Type[] exact, List<Type> parameters) {
        for (int i = 0; i < captured.length; i++) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitFieldInsn(Opcodes.GETFIELD, type.name, field(i), captured[i].getDescriptor());
            Conversion.of(captured[i], parameters.get(i), method);
        }
        int slot = 1;
        for (int i = 0; i < erased.length; i++) {
            method.visitVarInsn(erased[i].getOpcode(Opcodes.ILOAD), slot);
            Conversion.of(erased[i], exact[i], method);
            Conversion.of(exact[i], parameters.get(captured.length + i), method);
            slot += erased[i].getSize();
        }
    }

    private static void call(MethodVisitor method, Handle code) {
        int how = switch (code.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> code.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        };
        method.visitMethodInsn(how, code.getOwner(), code.getName(), code.getDesc(), code.isInterface());
    }

    private static Type result(Handle code) {
        return code.getTag() == Opcodes.H_NEWINVOKESPECIAL
                ? Type.getObjectType(code.getOwner())
                : Type.getReturnType(code.getDesc());
    }

    private static void result(MethodVisitor method, Type result, Type exact, Type erased) {
        if (erased.getSort() != Type.VOID) {
            Conversion.of(result, exact, method);
            Conversion.of(exact, erased, method);
        } else if (result.getSize() > 0) {
            method.visitInsn(result.getSize() == 1 ? Opcodes.POP : Opcodes.POP2);
        }
        method.visitInsn(erased.getOpcode(Opcodes.IRETURN));
    }

    private void only() {
        String kind = shape().getDescriptor();
        type.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ONLY, kind, null, null);
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        instance(code);
        code.visitFieldInsn(Opcodes.PUTSTATIC, type.name, ONLY, kind);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
    }

    private void make() {
        MethodVisitor code = type.visitMethod(Opcodes.ACC_STATIC, MAKE, site.desc, null, null);
        instance(code);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
    }

    private void instance(MethodVisitor code) {
        code.visitTypeInsn(Opcodes.NEW, type.name);
        code.visitInsn(Opcodes.DUP);
        int slot = 0;
        for (Type one : captured) {
            code.visitVarInsn(one.getOpcode(Opcodes.ILOAD), slot);
            slot += one.getSize();
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, type.name, CONSTRUCTOR, constructorType(), false);
    }
}
