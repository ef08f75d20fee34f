package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import java.util.List;
import java.util.Optional;

/**
 * A run as it is told to a person: who acted, what woke them, what they saw and what changed, in the words of the
 * policy file. Both reports show this one telling.
 *
 * @param start the values at the start of everything that changes later or that the question speaks of
 * @param untold how many declared variables are left out of the start, since they keep their value
 * @param outlook what is wrong at the end, and what is to be said of it
 * @param causes how it came about, from the first cause to the damage
 */
record Story(List<Shown> start, int untold, List<Scene> scenes, Outlook outlook, List<Cause> causes) {
    Story {
        start = List.copyOf(start);
        scenes = List.copyOf(scenes);
        causes = List.copyOf(causes);
    }

    /**
     * An act without which it would not have come about.
     *
     * @param wokenBy the step of a cause that woke it, if one did
     */
    record Cause(int step, Act act, Optional<Integer> wokenBy) {}

    /** A name and its value, both as the policy writes them. */
    record Shown(String name, String value) {
        @Override
        public String toString() {
            return name + " = " + value;
        }
    }

    record Change(String name, String from, String to) {
        @Override
        public String toString() {
            return name + " " + from + " -> " + to;
        }
    }

    /** What somebody takes something to be, and what it is. */
    record Sighted(String name, String seen, String actual) {
        @Override
        public String toString() {
            return name + " = " + seen + ", was " + actual;
        }
    }

    /**
     * One step; several acts are at the same moment.
     *
     * @param at how long the run has taken when the step is done; absent where nothing of the run takes time
     */
    record Scene(int number, Optional<String> at, List<Act> acts) {
        Scene {
            acts = List.copyOf(acts);
        }
    }

    /**
     * What one actor does in a step.
     *
     * @param arguments of the action
     * @param readings what it saw when it started
     * @param sightings where what it goes by is not what is so
     * @param changes those that its writes bring about
     * @param place the action's heading
     */
    record Act(
            String actor,
            String action,
            Command.Phase phase,
            List<Shown> arguments,
            List<Shown> readings,
            List<Sighted> sightings,
            Optional<Woken> woken,
            List<Change> changes,
            Span place) {
        Act {
            arguments = List.copyOf(arguments);
            readings = List.copyOf(readings);
            sightings = List.copyOf(sightings);
            changes = List.copyOf(changes);
        }

        /** {@code Ops.restart(n = 2)}, {@code Enactor[1].apply starts}, {@code Cost observes replicas}, {@code 5m later}. */
        String title() {
            if (phase == Command.Phase.TIME) {
                return arguments.get(0).value() + " later";
            }
            if (phase == Command.Phase.SAMPLE) {
                return actor + " " + action;
            }
            String name = actor + "." + action;
            String call = arguments.isEmpty() ? name : name + "(" + Phrases.list(arguments) + ")";
            return call + switch (phase) {
                case WHOLE, TIME -> "";
                case SAMPLE -> " is taken";
                case TURN -> " finds nothing to do";
                case START -> " starts";
                case FINISH -> " finishes";
            };
        }
    }

    /**
     * Why an actor acts now.
     *
     * @param trigger the text of its {@code when} clause, or that it finishes what it started
     * @param since the step that made the trigger true; 0 for the start
     * @param by who acted in that step; empty at the start and for a finish
     */
    record Woken(String trigger, int since, List<String> by) {
        Woken {
            by = List.copyOf(by);
        }
    }
}
