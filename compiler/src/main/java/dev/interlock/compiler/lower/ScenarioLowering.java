package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Model;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.ScenarioStep;
import dev.interlock.compiler.system.Sort;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of a scenario, with the commands that are meant. */
final class ScenarioLowering implements dev.interlock.compiler.model.ScenarioStep.Visitor<ScenarioStep> {
    private final LoweringContext context;
    private final Model model;
    private final List<Command> commands;

    ScenarioLowering(LoweringContext context, Model model, List<Command> commands) {
        this.context = context;
        this.model = model;
        this.commands = commands;
    }

    @Override
    public ScenarioStep act(dev.interlock.compiler.model.ScenarioStep.Act step) {
        boolean finish = step.part() == dev.interlock.compiler.model.ScenarioStep.Part.FINISH;
        return new ScenarioStep.Act(step.span(), ways(step.who(), finish, step.arguments()), step.times());
    }

    @Override
    public ScenarioStep check(dev.interlock.compiler.model.ScenarioStep.Check step) {
        return new ScenarioStep.Check(step.span(), lower(step.condition()).definitelyTrue());
    }

    @Override
    public ScenarioStep blocked(dev.interlock.compiler.model.ScenarioStep.Blocked step) {
        return new ScenarioStep.Blocked(step.span(), ways(step.who(), false, step.arguments()));
    }

    @Override
    public ScenarioStep later(dev.interlock.compiler.model.ScenarioStep.Later step) {
        return new ScenarioStep.Later(step.span(), context.clocks().length(step.length()));
    }

    private ScenarioStep.Ways ways(Rule.Member who, boolean finish, List<Expr> arguments) {
        List<Command> meant = commands.stream()
                .filter(Command::isAct)
                .filter(command -> (command.phase() == Command.Phase.FINISH) == finish)
                .filter(command -> command.actor().agent().equals(who.agent()))
                .filter(command -> command.action().equals(who.action()))
                .filter(command -> who.covers(command.actor().indices()))
                .toList();
        String instance = who.instance().isEmpty() ? "" : "[" + String.join(", ", who.instance()) + "]";
        return new ScenarioStep.Ways(
                who.agent() + instance + "." + who.action(), meant, named(parameters(who), arguments));
    }

    private Map<String, Term> named(List<Local> parameters, List<Expr> arguments) {
        Map<String, Term> named = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            Term value = lower(arguments.get(i)).term();
            boolean real = Domains.of(parameters.get(i).type()).sort() == Sort.REAL;
            named.put(parameters.get(i).name(), real && value.sort() == Sort.INT ? Terms.toReal(value) : value);
        }
        return named;
    }

    private List<Local> parameters(Rule.Member who) {
        return model.actors().stream()
                .filter(actor -> actor.name().equals(who.agent()))
                .flatMap(actor -> actor.actions().stream())
                .filter(action -> action.name().equals(who.action()))
                .findFirst()
                .map(Action::parameters)
                .orElseThrow();
    }

    private Lowered lower(Expr expr) {
        return ExprLowering.lower(context, ExprLowering.Moment.NOW, Bindings.NONE, List.of(), expr);
    }
}
