package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import java.util.List;

/**
 * Somebody who could make a difference and does not act, and what stops them.
 *
 * @param actors several instances of an agent that are stopped by the same are told as one
 * @param clause what is false, in the policy's words; empty for what stands nowhere
 * @param place where that stands, else where the action does
 * @param values what of it has the same value all along
 */
record Bystander(
        List<String> actors,
        String action,
        Obstacle obstacle,
        Extent extent,
        String clause,
        Span place,
        List<Story.Shown> values) {
    Bystander {
        actors = List.copyOf(actors);
        values = List.copyOf(values);
    }

    /** What keeps an action from being executed. */
    enum Obstacle {
        /** What wakes it is not so. */
        TRIGGER,
        /** Its own policy, or coordination, does not let it. */
        GUARD,
        /** It has acted, and has to wait before it does so again. */
        COOLDOWN,
        /** Its agent is busy, or coordination lets others go first. */
        BUSY,
        /** It is under way, and nothing makes it end. */
        HANGING,
        /** It is an event of the world that nothing obliges to happen. */
        FREE,
        /** It is an agent's that could act all the time, outside of the set of agents that is looked at. */
        LEFT_OUT
    }

    /** When it is so, among the moments that were looked at. */
    enum Extent {
        /** At the only one that is known. */
        HERE,
        /** At every one of them. */
        ALL_ALONG,
        /** At every one of them at which the action's other conditions are true. */
        WHEN_IT_MATTERS,
        /** At some of them, over and over. */
        AGAIN_AND_AGAIN
    }

    /** {@code `Ops[1].restart` and `Ops[2].restart`}. */
    String name() {
        return Phrases.and(actors.stream().map(actor -> Phrases.quoted(actor + "." + action)).toList());
    }

    String sentence() {
        return name() + " " + switch (obstacle) {
            case TRIGGER -> verb("waits", "wait") + " for " + text() + ", which " + truth() + shown();
            case GUARD -> "may not act: " + text() + " " + truth() + shown();
            case COOLDOWN -> "cannot act so soon: " + verb("it cools", "they cool") + " down";
            case BUSY -> "cannot act: " + verb("it is", "they are") + " busy, or coordination holds "
                    + verb("it", "them") + " back";
            case HANGING -> verb("has", "have") + " begun, and nothing makes " + verb("it", "them") + " finish";
            case FREE -> "could change this, but nothing makes " + verb("it", "them") + " happen";
            case LEFT_OUT -> "could act all the time, and " + verb("is", "are") + " left out here: this is what happens without "
                    + verb("it", "them");
        };
    }

    private String text() {
        return Phrases.quoted(clause) + " (" + place.file().path() + ":" + place.line() + ")";
    }

    private String shown() {
        List<String> shown = values.stream().map(value -> Folding.kept(value.toString())).toList();
        return shown.isEmpty() ? "" : ": " + Phrases.list(shown);
    }

    private String truth() {
        return switch (extent) {
            case HERE -> "is false here";
            case ALL_ALONG -> "is never true";
            case WHEN_IT_MATTERS -> "is false whenever all else would let " + verb("it", "them");
            case AGAIN_AND_AGAIN -> "is false again and again";
        };
    }

    private String verb(String singular, String plural) {
        return actors.size() == 1 ? singular : plural;
    }
}
