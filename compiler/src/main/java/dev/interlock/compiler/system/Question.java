package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Something that is asked of a system.
 *
 * @param name how the user refers to it: {@code quorum}, {@code Proxy.limit}, {@code range}; for DEAD the action
 *     ({@code Cost.scale_in}, all instances of the agent together), for VACUOUS the question that might be
 * @param goal what to look for
 * @param span from where it is asked to the end of its condition; the system's name for built-in checks
 * @param ledger hidden variables that are kept for this question alone
 */
public record Question(
        Kind kind, String name, Goal goal, Span span, Optional<String> doc, List<Variable> ledger) {
    public Question {
        ledger = List.copyOf(ledger);
    }

    /** One for which no books are kept. */
    public Question(Kind kind, String name, Goal goal, Span span, Optional<String> doc) {
        this(kind, name, goal, span, doc, List.of());
    }

    /**
     * The goal of a question that a finite run answers.
     *
     * @throws IllegalStateException for any other
     */
    public Goal.Reaching reaching() {
        if (goal instanceof Goal.Reaching reaching) {
            return reaching;
        }
        throw new IllegalStateException("no finite run shows what `" + name + "` looks for");
    }

    /** What is asked, and what finding the goal means. */
    public enum Kind {
        INVARIANT(Wanted.NEVER),
        ASSUMPTION(Wanted.NEVER),
        RANGE(Wanted.NEVER),
        INDEX(Wanted.NEVER),
        DIVISION(Wanted.NEVER),
        CLASH(Wanted.NEVER),
        /** The goal is an action that believes to answer a fault where there is none. */
        ATTRIBUTION(Wanted.NEVER),
        /** The goal is a state from which time can never pass again. While it is not proved away, no proof counts. */
        TIMELOCK(Wanted.NEVER),
        /** The goal is an infinite run in which something never comes to rest although the world is quiet. */
        SETTLES(Wanted.NEVER),
        /** The goal is an infinite run in which something never leads to what it should. */
        LEADS_TO(Wanted.NEVER),
        /** The goal is a state in which an answer is late. */
        RESPONDS(Wanted.NEVER),
        /** The goal is a state that nothing leads out of. */
        RECOVERABLE(Wanted.NEVER),
        /** The goal is an act at the end of a long chain of acts, each woken by the one before it. */
        CASCADE(Wanted.NEVER),
        REACHABLE(Wanted.POSSIBLE),
        /** The goal is the action being enabled: not finding it is worth a warning. */
        DEAD(Wanted.USUALLY_POSSIBLE),
        /** The goal is the antecedent coming true: not finding it is worth a warning. */
        VACUOUS(Wanted.USUALLY_POSSIBLE);

        private final Wanted wanted;

        Kind(Wanted wanted) {
            this.wanted = wanted;
        }

        public Wanted wanted() {
            return wanted;
        }
    }

    /** What the user hopes for. */
    public enum Wanted {
        /** Finding the goal is a violation. */
        NEVER,
        /** A proof that the goal cannot be found is a violation. */
        POSSIBLE,
        /** A proof that the goal cannot be found is a warning. */
        USUALLY_POSSIBLE
    }
}
