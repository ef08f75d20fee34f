package dev.interlock.compiler.model;

import dev.interlock.compiler.source.Span;
import java.util.List;

/**
 * One line of the protocol between agents. Each takes something away from what agents may do and adds nothing. The span is the
 * whole line.
 */
public sealed interface Rule {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /**
     * A further guard of every instance of one action.
     *
     * @param indices stand for the agent's indices; none when the line does not name them
     * @param parameters stand for the action's parameters; none when the line does not name them
     */
    record Guard(
            Span span,
            String agent,
            String action,
            List<Local> indices,
            List<Local> parameters,
            Expr condition,
            Moment moment)
            implements Rule {
        public Guard {
            indices = List.copyOf(indices);
            parameters = List.copyOf(parameters);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.guard(this);
        }
    }

    /** Of these actions of different agents at most one goes on at a time: none in one step, none while another is in flight. */
    record Exclusive(Span span, List<Member> members) implements Rule {
        public Exclusive {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exclusive(this);
        }
    }

    /** The second does not begin where the first could. */
    record Before(Span span, Member first, Member second) implements Rule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.before(this);
        }
    }

    /** In any stretch of time of this length, at most so many of these actions start. */
    record AtMost(Span span, Expr most, List<Member> members, Expr within) implements Rule {
        public AtMost {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.atMost(this);
        }
    }

    /** No other agent writes the state. That is settled before anything runs. */
    record Owner(Span span, StateVariable state, String agent) implements Rule {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.owner(this);
        }
    }

    /**
     * An action of one instance of an agent, or of all of them.
     *
     * @param instance the indices in the words of the policy file; empty for a single agent, and for all instances
     */
    record Member(String agent, List<String> instance, String action) {
        public Member {
            instance = List.copyOf(instance);
        }

        /** Whether the instance with these indices is meant. */
        public boolean covers(List<String> indices) {
            return instance.isEmpty() || instance.equals(indices);
        }
    }

    /** When a guard is read. */
    enum Moment {
        START,
        /** Where it is false then, the finish happens without effect. */
        FINISH
    }

    interface Visitor<R> {
        R guard(Guard rule);

        R exclusive(Exclusive rule);

        R before(Before rule);

        R atMost(AtMost rule);

        R owner(Owner rule);
    }
}
