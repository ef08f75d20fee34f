package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A syntax tree as text without its places, so that two trees can be compared. */
public final class Shape {
    private Shape() {}

    public static String of(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(Shape::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Optional<?> optional) {
            return optional.map(Shape::of).orElse("-");
        }
        if (node instanceof Span) {
            return "here";
        }
        return node instanceof Record ? record(node) : String.valueOf(node);
    }

    private static String record(Object node) {
        return Arrays.stream(node.getClass().getRecordComponents())
                .filter(part -> part.getType() != Span.class && part.getType() != SourceFile.class)
                .map(part -> of(value(node, part)))
                .collect(Collectors.joining(" ", node.getClass().getSimpleName() + "(", ")"));
    }

    private static Object value(Object node, RecordComponent part) {
        try {
            return part.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
