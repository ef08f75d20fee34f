package dev.interlock.report;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.Lasso;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Witness;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the culprits do to a question, as a predicate of a sentence.
 *
 * @param plural for several culprits: {@code break `quorum`}
 * @param singular for one: {@code breaks `quorum`}
 */
record Deed(String plural, String singular) {

    static Deed of(Question question, Witness witness, TransitionSystem system) {
        Run run = witness.path();
        String name = Phrases.quoted(question.name());
        return switch (question.kind()) {
            case INVARIANT, LEADS_TO, REACHABLE, DEAD, VACUOUS -> new Deed("break " + name, "breaks " + name);
            case SETTLES -> unsettled(question, witness, system);
            case RESPONDS -> late(Asked.by(question));
            case RECOVERABLE -> trapped(Asked.by(question).subject());
            case CASCADE -> cascading(run, question, system);
            case ASSUMPTION -> assumption(question.name());
            case RANGE -> range(names(outside(run)));
            case INDEX -> new Deed("use an index outside its type", "uses an index outside its type");
            case DIVISION -> new Deed("divide by zero", "divides by zero");
            case CLASH -> clash(names(disputed(run, system)));
            case ATTRIBUTION -> misread(Misread.healed(question, run).map(Phrases::quoted).orElse("a fault"));
            case TIMELOCK -> new Deed("bring time to a stand", "brings time to a stand");
        };
    }

    /** The variables that a run's last step would take outside their domain. */
    static List<Variable> outside(Run run) {
        return run.ending() instanceof Run.Faulted fault ? fault.outside() : List.of();
    }

    /** The variables whose value depends on the order of the last step's writes. */
    static List<Variable> disputed(Run run, TransitionSystem system) {
        return run.ending() instanceof Run.Clashed clash
                ? differing(clash.after(), clash.otherAfter(), system)
                : List.of();
    }

    private static List<Variable> differing(State one, State other, TransitionSystem system) {
        List<Variable> differing = new ArrayList<>();
        for (Variable variable : system.variables()) {
            boolean isSeen = variable.visibility() == Variable.Visibility.DECLARED;
            if (isSeen && one.differs(other, variable)) {
                differing.add(variable);
            }
        }
        return differing;
    }

    private static Deed assumption(String name) {
        int dot = name.lastIndexOf('.');
        String agent = dot < 0 ? name : name.substring(0, dot);
        String object = Phrases.quoted(name.substring(dot + 1)) + ", which " + Phrases.quoted(agent) + " assumes,";
        return new Deed("break " + object, "breaks " + object);
    }

    private static Deed unsettled(Question question, Witness witness, TransitionSystem system) {
        List<String> moving = witness instanceof Lasso lasso
                ? Round.of(lasso, system).unsettled(question).stream().map(Swing::name).map(Phrases::quoted).toList()
                : List.of();
        if (moving.isEmpty()) {
            Asked asked = Asked.by(question);
            String object = " " + asked.subject() + " come to rest where " + asked.object() + " is false";
            return new Deed("let" + object, "lets" + object);
        }
        String them = moving.size() == 1 ? "it" : "them";
        return new Deed(
                "keep " + Phrases.and(moving) + " from settling: they change " + them + " for ever",
                "keeps changing " + Phrases.and(moving) + " for ever");
    }

    private static Deed late(Asked asked) {
        String object = " " + asked.object() + " come too late after " + asked.subject() + ",";
        return new Deed("let" + object, "lets" + object);
    }

    private static Deed trapped(String target) {
        String object = " where nothing leads back to " + target + ",";
        return new Deed("get to" + object, "gets to" + object);
    }

    private static Deed cascading(Run run, Question question, TransitionSystem system) {
        String acts = Ripple.of(run, question, system).map(Ripple::title).orElse("too many acts in a row") + ",";
        return new Deed("cause " + acts, "causes " + acts);
    }

    private static Deed misread(String fault) {
        return new Deed("answer " + fault + ", where there is none,", "answers " + fault + ", where there is none,");
    }

    private static Deed range(List<String> names) {
        String object = names.isEmpty() ? "a value" : Phrases.and(names);
        String whose = names.size() > 1 ? " out of their ranges" : " out of its range";
        return new Deed("take " + object + whose, "takes " + object + whose);
    }

    private static Deed clash(List<String> names) {
        String object = names.isEmpty() ? "a value" : Phrases.and(names);
        return new Deed("leave " + object + " to chance", "leaves " + object + " to chance");
    }

    private static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).map(Phrases::quoted).toList();
    }
}
