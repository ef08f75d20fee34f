package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;

/**
 * One possible write of a command. Writes of one command take effect in their order: a SET overwrites what the command wrote
 * before, an ADD adds to it.
 *
 * @param condition whether it is executed, read before the step
 * @param value what is set or added, read before the step
 */
public record Write(Variable target, Update update, Term condition, Term value, Span span) {
    public enum Update {
        SET,
        ADD
    }
}
