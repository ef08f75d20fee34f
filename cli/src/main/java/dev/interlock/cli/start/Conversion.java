package dev.interlock.cli.start;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** How a value of one type becomes one of another when a lambda is called: as the language has it for a method call. */
final class Conversion {
    private enum Box {
        BOOLEAN(Type.BOOLEAN_TYPE, Boolean.class),
        CHARACTER(Type.CHAR_TYPE, Character.class),
        BYTE(Type.BYTE_TYPE, Byte.class),
        SHORT(Type.SHORT_TYPE, Short.class),
        INTEGER(Type.INT_TYPE, Integer.class),
        LONG(Type.LONG_TYPE, Long.class),
        FLOAT(Type.FLOAT_TYPE, Float.class),
        DOUBLE(Type.DOUBLE_TYPE, Double.class);

        private final Type value;
        private final Type object;

        Box(Type value, Class<?> object) {
            this.value = value;
            this.object = Type.getType(object);
        }
    }

    private Conversion() {}

    static void of(Type from, Type to, MethodVisitor code) {
        if (from.equals(to)) {
            return;
        }
        if (isReference(from) && isReference(to)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        } else if (isReference(to)) {
            boxed(box(from), code);
        } else if (isReference(from)) {
            unboxed(from, to, code);
        } else {
            widened(from, to, code);
        }
    }

    static boolean isReference(Type type) {
        return type.getSort() >= Type.ARRAY;
    }

    /** The class that wraps values of a primitive type. */
    static String wrapper(Type value) {
        return box(value).object.getInternalName();
    }

    private static Box box(Type value) {
        return Arrays.stream(Box.values()).filter(box -> box.value.equals(value)).findFirst().orElseThrow();
    }

    private static void boxed(Box box, MethodVisitor code) {
        String made = Type.getMethodDescriptor(box.object, box.value);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, box.object.getInternalName(), "valueOf", made, false);
    }

    private static void unboxed(Type from, Type to, MethodVisitor code) {
        Optional<Box> known = Arrays.stream(Box.values()).filter(box -> box.object.equals(from)).findFirst();
        Box box = known.orElseGet(() -> box(to));
        if (known.isEmpty()) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box.object.getInternalName());
        }
        String name = box.value.getClassName() + "Value";
        String read = Type.getMethodDescriptor(box.value);
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, box.object.getInternalName(), name, read, false);
        of(box.value, to, code);
    }

    private static void widened(Type from, Type to, MethodVisitor code) {
        boolean isSmall = from.getSort() <= Type.INT;
        if (isSmall && to.equals(Type.LONG_TYPE)) {
            code.visitInsn(Opcodes.I2L);
        } else if (isSmall && to.equals(Type.DOUBLE_TYPE)) {
            code.visitInsn(Opcodes.I2D);
        } else if (from.equals(Type.LONG_TYPE) && to.equals(Type.DOUBLE_TYPE)) {
            code.visitInsn(Opcodes.L2D);
        } else if (!isSmall || !to.equals(Type.INT_TYPE)) {
            throw new IllegalArgumentException(from + " does not become " + to);
        }
    }
}
