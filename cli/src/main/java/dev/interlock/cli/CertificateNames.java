package dev.interlock.cli;

import dev.interlock.solver.certificate.Subject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for files about questions: readable, safe on any file system, and no name twice. */
final class CertificateNames {
    static final String PROOF = ".smt2";
    static final String RUN = ".itf.json";
    static final String NONE = ".not-certified.txt";

    private static final Set<String> BUILT_ON_OTHERS = Set.of("dead", "vacuous");

    private final Set<String> taken = new HashSet<>();

    /** Without the ending, which says what the file is. */
    String next(Subject subject) {
        String policy = subject.policy().substring(subject.policy().lastIndexOf('/') + 1);
        String kind = BUILT_ON_OTHERS.contains(subject.kind()) ? subject.kind() + "-" : "";
        String wanted = safe(policy.replace(PolicyTree.EXTENSION, "") + "-" + kind + subject.question());
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "-" + i;
        }
        return name;
    }

    static boolean isOne(String name) {
        return name.endsWith(PROOF) || name.endsWith(RUN) || name.endsWith(NONE);
    }

    private static String safe(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.length() > 150 ? plain.substring(0, 150) : plain;
    }
}
