package dev.interlock.solver.budget;

/**
 * How much work may go into something, in units that the solver counts and not by the clock: the same question uses it up at the same
 * point on every machine, however busy it is. A unit is a small step of reasoning; some millions of them take a second.
 */
public record Effort(long units) {
    public static final Effort UNLIMITED = new Effort(Long.MAX_VALUE);

    public Effort {
        if (units < 0) {
            throw new IllegalArgumentException("no effort is less than none");
        }
    }

    public static Effort of(long units) {
        return new Effort(units);
    }

    public boolean isOver() {
        return units == 0;
    }

    public boolean isUnlimited() {
        return units == Long.MAX_VALUE;
    }

    public Effort atMost(Effort other) {
        return other.units < units ? other : this;
    }

    /** What is left of it when so much was spent. */
    public Effort without(long spent) {
        return isUnlimited() ? this : new Effort(Math.max(0, units - spent));
    }

    /** Why something that needed more was stopped, in a user's words. */
    public String why() {
        return "the work that was allowed for it was used up";
    }
}
