package dev.interlock.compiler.system;

import dev.interlock.compiler.source.Span;
import java.util.List;

/** What a question looks for in the runs of a system. */
public sealed interface Goal {
    <R> R accept(Visitor<R> visitor);

    /** What the last step or state of a finite run shows. */
    sealed interface Reaching extends Goal {
        <R> R accept(Visitor<R> visitor);

        @Override
        default <R> R accept(Goal.Visitor<R> visitor) {
            return visitor.reaching(this);
        }

        interface Visitor<R> {
            R inState(InState goal);

            R inStep(InStep goal);

            R faulting(Faulting goal);

            R clashing(Clashing goal);

            R enabling(Enabling goal);

            R acting(Acting goal);

            R overdue(Overdue goal);
        }
    }

    /**
     * An infinite run that is fair to every {@linkplain TransitionSystem#justices justice}, with a state where {@code from} holds
     * such that from there on {@code stays} holds in every state, no step has a silenced command, and infinitely many steps are such
     * that {@code recurs} holds. Where the system has no command of time, an infinite run may also rest in a state for ever, with steps
     * that change nothing; where it has one, time passes infinitely often.
     *
     * @param from over current variables
     * @param stays over current variables
     * @param recurs over current and next variables
     */
    record Looping(Term from, Term stays, Term recurs, List<Command> silenced) implements Goal {
        public Looping {
            silenced = List.copyOf(silenced);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.looping(this);
        }
    }

    /**
     * A reachable state from which no run without silenced commands comes to a state where {@code escape} holds.
     *
     * @param escape over current variables
     */
    record Trapping(Term escape, List<Command> silenced) implements Goal {
        public Trapping {
            silenced = List.copyOf(silenced);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.trapping(this);
        }
    }

    /** A reachable state in which the condition (over current variables) holds. */
    record InState(Term condition) implements Reaching {
        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.inState(this);
        }
    }

    /** A possible step, from a reachable state, for which the condition (over current and next variables) holds. */
    record InStep(Term condition) implements Reaching {
        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.inStep(this);
        }
    }

    /**
     * A reachable state in which a place with this fault is evaluated, or a step that would have this fault (RANGE, INDEX,
     * DIVISION; the environment's own faults of RANGE and INDEX do not count, such a step cannot happen).
     *
     * @param inQuestions the faulty places in conditions of questions, over current variables; they are nobody's
     * @param inSteps the same in step invariants, over current and next variables of a possible step
     */
    record Faulting(Fault fault, List<Hazard> inQuestions, List<Hazard> inSteps) implements Reaching {
        public Faulting {
            inQuestions = List.copyOf(inQuestions);
            inSteps = List.copyOf(inSteps);
        }

        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.faulting(this);
        }
    }

    /**
     * A step, from a reachable state, with two orders of its writes that end differently in a declared variable; or a command in
     * it with a CLASH hazard of its own. Steps that would have an INDEX or DIVISION fault do not count; those that leave a range do.
     */
    record Clashing() implements Reaching {
        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.clashing(this);
        }
    }

    /** A reachable state in which one of these commands is enabled (an environment's: and its step is possible). */
    record Enabling(List<Command> commands) implements Reaching {
        public Enabling {
            commands = List.copyOf(commands);
        }

        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.enabling(this);
        }
    }

    /**
     * A step that can be tried from a reachable state, whatever comes of it, in which the command of a case is executed where the
     * case's condition (over current variables and the command's inputs) holds.
     */
    record Acting(List<Case> cases) implements Reaching {
        public Acting {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.acting(this);
        }
    }

    /**
     * A reachable state in which the condition (over current variables) of a case holds: its command is due then, so that no time
     * may pass before it, and can never happen.
     */
    record Overdue(List<Case> cases) implements Reaching {
        public Overdue {
            cases = List.copyOf(cases);
        }

        @Override
        public <R> R accept(Reaching.Visitor<R> visitor) {
            return visitor.overdue(this);
        }
    }

    /**
     * A command together with a condition.
     *
     * @param span what the policy says of it that makes it one
     */
    record Case(Command command, Term condition, Span span) {
        public Case(Command command, Term condition) {
            this(command, condition, command.span());
        }
    }

    interface Visitor<R> {
        R reaching(Reaching goal);

        R looping(Looping goal);

        R trapping(Trapping goal);
    }
}
