package dev.interlock.solver.engine;

import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.verdict.Outcome;
import java.util.List;
import java.util.function.Supplier;

/** Engines that are not made, and begin nothing, before they are asked for the first time. */
final class Lazily implements Answering {
    private final Supplier<Answering> making;
    private Answering made;

    Lazily(Supplier<Answering> making) {
        this.making = making;
    }

    @Override
    public Outcome answer(Query query, Patience patience) {
        return made().answer(query, patience);
    }

    @Override
    public List<Answering> parts(Query query) {
        return made().parts(query);
    }

    private synchronized Answering made() {
        if (made == null) {
            made = making.get();
        }
        return made;
    }
}
