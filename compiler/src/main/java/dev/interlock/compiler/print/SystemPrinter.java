package dev.interlock.compiler.print;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Exclusion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Justice;
import dev.interlock.compiler.system.Monitor;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Sighting;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A transition system as text: a line per variable, a block per command, a block per question. */
public final class SystemPrinter {
    private final StringBuilder out = new StringBuilder();

    private SystemPrinter() {}

    public static String print(TransitionSystem system) {
        SystemPrinter printer = new SystemPrinter();
        printer.system(system);
        return printer.out.toString();
    }

    private void system(TransitionSystem system) {
        line(0, "system " + system.name() + (system.turns() == TransitionSystem.Turns.JOINT ? "" : " interleaved"));
        named("param", system.parameters());
        system.variables().forEach(this::variable);
        conjuncts("initially", system.initial());
        named("let", system.derived());
        system.commands().forEach(this::command);
        monitors(system.monitors());
        system.exclusions().forEach(this::exclusive);
        system.justices().forEach(this::justice);
        system.questions().forEach(this::question);
    }

    private void named(String word, List<Named> all) {
        all.forEach(named -> line(0, word + " " + named.name() + " = "
                + value(named)));
    }

    private static String value(Named named) {
        String value = TermPrinter.print(named.term(), named.domain());
        if (named.known().equals(Terms.TRUE)) {
            return value;
        }
        return named.known().equals(Terms.FALSE)
                ? "unknown"
                : "if " + TermPrinter.print(named.known()) + " then " + value + " else unknown";
    }

    private void variable(Variable variable) {
        line(0, "state " + variable.name() + " : " + domain(variable.domain())
                + (variable.known().isPresent() ? " or unknown" : "")
                + (variable.overflow() == Variable.Overflow.SATURATING ? " saturating" : "")
                + (variable.visibility() == Variable.Visibility.HIDDEN ? " hidden" : ""));
    }

    private void command(Command command) {
        line(0, "");
        line(0, lower(command.actor().role()) + " " + command + phase(command));
        for (Input input : command.inputs()) {
            line(1, lower(input.role()) + " " + input.name() + " : " + domain(input.domain()));
        }
        command.arguments().forEach(named -> line(1, "argument " + named.name() + " = "
                + value(named)));
        command.readings().forEach(named -> line(1, "with " + named.name() + " = "
                + value(named)));
        command.sightings().forEach(this::sighting);
        unlessTrue("ready ", command.ready());
        command.trigger().ifPresent(trigger -> line(1, "when " + TermPrinter.print(trigger.term())));
        command.guards().forEach(guard -> line(1, "requires " + TermPrinter.print(guard.term())));
        command.exclusions().forEach(this::exclusion);
        hazards("guard", command.guardHazards()).forEach(text -> line(1, text));
        hazards("effect", command.effectHazards()).forEach(text -> line(1, text));
        command.writes().forEach(this::write);
    }

    /** What the name of a command does not say of it. */
    private static String phase(Command command) {
        return switch (command.phase()) {
            case WHOLE, START, FINISH -> "";
            case SAMPLE -> " (a sample)";
            case TURN -> " (a turn without an act)";
            case TIME -> " (time passes)";
        };
    }

    private void sighting(Sighting sighting) {
        line(1, "sees " + sighting.name() + " as " + TermPrinter.print(sighting.seen().term(), sighting.seen().domain())
                + ", which is " + TermPrinter.print(sighting.actual().term(), sighting.actual().domain()));
    }

    private void monitors(List<Monitor> monitors) {
        if (!monitors.isEmpty()) {
            line(0, "");
        }
        monitors.forEach(monitor -> line(0, "monitor " + monitor.target() + " = "
                + TermPrinter.print(monitor.value(), monitor.target().domain()) + condition(monitor.condition())));
    }

    private void exclusive(Exclusion exclusion) {
        line(0, "");
        String commands = exclusion.commands().stream().map(Command::toString).collect(Collectors.joining(", "));
        line(0, exclusion.most().equals(Terms.whole(1))
                ? "exclusive " + commands
                : "at most " + TermPrinter.print(exclusion.most()) + " in one step of " + commands);
    }

    private void justice(Justice justice) {
        line(0, "");
        line(0, "fair to " + justice.commands().stream()
                .map(Command::toString).distinct().collect(Collectors.joining(", ")));
        line(1, "able: " + TermPrinter.print(justice.able()));
    }

    private void exclusion(Read read) {
        line(1, "atomic " + read.variable() + condition(read.condition()));
    }

    private void write(Write write) {
        String sign = switch (write.update()) {
            case SET -> " = ";
            case ADD -> " += ";
        };
        String value = TermPrinter.print(write.value(), write.target().domain());
        line(1, write.target() + sign + value + condition(write.condition()));
    }

    private void question(Question question) {
        line(0, "");
        line(0, lower(question.kind()) + " " + question.name());
        question.ledger().forEach(variable -> line(1, "books: " + variable));
        question.goal().accept((Goal.Visitor<List<String>>) new Goals()).forEach(text -> line(1, text));
    }

    private static List<String> hazards(String where, List<Hazard> hazards) {
        return hazards.stream()
                .map(hazard -> where + " " + lower(hazard.fault()) + " if " + TermPrinter.print(hazard.condition()))
                .toList();
    }

    private void unlessTrue(String word, Term condition) {
        if (!condition.equals(Terms.TRUE)) {
            line(1, word + TermPrinter.print(condition));
        }
    }

    private void conjuncts(String word, Term term) {
        List<Term> all = term instanceof Term.And and ? and.children() : List.of(term);
        all.stream().filter(one -> !one.equals(Terms.TRUE))
                .forEach(one -> line(0, word + " " + TermPrinter.print(one)));
    }

    private static String condition(Term condition) {
        return condition.equals(Terms.TRUE) ? "" : " if " + TermPrinter.print(condition);
    }

    private static String domain(Domain domain) {
        if (domain instanceof Domain.Enumeration enumeration) {
            return enumeration.name() + " { " + String.join(", ", enumeration.members()) + " }";
        }
        return domain.bounds()
                .map(bounds -> shown(domain, bounds.low()) + ".." + shown(domain, bounds.high()))
                .orElseGet(() -> lower(domain.sort()));
    }

    private static String shown(Domain domain, BigInteger end) {
        return domain.show(new Value.Int(end));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void line(int indent, String text) {
        out.append("  ".repeat(indent)).append(text).append('\n');
    }

    private static final class Goals implements Goal.Visitor<List<String>>, Goal.Reaching.Visitor<List<String>> {
        @Override
        public List<String> reaching(Goal.Reaching goal) {
            return goal.accept((Goal.Reaching.Visitor<List<String>>) this);
        }

        @Override
        public List<String> looping(Goal.Looping goal) {
            List<String> lines = new ArrayList<>(List.of(
                    "from: " + TermPrinter.print(goal.from()),
                    "stays: " + TermPrinter.print(goal.stays()),
                    "recurs: " + TermPrinter.print(goal.recurs())));
            lines.addAll(silenced(goal.silenced()));
            return lines;
        }

        @Override
        public List<String> trapping(Goal.Trapping goal) {
            List<String> lines = new ArrayList<>(List.of("escape: " + TermPrinter.print(goal.escape())));
            lines.addAll(silenced(goal.silenced()));
            return lines;
        }

        private static List<String> silenced(List<Command> commands) {
            return commands.stream().map(command -> "silenced: " + command).toList();
        }

        @Override
        public List<String> inState(Goal.InState goal) {
            return List.of("state: " + TermPrinter.print(goal.condition()));
        }

        @Override
        public List<String> inStep(Goal.InStep goal) {
            return List.of("step: " + TermPrinter.print(goal.condition()));
        }

        @Override
        public List<String> faulting(Goal.Faulting goal) {
            List<String> lines = new ArrayList<>(List.of("fault: " + lower(goal.fault())));
            lines.addAll(hazards("question", goal.inQuestions()));
            lines.addAll(hazards("step", goal.inSteps()));
            return lines;
        }

        @Override
        public List<String> clashing(Goal.Clashing goal) {
            return List.of("clash");
        }

        @Override
        public List<String> enabling(Goal.Enabling goal) {
            return List.of(goal.commands().stream()
                    .map(Command::toString)
                    .distinct()
                    .collect(Collectors.joining(" or ", "enabled: ", "")));
        }

        @Override
        public List<String> acting(Goal.Acting goal) {
            return cases("acts", goal.cases());
        }

        @Override
        public List<String> overdue(Goal.Overdue goal) {
            return cases("overdue", goal.cases());
        }

        private static List<String> cases(String word, List<Goal.Case> cases) {
            return cases.stream().map(one -> word + ": " + one.command() + condition(one.condition())).toList();
        }
    }
}
