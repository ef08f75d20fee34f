package dev.interlock.certify;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.number.Rational;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Symbol;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.certificate.MalformedException;
import dev.interlock.solver.certificate.Subject;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text that claims to be a run, in the Informal Trace Format with what interlock says besides. */
public final class RunFile {
    private final Part document;
    private final Part own;

    private RunFile(Part document) {
        this.document = document;
        this.own = document.get("#meta").get("interlock");
    }

    /** @throws MalformedException when it is none, or cannot be told what it is about */
    public static RunFile of(String text) {
        return new RunFile(Part.of(text));
    }

    public Subject subject() {
        Part given = own.get("given");
        Map<String, String> parameters = new HashMap<>();
        given.keys().forEach(name -> parameters.put(name, given.get(name).text()));
        return new Subject(
                own.get("policy").text(), parameters, own.get("kind").text(), own.get("question").text());
    }

    List<State> states(TransitionSystem system) {
        List<String> names = system.variables().stream().map(Variable::name).toList();
        if (!document.get("vars").items().stream().map(Part::text).toList().equals(names)) {
            throw new MalformedException("it has other variables than the policy");
        }
        return document.get("states").items().stream().map(state -> state(system, state)).toList();
    }

    private static State state(TransitionSystem system, Part part) {
        Set<String> others = new HashSet<>(part.keys());
        system.variables().forEach(variable -> others.remove(variable.name()));
        if (!others.equals(Set.of("#meta"))) {
            throw new MalformedException("one of its states has other variables than the policy");
        }
        return new State(system.variables().stream()
                .map(variable -> value(variable, part.get(variable.name())))
                .toList());
    }

    List<Step> steps(TransitionSystem system) {
        return own.get("steps").items().stream().map(step -> step(system, step)).toList();
    }

    Optional<Step> tried(TransitionSystem system) {
        return optional("tried").map(step -> step(system, step));
    }

    Optional<Firing> probe(TransitionSystem system) {
        return optional("probe").map(firing -> firing(system, firing));
    }

    Optional<Integer> from() {
        return optional("from").map(Part::number);
    }

    Optional<Integer> loop() {
        return document.has("loop") ? Optional.of(document.get("loop").number()) : Optional.empty();
    }

    private Optional<Part> optional(String key) {
        return Optional.of(own.get(key)).filter(part -> !part.isNothing());
    }

    private static Step step(TransitionSystem system, Part part) {
        List<Firing> firings = part.items().stream().map(one -> firing(system, one)).toList();
        if (firings.isEmpty()) {
            throw new MalformedException("nobody acts in one of its steps");
        }
        return new Step(firings);
    }

    private static Firing firing(TransitionSystem system, Part part) {
        int number = part.get("number").number();
        String name = part.get("act").text();
        if (number < 0 || number >= system.commands().size()
                || !system.commands().get(number).toString().equals(name)) {
            throw new MalformedException("the policy has no `" + name + "` with the number " + number);
        }
        Command command = system.commands().get(number);
        Part with = part.get("with");
        Map<Input, Value> inputs = new HashMap<>();
        command.inputs().forEach(input -> inputs.put(input, value(input, with.get(input.name()))));
        return new Firing(command, inputs);
    }

    private static Value value(Symbol symbol, Part part) {
        Value value = read(symbol, part);
        if (!symbol.domain().contains(value)) {
            throw new MalformedException("`" + symbol.name() + "` cannot have the value " + symbol.domain().show(value));
        }
        return value;
    }

    private static Value read(Symbol symbol, Part part) {
        if (symbol.domain() instanceof Domain.Enumeration enumeration) {
            return new Value.Int(BigInteger.valueOf(enumeration.members().indexOf(part.text())));
        }
        return switch (symbol.domain().sort()) {
            case BOOL -> Value.of(part.truth());
            case INT -> new Value.Int(whole(part.get("#bigint").text()));
            case REAL -> new Value.Real(fraction(part.get("#unserializable").text()));
        };
    }

    private static BigInteger whole(String text) {
        if (text.matches("-?[0-9]+")) {
            return new BigInteger(text);
        }
        throw new MalformedException("`" + text + "` is no whole number");
    }

    private static Rational fraction(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2 && parts[1].matches("[0-9]*[1-9][0-9]*")) {
            return Rational.of(whole(parts[0])).dividedBy(Rational.of(whole(parts[1])));
        }
        throw new MalformedException("`" + text + "` is no fraction");
    }
}
