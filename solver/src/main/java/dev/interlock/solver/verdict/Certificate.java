package dev.interlock.solver.verdict;

import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.reduction.Rounds;
import java.util.List;
import java.util.Optional;

/** Why a goal cannot be reached in runs of any length; checked again, apart from the engine that found it. */
public sealed interface Certificate {
    <R> R accept(Visitor<R> visitor);

    /** Holds at the start, is kept by every step, and excludes the goal. */
    record Inductive(Term invariant) implements Certificate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.inductive(this);
        }
    }

    /**
     * The goal is not reached within {@code depth} steps of the start, and never reached after {@code depth} steps of avoiding
     * it (Sheeran, Singh, Stålmarck, FMCAD 2000), in states in which the invariant holds.
     *
     * @param invariant holds at the start, and is kept by every step
     */
    record KInductive(int depth, Term invariant) implements Certificate {
        /** One that needs no invariant. */
        public KInductive(int depth) {
            this(depth, Terms.TRUE);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.kInductive(this);
        }
    }

    /**
     * There are so many states that can be reached, all were looked at, and the goal is reached in none of them. Graph and
     * interpreter, or a search and a recount, have found the same states and the same steps, apart from each other.
     *
     * @param timeless what would reach it if time did not have to pass: a loop that is faster than any machine, in words
     */
    record Explored(int states, Optional<String> timeless) implements Certificate {
        public Explored(int states) {
            this(states, Optional.empty());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.explored(this);
        }
    }

    /**
     * Of an infinite run: in no watched part of a run are there so many rounds, be it ever so long, so that none has infinitely many.
     *
     * @param most the number of rounds that is never reached
     * @param inner why it is not
     */
    record Counted(Rounds rounds, int most, Certificate inner) implements Certificate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.counted(this);
        }
    }

    /**
     * Of an infinite run: in each watched part of a run the measure is lower by at least one after every further round, and not
     * negative before it, so that none has infinitely many.
     *
     * @param measure over current variables
     * @param inner why it is so
     */
    record Ranked(Rounds rounds, Term measure, Certificate inner) implements Certificate {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ranked(this);
        }
    }

    /**
     * Of an infinite run: in each watched part of a run the chain's links are what they say, and the steps that they leave are not the event,
     * so that it does not happen for ever.
     *
     * @param event what every infinite run that is looked for has infinitely often
     * @param invariant what always holds, and helps to see it
     * @param inner why it is so
     */
    record Descending(List<Link> links, Event event, Term invariant, Certificate inner) implements Certificate {
        public Descending {
            links = List.copyOf(links);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.descending(this);
        }
    }

    /**
     * Of traps: every state that is reached is an escape or in the region of a rung, and from rung to rung one comes to an escape.
     *
     * @param inner why no state outside of these is reached
     */
    record Recovering(List<Rung> rungs, Certificate inner) implements Certificate {
        public Recovering {
            rungs = List.copyOf(rungs);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.recovering(this);
        }
    }

    /** The goal is reached iff that of one of some slices of the system is, which an independent check has seen; and none of those is. */
    record Parted(List<Part> parts) implements Certificate {
        public Parted {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.parted(this);
        }
    }

    /**
     * Why the goal of a slice cannot be reached in it.
     *
     * @param inner about the slice's system and question
     */
    record Part(Slice slice, Certificate inner) {}

    interface Visitor<R> {
        R inductive(Inductive certificate);

        R kInductive(KInductive certificate);

        R explored(Explored certificate);

        R counted(Counted certificate);

        R ranked(Ranked certificate);

        R descending(Descending certificate);

        R recovering(Recovering certificate);

        R parted(Parted certificate);
    }
}
