package tools.aqua.turnkey.support;

import dev.interlock.solver.z3.Z3Library;
import java.io.InputStream;
import java.util.function.Function;

/**
 * Takes the place of the class of this name that the packaged solver expects: the original unpacks 35 MB into a new directory
 * at every start, {@link Z3Library} does so once.
 */
public final class TurnKey {
    private TurnKey() {}

    /** Called by the static initializer of the solver's Java API. */
    public static void load(String prefix, Function<String, InputStream> resources) {
        Z3Library.load();
    }
}
