package dev.interlock.certify;

import dev.interlock.certify.smtinterpol.SmtInterpol;
import java.util.Optional;

/** The second solver, where it is there: it comes as a jar of its own that may be taken away. */
public final class SecondSolvers {
    public static final String MISSING =
            "SMTInterpol is missing: put its jar (smtinterpol-2.5-1388-ga5a4ab0c.jar, LGPL-3.0) beside the other jars of interlock";

    private static final String CLASS = "de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol";

    private SecondSolvers() {}

    public static Optional<SecondSolver> find() {
        try {
            Class.forName(CLASS, false, SecondSolvers.class.getClassLoader());
            return Optional.of(new SmtInterpol());
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
