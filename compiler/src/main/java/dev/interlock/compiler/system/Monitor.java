package dev.interlock.compiler.system;

/**
 * Bookkeeping that looks at a step from its far side: when the writes of a step have landed and saturated, the target gets the
 * value where the condition holds. So a clock knows that what it measured has ended, whoever ended it.
 *
 * @param target hidden from users, or written only while it is unknown, so that what they see after a step is what the step's
 *     commands wrote
 * @param condition over current variables (before the step) and next ones (after it, as the monitors before this one left it)
 * @param value over the same
 */
public record Monitor(Variable target, Term condition, Term value) {
    public Monitor {
        if (target.visibility() != Variable.Visibility.HIDDEN && target.known().isEmpty()) {
            throw new IllegalArgumentException("a monitor writes bookkeeping only, and not " + target);
        }
    }
}
