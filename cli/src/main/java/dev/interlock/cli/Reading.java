package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.util.List;

/**
 * One thing that the compiler wanted to know about the files, and a short form of what it was told. A compilation is a function of its
 * readings: where all of them come out the same again, so would it.
 *
 * @param second what else the question was about; empty for most
 */
record Reading(Kind kind, String first, String second, String answer) {
    enum Kind {
        READ,
        RESOLVE,
        NEIGHBOURS
    }

    static Reading of(Kind kind, String first, String second, Sources sources) {
        String answer = switch (kind) {
            case READ -> shortened(sources.read(first));
            case RESOLVE -> sources.resolve(first, second);
            case NEIGHBOURS -> shortened(sources.neighbours(first));
        };
        return new Reading(kind, first, second, answer);
    }

    static String shortened(Sources.Answer answer) {
        return answer.match(
                found -> "found " + new Digest().add(found.bytes()).hex(),
                () -> "missing",
                outside -> "outside " + outside.project(),
                unreadable -> "unreadable " + unreadable.reason());
    }

    static String shortened(List<String> names) {
        Digest digest = new Digest();
        names.forEach(digest::add);
        return digest.hex();
    }

    boolean isStillTrue(Sources sources) {
        return of(kind, first, second, sources).equals(this);
    }
}
