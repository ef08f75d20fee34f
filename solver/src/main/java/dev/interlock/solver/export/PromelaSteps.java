package dev.interlock.solver.export;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The options of the loop: a step each. What may go wrong with a step shows as a false assertion where it is looked for. */
final class PromelaSteps {
    private final PromelaProgram program;
    private final PromelaLines out;
    private final List<Command> joining;
    private final PromelaTogether together;

    PromelaSteps(PromelaProgram program, PromelaLines out) {
        this.program = program;
        this.out = out;
        this.together = new PromelaTogether(program);
        this.joining = together.isNeeded() ? program.joining() : List.of();
    }

    void all() {
        for (Command command : program.system.commands()) {
            if (!joining.contains(command)) {
                alone(command);
            }
        }
        if (!joining.isEmpty()) {
            joint();
        }
        program.goal.probes().forEach(this::probe);
    }

    private void heading(Command command, String words) {
        out.line("").comment(words + Asked.about(command) + ", " + Asked.place(command.span()));
    }

    /** One command by itself. */
    private void alone(Command command) {
        heading(command, "");
        List<Term> all = new ArrayList<>(Told.conjuncts(command.enabled()));
        program.system.exclusions().stream()
                .filter(exclusion -> exclusion.commands().contains(command))
                .forEach(exclusion -> all.add(Terms.atMost(Terms.whole(1), exclusion.most())));
        out.open(":: atomic {");
        out.line(program.text(Terms.and(simple(all))) + " ->");
        choose(command);
        when(Terms.and(withChoices(all)), ":: else", () -> {
            out.open("d_step {").line("printf(\"" + command + "\\n\");").line("begin();");
            out.lines(program.writes(command, program.names::next)).line("land();");
            finish(new Verdicts(List.of(command), acting -> Terms.TRUE));
            out.close("}");
        });
        out.line("forget()").close("}");
    }

    /** Statements that are executed where the condition holds. */
    private void when(Term condition, String otherwise, Runnable statements) {
        if (condition.equals(Terms.TRUE)) {
            statements.run();
            out.end(";");
            return;
        }
        out.line("if").open(":: " + program.text(condition) + " ->");
        statements.run();
        out.dedent();
        out.line(otherwise).line("fi;");
    }

    private static List<Term> simple(List<Term> all) {
        return all.stream().filter(term -> !PromelaProgram.speaksOfChoices(term)).toList();
    }

    private static List<Term> withChoices(List<Term> all) {
        return all.stream().filter(PromelaProgram::speaksOfChoices).toList();
    }

    private void choose(Command command) {
        for (Input input : command.inputs()) {
            out.lines(program.chosen(program.names.of(input), input.domain()));
        }
    }

    private void finish(Verdicts verdicts) {
        verdicts.wrong().forEach(this::never);
        when(Terms.and(program.names.inside(), Terms.not(verdicts.undefined())), ":: else", () -> {
            never(program.goal.inStep());
            out.line("complete()");
        });
    }

    private void never(Term condition) {
        if (!program.isFalse(condition)) {
            out.line("assert(!" + program.text(condition) + ");");
        }
    }

    /** Agents who act together, each by one of its commands. */
    private void joint() {
        out.line("").comment("agents, one or several at once, picked in the order in which their writes land");
        out.open(":: atomic {").line("d_step { begin(); allowed = true };").line("do");
        joining.forEach(this::pick);
        out.line(":: acting > 0 -> break").line(":: else -> break").line("od;");
        if (program.goal.orders() == PromelaGoal.Orders.COMPARED) {
            together.otherOrder(out);
        }
        Term taken = Terms.and(program.names.truth("allowed"), program.names.truth("(acting > 0)"), together.allowed());
        when(taken, ":: else", () -> land(new Verdicts(joining, together::acts)));
        out.line("forget()").close("}");
    }

    private void land(Verdicts verdicts) {
        out.open("d_step {");
        if (program.goal.orders() == PromelaGoal.Orders.COMPARED) {
            never(Terms.and(together.ordersDiffer(out), Terms.not(verdicts.undefined())));
        }
        out.line("land();");
        finish(verdicts);
        out.close("}");
    }

    private void pick(Command command) {
        out.comment(Asked.about(command) + ", " + Asked.place(command.span()));
        List<Term> all = Told.conjuncts(command.enabled());
        out.open(":: " + together.mayBeNext(command.actor(), "acting") + " && " + program.names.did(command.actor())
                + " == 0 && " + program.text(Terms.and(simple(all))) + " ->");
        choose(command);
        when(Terms.and(withChoices(all)), ":: else -> allowed = false; break", () -> {
            out.open("d_step {").line("printf(\"" + command + "\\n\");");
            out.lines(program.writes(command, program.names::next));
            out.line(program.names.did(command.actor()) + " = " + together.number(command) + ";");
            out.line("acting = " + together.number(command.actor())).close("}");
        });
        out.dedent();
    }

    private void probe(PromelaGoal.Probe probe) {
        heading(probe.command(), "what is looked for, of ");
        List<Term> all = Told.conjuncts(probe.condition());
        out.open(":: atomic {").line(program.text(Terms.and(simple(all))) + " ->");
        choose(probe.command());
        when(Terms.and(withChoices(all)), ":: else", () -> out.line("assert(false)"));
        out.line("forget()").close("}");
    }

    /** What is to be said of a step of some commands, given the truth that each of them is in it. */
    private final class Verdicts {
        private final List<Command> commands;
        private final Function<Command, Term> acts;

        Verdicts(List<Command> commands, Function<Command, Term> acts) {
            this.commands = commands;
            this.acts = acts;
        }

        private Term any(Function<Command, Term> condition) {
            return Terms.or(commands.stream()
                    .map(command -> Terms.and(acts.apply(command), condition.apply(command)))
                    .toList());
        }

        Term undefined() {
            return any(command -> Terms.or(
                    PromelaProgram.hazard(command, Fault.INDEX), PromelaProgram.hazard(command, Fault.DIVISION)));
        }

        /** What is looked for, of a step that may be tried. */
        List<Term> wrong() {
            List<Term> all = new ArrayList<>();
            all.add(any(command -> Terms.and(attempt(command), mayHappen(command))));
            program.goal.fault().ifPresent(fault -> all.add(faulty(fault)));
            if (program.goal.orders() == PromelaGoal.Orders.COMPARED) {
                all.add(Terms.and(Terms.not(undefined()), any(this::clashes)));
            }
            return all;
        }

        private Term attempt(Command command) {
            return program.goal.attempts().getOrDefault(command, Terms.FALSE);
        }

        private Term mayHappen(Command command) {
            return PromelaGoal.isEnvironment(command)
                    ? Terms.and(
                            Terms.not(PromelaProgram.hazard(command, Fault.INDEX)),
                            Terms.or(PromelaProgram.hazard(command, Fault.DIVISION), program.names.inside()))
                    : Terms.TRUE;
        }

        private Term clashes(Command command) {
            Term clash = PromelaProgram.hazard(command, Fault.CLASH);
            return PromelaGoal.isEnvironment(command) ? Terms.and(clash, program.names.inside()) : clash;
        }

        private Term faulty(Fault fault) {
            return switch (fault) {
                case CLASH -> Terms.FALSE;
                case RANGE -> Terms.and(
                        Terms.truth(commands.stream().noneMatch(PromelaGoal::isEnvironment)),
                        Terms.not(undefined()),
                        Terms.not(program.names.inside()));
                case INDEX -> any(command -> PromelaGoal.isEnvironment(command)
                        ? Terms.FALSE
                        : PromelaProgram.hazard(command, Fault.INDEX));
                case DIVISION -> any(command -> PromelaGoal.isEnvironment(command)
                        ? Terms.and(
                                PromelaProgram.hazard(command, Fault.DIVISION),
                                Terms.not(PromelaProgram.hazard(command, Fault.INDEX)))
                        : PromelaProgram.hazard(command, Fault.DIVISION));
            };
        }
    }
}
