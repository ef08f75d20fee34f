package dev.interlock.solver.budget;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers all that it is told. */
public final class Overheard implements Watch {
    private final List<String> words = new CopyOnWriteArrayList<>();

    @Override
    public void busy(Activity activity) {
        words.add(activity.words());
    }

    @Override
    public void idle(Engine engine) {
        words.add("no " + engine);
    }

    public List<String> words() {
        return List.copyOf(words);
    }
}
