package dev.interlock.compiler.resolve;

import dev.interlock.compiler.syntax.Identifier;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The meaning of a declaration, found out when it is first needed, so that the order of declarations does not matter.
 * Empty once an error in it has been reported.
 */
final class Pending<T> {
    private final Identifier name;
    private final DefinitionStack stack;
    private final Supplier<Optional<T>> definition;
    private Optional<T> result = Optional.empty();
    private boolean done;

    Pending(Identifier name, DefinitionStack stack, Supplier<Optional<T>> definition) {
        this.name = name;
        this.stack = stack;
        this.definition = definition;
    }

    Optional<T> get() {
        if (!done && stack.mayOpen(name)) {
            stack.open(name);
            try {
                result = definition.get();
            } finally {
                stack.close();
            }
            done = true;
        }
        return result;
    }
}
