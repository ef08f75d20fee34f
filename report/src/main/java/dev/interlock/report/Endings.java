package dev.interlock.report;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Hazard;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong at the end of a run, in sentences with the values that show it. */
final class Endings implements Run.Ending.Visitor<List<String>> {
    /** The least or the greatest of something, over an index. */
    private static final Pattern EXTREME = Pattern.compile("(min|max)\\s*\\(\\s*\\w+ in ");

    private static final int MOST_KEPT = 6;

    private final Run run;
    private final Question question;
    private final Mentioned mentioned;
    private final TransitionSystem system;

    private Endings(Run run, Question question, Mentioned mentioned, TransitionSystem system) {
        this.run = run;
        this.question = question;
        this.mentioned = mentioned;
        this.system = system;
    }

    static List<String> of(Run run, Question question, Mentioned mentioned, TransitionSystem system) {
        return run.ending().accept(new Endings(run, question, mentioned, system));
    }

    @Override
    public List<String> arrived(Run.Arrived ending) {
        if (question.kind() == Question.Kind.RESPONDS) {
            return late();
        }
        String asked = Phrases.quoted(Wording.condition(question.span()).orElse(question.name()));
        if (question.goal() instanceof Goal.InStep) {
            List<String> changes = lastStep();
            return List.of("The last step does not keep " + asked + (changes.isEmpty() ? "" : ": " + kept(changes)));
        }
        String truth = question.kind().wanted() == Question.Wanted.NEVER ? "false" : "true";
        List<Story.Shown> values = mentioned.values(run.last());
        return List.of(asked + " is " + truth + " here" + (values.isEmpty() ? "" : ": " + kept(values)));
    }

    private List<String> late() {
        Asked asked = Asked.by(question);
        int before = Advice.asked(run, question).orElse(0);
        String came = before == 0 ? " is true at the start, and " : " came true with step " + before + ", and ";
        List<Story.Shown> values = mentioned.values(run.last());
        return List.of(asked.subject() + came + asked.object() + " has not come within " + asked.limit() + " of it"
                + (values.isEmpty() ? "" : ": " + kept(values)));
    }

    @Override
    public List<String> faulted(Run.Faulted ending) {
        if (ending.fault() != Fault.RANGE) {
            return ending.hazards().stream().map(Endings::place).toList();
        }
        List<String> lines = new ArrayList<>();
        for (Variable variable : ending.outside()) {
            lines.add("This would take " + Phrases.quoted(variable.name()) + " to "
                    + Snapshot.value(variable, ending.attempted()) + ", outside " + range(variable.domain()));
        }
        if (ending.step().firings().size() > 1) {
            lines.add("They act at the same moment: none of them sees what the others do");
        }
        return lines;
    }

    @Override
    public List<String> clashed(Run.Clashed ending) {
        List<String> lines = new ArrayList<>();
        for (Variable variable : Deed.disputed(run, system)) {
            lines.add("The outcome depends on whose write lands last: "
                    + last(variable, ending.step(), ending.after()) + ", "
                    + last(variable, ending.otherOrder(), ending.otherAfter()));
        }
        ending.hazards().forEach(hazard -> lines.add(place(hazard)));
        return lines;
    }

    @Override
    public List<String> evaluated(Run.Evaluated ending) {
        String who = ending.by()
                .map(firing -> "Here " + Phrases.quoted(firing.command().name()) + " is looked at: ")
                .orElse("Here a condition that is asked about has no value: ");
        return List.of(who + place(ending.hazard()));
    }

    @Override
    public List<String> enabled(Run.Enabled ending) {
        return List.of("Here " + Phrases.quoted(ending.firing().command().name()) + " can act");
    }

    @Override
    public List<String> acted(Run.Acted ending) {
        if (question.kind() == Question.Kind.CASCADE) {
            String limit = Asked.by(question).limit();
            return List.of("At most " + limit + (limit.equals("1") ? " is" : " are") + " allowed in a row");
        }
        return ending.actors().stream().map(healer -> Misread.sentence(system, question, run, healer)).toList();
    }

    @Override
    public List<String> overdue(Run.Overdue ending) {
        return ending.commands().stream()
                .map(command -> Phrases.quoted(command.name()) + " is due here and cannot happen: no time passes unless somebody makes it possible now")
                .toList();
    }

    /** What changes and what does not: a step may be wrong for leaving something as it is. */
    private List<String> lastStep() {
        State before = run.moves().size() < 2 ? run.start() : run.moves().get(run.moves().size() - 2).after();
        List<String> changes = new ArrayList<>();
        List<Story.Shown> kept = new ArrayList<>();
        for (Variable variable : mentioned.named()) {
            if (before.differs(run.last(), variable)) {
                changes.add(Snapshot.change(variable, before, run.last()).toString());
            } else {
                kept.add(Snapshot.shown(variable, run.last()));
            }
        }
        Snapshot.together(kept).stream().limit(MOST_KEPT).forEach(shown -> changes.add(shown + " as before"));
        return changes;
    }

    private static String last(Variable variable, Step order, State after) {
        List<String> writers = order.firings().stream()
                .filter(firing -> firing.command().writes().stream().anyMatch(w -> w.target().equals(variable)))
                .map(firing -> firing.command().name())
                .toList();
        String writer = writers.isEmpty() ? "" : " if " + Phrases.quoted(writers.get(writers.size() - 1)) + " is last";
        return Folding.kept(Phrases.quoted(variable.name() + " = " + Snapshot.value(variable, after))) + writer;
    }

    private static String place(Hazard hazard) {
        String text = Wording.of(hazard.span());
        String where = Phrases.quoted(text) + " (" + hazard.span().file().path() + ":" + hazard.span().line() + ") ";
        return where + switch (hazard.fault()) {
            case RANGE -> "leaves its range";
            case INDEX -> "is outside what it indexes";
            case DIVISION -> EXTREME.matcher(text).lookingAt()
                    ? "has nothing to choose from"
                    : "is zero here, and something is divided by it";
            case CLASH -> "writes what the same action also writes elsewhere, and the order matters";
        };
    }

    /** A list that is folded between its items only. */
    private static String kept(List<?> items) {
        return Phrases.list(items.stream().map(item -> Folding.kept(item.toString())).toList());
    }

    private static String range(Domain domain) {
        Optional<Domain.Bounds> bounds = domain.bounds();
        return bounds.map(b -> b.low() + ".." + b.high()).orElse("its type");
    }
}
