package dev.interlock.report;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.system.Clause;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.map.Link;
import dev.interlock.solver.map.Node;
import dev.interlock.solver.map.Reason;
import dev.interlock.solver.map.Witness;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What is said of the links of a causal map, in words that are the same in every form of it. */
final class MapPhrases {
    private MapPhrases() {}

    /** {@code wakes}, {@code blocks}. */
    static String verb(Link.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** To whom it is done, seen from who does it. */
    static String object(Link link) {
        return switch (link.reach()) {
            case ANOTHER_ACTION -> link.to().name();
            case ANOTHER_INSTANCE -> "another instance of itself";
            case ITSELF -> "itself";
        };
    }

    /** What exactly happens, and by which changes. */
    static String why(Link link, Witness witness) {
        if (link.kind() == Link.Kind.UNDOES) {
            return String.join(", ", thereAndBack(witness));
        }
        String what = witness.reason().accept(new What(link, witness));
        List<String> changes = changes(witness);
        return changes.isEmpty() ? what : what + ": " + String.join(", ", changes);
    }

    /** {@code replicas 1 -> 3}, for each variable that matters. */
    static List<String> changes(Witness witness) {
        if (witness.causing().command().phase() == Command.Phase.SAMPLE) {
            return seen(witness);
        }
        return together(witness.changed(), variable ->
                witness.before().shown(variable) + " -> " + witness.after().shown(variable));
    }

    /** What elements of one array have in common is said once. */
    private static List<String> together(List<Variable> variables, Function<Variable, String> said) {
        List<Story.Shown> all =
                variables.stream().map(variable -> new Story.Shown(variable.name(), said.apply(variable))).toList();
        return Snapshot.together(all).stream().map(shown -> shown.name() + " " + shown.value()).toList();
    }

    /** Of what is only mentioned. */
    static String never(Link link) {
        String names = Phrases.and(names(link.mentioned()));
        return link.reach() == Link.Reach.ANOTHER_ACTION
                ? "never, although both have to do with " + names
                : "never, although it has to do with " + names;
    }

    private static List<String> seen(Witness witness) {
        Evaluation before = Evaluation.in(witness.before(), witness.causing());
        return witness.causing().command().sightings().stream()
                .filter(sighting -> !value(sighting.seen(), before).equals(value(sighting.actual(), before)))
                .map(sighting -> "it sees " + sighting.name() + " " + value(sighting.seen(), before) + " -> "
                        + value(sighting.actual(), before))
                .toList();
    }

    private static String value(Named named, Evaluation evaluation) {
        return Snapshot.shown(named, evaluation).value();
    }

    private static List<String> thereAndBack(Witness witness) {
        State end = witness.run().last();
        return together(witness.changed(), variable -> witness.before().shown(variable) + " -> "
                + witness.after().shown(variable) + " -> " + end.shown(variable));
    }

    /** The run, step by step: {@code Users.busier}, {@code Performance.drain(n = 2)}. */
    static List<String> steps(Witness witness) {
        List<String> steps = new ArrayList<>();
        State state = witness.run().start();
        for (Run.Move move : witness.run().moves()) {
            State before = state;
            steps.add(String.join(" + ", move.step().firings().stream().map(f -> title(f, before)).toList()));
            state = move.after();
        }
        return steps;
    }

    /** {@code Enactor[1].enact(plan = 2) starts}; arguments as they are before the step. */
    static String title(Firing firing, State before) {
        Command command = firing.command();
        Evaluation seen = Evaluation.in(before, firing);
        List<String> arguments = command.arguments().stream()
                .map(named -> named.name() + " = " + value(named, seen))
                .toList();
        String name = switch (command.phase()) {
            case WHOLE, START, FINISH, TURN -> command.name();
            case SAMPLE -> command.actor().name() + " " + command.action();
            case TIME -> "time passes";
        };
        String tail = switch (command.phase()) {
            case START -> " starts";
            case FINISH -> " finishes";
            case WHOLE, SAMPLE, TURN, TIME -> "";
        };
        boolean told = !arguments.isEmpty();
        return command.phase() == Command.Phase.TIME
                ? name + ": " + String.join(", ", seen(command, seen))
                : name + (told ? "(" + String.join(", ", arguments) + ")" : "") + tail;
    }

    private static List<String> seen(Command command, Evaluation seen) {
        return command.arguments().stream().map(named -> value(named, seen)).toList();
    }

    /** The names of variables, those of the elements of one array as one. */
    static List<String> names(List<Variable> variables) {
        Set<String> names = new LinkedHashSet<>();
        for (Variable variable : variables) {
            int bracket = variable.name().lastIndexOf('[');
            boolean element = bracket > 0 && variable.name().endsWith("]");
            names.add(element ? variable.name().substring(0, bracket) : variable.name());
        }
        return List.copyOf(names);
    }

    private static final class What implements Reason.Visitor<String> {
        private final Link link;
        private final Witness witness;

        What(Link link, Witness witness) {
            this.link = link;
            this.witness = witness;
        }

        private static String quoted(Clause clause) {
            return Phrases.quoted(Wording.shortened(clause.span()));
        }

        @Override
        public String trigger(Reason.Trigger reason) {
            boolean hasToLast = reason.clause().term() != reason.clause().now();
            return quoted(reason.clause()) + (hasToLast ? " begins to count" : " comes true");
        }

        @Override
        public String guard(Reason.Guard reason) {
            return switch (reason.clause().origin()) {
                case OWN -> "its guard " + quoted(reason.clause()) + " fails";
                case COORDINATION -> quoted(reason.clause()) + " holds it back";
            };
        }

        @Override
        public String limit(Reason.Limit reason) {
            return Phrases.quoted(Wording.shortened(reason.line())) + " allows no more";
        }

        @Override
        public String notReady(Reason.NotReady reason) {
            if (link.to().kind() == Node.Kind.EVENT) {
                return "it may not happen once more yet";
            }
            return witness.causing().command().phase() == Command.Phase.START
                    ? "the agent is busy with it"
                    : "the agent has to wait: its cooldown, or its next turn";
        }

        @Override
        public String reading(Reason.Reading reason) {
            return link.to().kind() == Node.Kind.SAMPLE
                    ? "there is news of " + Phrases.quoted(reason.name())
                    : "it goes by another " + Phrases.quoted(reason.name());
        }

        @Override
        public String effect(Reason.Effect reason) {
            return Phrases.quoted(Wording.shortened(reason.place())) + " comes out differently";
        }

        @Override
        public String back(Reason.Back reason) {
            return Phrases.quoted(reason.variable().name()) + " is what it was before";
        }
    }
}
