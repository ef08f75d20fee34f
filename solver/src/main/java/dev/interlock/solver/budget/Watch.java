package dev.interlock.solver.budget;

/** Is told, from any thread and perhaps often, what patience is spent on. */
public interface Watch {
    void busy(Activity activity);

    /** That engine has stopped, with a result or without. */
    void idle(Engine engine);

    /** Nobody looks. */
    static Watch none() {
        return new Watch() {
            @Override
            public void busy(Activity activity) {}

            @Override
            public void idle(Engine engine) {}
        };
    }
}
