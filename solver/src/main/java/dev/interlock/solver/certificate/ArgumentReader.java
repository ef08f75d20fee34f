package dev.interlock.solver.certificate;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Value;
import dev.interlock.solver.reduction.Counter;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Event;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.reduction.Reduced;
import dev.interlock.solver.reduction.Rounds;
import dev.interlock.solver.reduction.Ruler;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.smtlib.Moments;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.verdict.Rung;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads back what {@link Argument} says of a certificate. Of the terms it takes only those that the form calls for, over variables of
 * the states that they are about; of an event, only which of those that no run can do without.
 */
final class ArgumentReader {
    /** Far more than any search for a proof looks back. */
    private static final int MOST_STEPS = 100;

    private final Scope scope;
    private final Question question;
    private final List<Expression> definitions;
    private final Map<String, Term> parts = new HashMap<>();

    /** @param definitions each a {@code define-fun} without parameters */
    ArgumentReader(Scope scope, Question question, List<Expression> definitions) {
        this.scope = scope;
        this.question = question;
        this.definitions = definitions;
    }

    Certificate certificate(Expression form) {
        String kind = form.items().isEmpty() ? "" : form.items().get(0).word();
        return switch (kind) {
            case "counted" -> counted(exactly(3, form.after(kind)));
            case "ranked" -> ranked(exactly(2, form.after(kind)));
            case "descending" -> descending(exactly(3, form.after(kind)));
            case "recovering" -> recovering(exactly(2, form.after(kind)));
            default -> states(form, StepRelation.of(scope));
        };
    }

    private Certificate states(Expression form, StepRelation relation) {
        if (form.items().size() == 1) {
            form.after("inductive");
            return new Certificate.Inductive(term(StateObligations.INVARIANT, relation));
        }
        List<Expression> words = form.after("k-inductive");
        if (words.size() == 2 && words.get(1).word().equals("invariant")) {
            return new Certificate.KInductive(steps(words.get(0)), term(StateObligations.INVARIANT, relation));
        }
        return new Certificate.KInductive(steps(exactly(1, words).get(0)));
    }

    /** More would be written out for as long as one likes. */
    private static int steps(Expression word) {
        int steps = number(word);
        if (steps > MOST_STEPS) {
            throw new MalformedException("an induction over more than " + MOST_STEPS + " steps is not checked");
        }
        return steps;
    }

    private Certificate counted(List<Expression> words) {
        Rounds rounds = rounds(words.get(0));
        int most = number(words.get(1));
        return new Certificate.Counted(
                rounds, most, inner(words.get(2), Counter.of(scope, question, looping(), rounds, most)));
    }

    private Certificate ranked(List<Expression> words) {
        Rounds rounds = rounds(words.get(0));
        Term measure = term(Argument.MEASURE, StepRelation.of(scope));
        return new Certificate.Ranked(
                rounds, measure, inner(words.get(1), Ruler.of(scope, question, looping(), rounds, measure)));
    }

    private Certificate descending(List<Expression> words) {
        StepRelation relation = StepRelation.of(scope);
        List<Link> links = new ArrayList<>();
        for (Expression form : words.get(0).items()) {
            Term term = term(Argument.link(links.size() + 1), relation);
            links.add(form.items().size() == 1
                    ? lowering(form, term)
                    : new Link.Closing(term, event(exactly(1, form.after("closing")).get(0))));
        }
        Event event = event(words.get(1));
        Term always = term(Argument.ALWAYS, relation);
        Reduced reduced = Descent.of(scope, question, looping(), links, event, always);
        return new Certificate.Descending(links, event, always, inner(words.get(2), reduced));
    }

    private static Link lowering(Expression form, Term measure) {
        form.after("lowering");
        return new Link.Lowering(measure);
    }

    private Certificate recovering(List<Expression> words) {
        StepRelation relation = StepRelation.of(scope);
        List<Rung> rungs = new ArrayList<>();
        for (Expression form : words.get(0).items()) {
            int number = rungs.size() + 1;
            String word = form.items().isEmpty() ? "" : form.items().get(0).word();
            Optional<Term> measure = word.equals("again")
                    ? Optional.of(term(Argument.measure(number), relation))
                    : Optional.empty();
            List<Expression> acts = form.after(measure.isPresent() ? "again" : "once");
            rungs.add(new Rung(term(Argument.region(number), relation), step(acts, relation), measure));
        }
        return new Certificate.Recovering(rungs, states(words.get(1), relation));
    }

    private static Step step(List<Expression> acts, StepRelation relation) {
        Map<Symbol, Command> commands = new HashMap<>();
        relation.commands().forEach(command ->
                commands.put(((Term.Current) relation.acts(command)).symbol(), command));
        Map<String, Symbol> symbols = new Moments(relation).symbols();
        List<Firing> firings = new ArrayList<>();
        for (Expression act : acts) {
            String name = act.items().isEmpty() ? "" : act.items().get(0).word();
            Command command = Optional.ofNullable(symbols.get(name)).map(commands::get)
                    .orElseThrow(() -> new MalformedException("nobody does what `" + name + "` says"));
            firings.add(new Firing(command, inputs(command, act.after(name), symbols)));
        }
        if (firings.isEmpty()) {
            throw new MalformedException("nobody acts in a step of it");
        }
        return new Step(firings);
    }

    private static Map<Input, Value> inputs(Command command, List<Expression> given, Map<String, Symbol> symbols) {
        Map<Input, Value> inputs = new HashMap<>();
        for (Expression one : given) {
            List<Expression> pair = exactly(2, one.items());
            Symbol symbol = symbols.get(pair.get(0).word());
            Value value = value(pair.get(1).word(), command);
            if (!(symbol instanceof Input input) || !command.inputs().contains(input)
                    || input.domain().sort() != value.sort()) {
                throw new MalformedException("`" + pair.get(0).word() + "` is not chosen in `" + command + "`");
            }
            inputs.put(input, value);
        }
        if (inputs.size() != command.inputs().size()) {
            throw new MalformedException("it is left open how `" + command + "` is done");
        }
        return inputs;
    }

    private static Value value(String word, Command command) {
        if (word.equals("true") || word.equals("false")) {
            return Value.of(word.equals("true"));
        }
        if (word.matches("-?[0-9]+")) {
            return new Value.Int(new BigInteger(word));
        }
        throw new MalformedException("`" + word + "` is nothing that can be chosen in `" + command + "`");
    }

    private Certificate inner(Expression form, Reduced reduced) {
        return states(form, StepRelation.of(reduced.scope()));
    }

    private Goal.Looping looping() {
        if (question.goal() instanceof Goal.Looping goal) {
            return goal;
        }
        throw new MalformedException("`" + question.name() + "` does not ask for runs without end");
    }

    private Event event(Expression number) {
        List<Event> events = Event.of(scope, looping());
        int index = number(number);
        if (index >= events.size()) {
            throw new MalformedException("there is no event number " + index);
        }
        return events.get(index);
    }

    private static Rounds rounds(Expression word) {
        return Arrays.stream(Rounds.values())
                .filter(rounds -> rounds.name().equals(word.word()))
                .findFirst()
                .orElseThrow(() -> new MalformedException("there are no rounds of the kind `" + word.word() + "`"));
    }

    private static int number(Expression word) {
        if (word.word().matches("[0-9]{1,4}")) {
            return Integer.parseInt(word.word());
        }
        throw new MalformedException("`" + word.word() + "` is no number");
    }

    private static List<Expression> exactly(int count, List<Expression> words) {
        if (words.size() == count) {
            return words;
        }
        throw new MalformedException(words.size() + " words stand where there should be " + count);
    }

    /** The term of that name; the parts that come before it in the text can be used in it. */
    private Term term(String name, StepRelation relation) {
        TermReader reader = new TermReader(new Moments(relation).symbols(), parts);
        for (Expression definition : definitions) {
            List<Expression> words = exactly(4, definition.after("define-fun"));
            exactly(0, words.get(1).items());
            String defined = words.get(0).word();
            if (defined.equals(name)) {
                return reader.term(words.get(3));
            }
            if (defined.startsWith(ProofText.PART + " ") && !parts.containsKey(defined)) {
                part(reader, words.get(3)).ifPresent(part -> parts.put(defined, part));
            }
        }
        throw new MalformedException("`" + name + "` is missing");
    }

    /** Empty for a part of a later term, about what only a reduced system has. */
    private static Optional<Term> part(TermReader reader, Expression body) {
        try {
            return Optional.of(reader.term(body));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }
}
