package dev.interlock.compiler.interpret;

/** What shows that a goal is met, executed step by step by the interpreter. */
public sealed interface Witness permits Run, Lasso, Trap {
    /** How many steps of any kind it shows. */
    int length();

    /** All the steps that it shows, one after the other. */
    Run path();

    <R> R accept(Visitor<R> visitor);

    interface Visitor<R> {
        R run(Run run);

        R lasso(Lasso lasso);

        R trap(Trap trap);
    }
}
