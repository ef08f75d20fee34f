package dev.interlock.compiler.syntax;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * An action named from outside of its agent: {@code Cost.scale_in}, {@code Host[h].drain(n)}.
 *
 * @param indices what stands in square brackets; empty when nothing does
 * @param arguments what stands in round brackets, if they are written
 */
public record ActionReference(
        Span span, Identifier actor, List<ExprSyntax> indices, Identifier action, Optional<List<ExprSyntax>> arguments) {
    public ActionReference {
        indices = List.copyOf(indices);
        arguments = arguments.map(List::copyOf);
    }
}
