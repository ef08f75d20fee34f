package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Actor.Observation;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.number.Interval;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Read;
import dev.interlock.compiler.system.Sighting;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.compiler.system.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one agent instance knows from samples only: a hidden copy of each observed element and of each value of an observed definition
 * that it ever looks at. The copies of one line are taken at one moment, at the start and then by a command of its own.
 *
 * <p>INVARIANT: what an action looks at is known when the action has been lowered, so samples are taken care of after that.
 */
final class Samples {
    private final LoweringContext context;
    private final Actor actor;
    private final List<Line> lines;
    private final Map<Variable, Sampled> byVariable = new LinkedHashMap<>();

    Samples(LoweringContext context, Actor actor, List<Observation> observations) {
        this.context = context;
        this.actor = actor;
        this.lines = observations.stream().map(o -> new Line(o, new LinkedHashMap<>())).toList();
    }

    /** @param sampled by the element, or by the definition and its arguments */
    private record Line(Observation observation, Map<Object, Sampled> sampled) {}

    private record Sampled(Variable sample, String name, Lowered actual) {
        Named named() {
            return new Named(name, actual.term(), actual.known(), sample.domain());
        }

        /** What was known until now, beside what is so. */
        Sighting news() {
            return new Sighting(new Named(name, Terms.current(sample), isKnown(), sample.domain()), named());
        }

        Term isKnown() {
            return sample.known().map(Terms::current).orElse(Terms.TRUE);
        }

        Term atRest() {
            return AtRest.unless(actual.known(), actual.term(), sample.domain());
        }

        Term isTrue() {
            Term same = Terms.equal(Terms.current(sample), atRest());
            return sample.known().isEmpty()
                    ? same
                    : Terms.and(same, Terms.equal(isKnown(), actual.known()));
        }
    }

    private record Application(LetDefinition definition, List<Value> arguments) {}

    boolean cover(StateVariable state) {
        return lines.stream().anyMatch(line -> line.observation().states().contains(state));
    }

    boolean cover(LetDefinition definition) {
        return lines.stream().anyMatch(line -> line.observation().lets().contains(definition));
    }

    /** The copy of an element of an observed state. */
    Variable of(StateVariable state, Variable element) {
        Line line = lines.stream().filter(l -> l.observation().states().contains(state)).findFirst().orElseThrow();
        Term known = element.known().map(Terms::current).orElse(Terms.TRUE);
        Lowered actual = Lowered.value(Terms.current(element), known);
        return line.sampled().computeIfAbsent(element, key -> sampled(
                element.name(), element.domain(), element.known().isPresent(), actual, line.observation().span())).sample();
    }

    /** The copy of an observed definition's value. */
    Variable of(LetDefinition definition, List<Value> arguments) {
        Line line = lines.stream().filter(l -> l.observation().lets().contains(definition)).findFirst().orElseThrow();
        return line.sampled().computeIfAbsent(new Application(definition, arguments), key -> {
            Lowered actual = ExprLowering.lower(
                    context, ExprLowering.Moment.NOW, Bindings.NONE.with(definition.parameters(), arguments), List.of(),
                    definition.value());
            String indices = Layout.indices(definition.parameters(), arguments);
            String name = definition.name()
                    + (indices.isEmpty() ? "" : "(" + indices.substring(1, indices.length() - 1) + ")");
            return sampled(name, domain(definition, actual.term()), definition.type().mayBeUnknown(), actual,
                    line.observation().span());
        }).sample();
    }

    private Domain domain(LetDefinition definition, Term value) {
        Domain declared = Domains.of(definition.type());
        Interval interval = context.intervals().of(value);
        return declared.equals(Domain.INTEGERS) && interval.isFinite()
                ? new Domain.Range(interval.low().orElseThrow(), interval.high().orElseThrow())
                : declared;
    }

    private Sampled sampled(String name, Domain domain, boolean mayBeUnknown, Lowered actual, Span span) {
        String title = actor.name() + " sees " + name;
        Variable sample = mayBeUnknown
                ? context.layout().hiddenOrUnknown(title, domain, span)
                : context.layout().hidden(title, domain, span);
        Sampled sampled = new Sampled(sample, name, actual);
        byVariable.put(sample, sampled);
        return sampled;
    }

    /** That the first samples are taken at the start. */
    Term initial() {
        return Terms.and(byVariable.values().stream().map(Sampled::isTrue).toList());
    }

    /** The reads of real variables among those. */
    List<Read> real(List<Read> reads) {
        List<Variable> flags = byVariable.keySet().stream().flatMap(sample -> sample.known().stream()).toList();
        return reads.stream()
                .filter(read -> !byVariable.containsKey(read.variable()) && !flags.contains(read.variable()))
                .toList();
    }

    /** What is seen by those reads that are of samples; where a read is not made, what is so is seen. */
    List<Sighting> sightings(List<Read> reads) {
        Map<Variable, List<Term>> conditions = new LinkedHashMap<>();
        for (Read read : reads) {
            if (byVariable.containsKey(read.variable())) {
                conditions.computeIfAbsent(read.variable(), key -> new ArrayList<>()).add(read.condition());
            }
        }
        List<Sighting> sightings = new ArrayList<>();
        conditions.forEach((sample, made) -> {
            Sampled sampled = byVariable.get(sample);
            Term looked = Terms.or(made);
            Named actual = sampled.named();
            sightings.add(new Sighting(
                    new Named(
                            sampled.name(),
                            Terms.ifThenElse(looked, Terms.current(sample), actual.term()),
                            Terms.ifThenElse(looked, sampled.isKnown(), actual.known()),
                            sample.domain()),
                    actual));
        });
        return sightings;
    }

    /** Adds the commands that take samples, and says how old they may become. */
    void take(List<Command> commands) {
        for (Line line : lines) {
            if (!line.sampled().isEmpty()) {
                take(line, commands);
            }
        }
    }

    private void take(Line line, List<Command> commands) {
        Observation observation = line.observation();
        List<Write> writes = new ArrayList<>();
        List<Hazard> hazards = new ArrayList<>();
        List<Term> news = new ArrayList<>();
        for (Sampled sampled : line.sampled().values()) {
            writes.add(set(sampled.sample(), sampled.atRest(), observation.span()));
            sampled.sample().known().ifPresent(known ->
                    writes.add(set(known, sampled.actual().known(), observation.span())));
            hazards.addAll(sampled.actual().hazards());
            news.add(Terms.not(sampled.isTrue()));
        }
        age(observation, names(observation)).ifPresent(age -> {
            writes.add(set(age, Terms.whole(0), observation.span()));
            news.add(Terms.less(Terms.whole(0), Terms.current(age)));
        });
        commands.add(new Command(
                commands.size(), actor, "observes " + names(observation), Command.Phase.SAMPLE, List.of(), List.of(),
                List.of(), line.sampled().values().stream().map(Sampled::news).toList(), Terms.or(news),
                Optional.empty(), List.of(), writes, List.of(), List.of(), hazards, observation.span(),
                Optional.empty()));
    }

    private Optional<Variable> age(Observation observation, String names) {
        return observation.every().map(every -> {
            Clocks clocks = context.clocks();
            Term length = clocks.length(every);
            Variable age = clocks.counter(actor.name() + " saw " + names + " ago", length, observation.span());
            clocks.countUp(age, length, Terms.TRUE);
            clocks.limit(Terms.TRUE, Terms.minus(length, Terms.current(age)));
            return age;
        });
    }

    private static String names(Observation observation) {
        List<String> names = new ArrayList<>();
        observation.states().forEach(state -> names.add(state.name()));
        observation.lets().forEach(let -> names.add(let.name()));
        return String.join(", ", names);
    }

    private static Write set(Variable variable, Term value, Span span) {
        return new Write(variable, Write.Update.SET, Terms.TRUE, value, span);
    }
}
