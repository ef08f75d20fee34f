package dev.interlock.report;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.report.Story.Act;
import dev.interlock.report.Story.Cause;
import dev.interlock.report.Story.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands below the table of a story: what is wrong, how it came about, and where it all stands. */
final class StoryNotes {
    private static final int MOST_BYSTANDERS = 8;
    private static final int SHORT = 2;

    private final Story story;
    private final int indent;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    private StoryNotes(Story story, int indent, Layout layout) {
        this.story = story;
        this.indent = indent;
        this.layout = layout;
    }

    static String below(Story story, int indent, Layout layout) {
        return new StoryNotes(story, indent, layout).below();
    }

    private String below() {
        story.outlook().end().forEach(sentence -> painted(Folding.fold(sentence, room()), Tone.BAD));
        story.outlook().remarks().forEach(sentence -> painted(Folding.fold(sentence, room()), Tone.PLAIN));
        bystanders(story.outlook().bystanders());
        story.outlook().ripple().ifPresent(this::ripple);
        causes();
        untold();
        places();
        return text.toString();
    }

    private int room() {
        return layout.width() - indent;
    }

    private void painted(List<String> lines, Tone tone) {
        for (String line : lines) {
            text.append(" ".repeat(indent)).append(layout.palette().paint(tone, line)).append('\n');
        }
    }

    private void item(String mark, String sentence) {
        List<String> lines = Folding.fold(sentence, room() - mark.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(" ".repeat(indent)).append(i == 0 ? mark : " ".repeat(mark.length()))
                    .append(lines.get(i)).append('\n');
        }
    }

    private void bystanders(List<Bystander> bystanders) {
        if (!bystanders.isEmpty()) {
            painted(List.of(heading(bystanders)), Tone.PLAIN);
        }
        bystanders.stream().limit(MOST_BYSTANDERS).forEach(bystander -> item("- ", bystander.sentence()));
        if (bystanders.size() > MOST_BYSTANDERS) {
            item("- ", "and " + (bystanders.size() - MOST_BYSTANDERS) + " more");
        }
    }

    private String heading(List<Bystander> bystanders) {
        if (story.outlook().round().isPresent()) {
            return "Who could help, and does not act:";
        }
        return bystanders.stream().anyMatch(one -> one.extent() == Bystander.Extent.HERE)
                ? "Who cannot act here:"
                : "Who never acts again:";
    }

    private void ripple(Ripple ripple) {
        painted(Folding.fold(Phrases.capitalized(ripple.title()) + ":", room()), Tone.PLAIN);
        for (int i = 0; i < ripple.acts().size(); i++) {
            Ripple.Act act = ripple.acts().get(i);
            String woken = act.waitedFor().map(trigger -> ", woken by " + Phrases.quoted(trigger)).orElse("");
            item((i + 1) + ". ", Folding.kept(Phrases.quoted(act.name())) + " (step " + act.step() + ")" + woken);
        }
        painted(Folding.fold(ripple.firstCause(), room()), Tone.PLAIN);
    }

    /** Of something that goes on for ever, what led into it. A run of a step or two tells as much itself. */
    private void causes() {
        int shown = story.outlook().round().map(Round::after).orElse(story.scenes().size());
        List<Cause> causes = story.causes().stream().filter(cause -> cause.step() <= shown).toList();
        if (shown <= SHORT || causes.size() < SHORT || story.outlook().ripple().isPresent()) {
            return;
        }
        List<String> links = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            links.add((i == 0 ? "" : "-> ") + link(causes, i));
        }
        story.outlook().round().filter(round -> !round.isRest() && !round.isFutile())
                .ifPresent(round -> links.add("-> from step " + (round.after() + 1) + " on again and again"));
        String line = "How it came about: " + String.join(" ", links.stream().map(Folding::kept).toList());
        painted(Folding.fold(line, room()), Tone.PLAIN);
    }

    private static String link(List<Cause> causes, int place) {
        Cause cause = causes.get(place);
        if (cause.act().phase() == Command.Phase.FINISH) {
            String begun = cause.act().woken().map(own -> ", begun in step " + own.since()).orElse("");
            return cause.act().title() + " (" + cause.step() + begun + ")";
        }
        String woken = cause.wokenBy()
                .map(step -> place > 0 && causes.get(place - 1).step() == step
                        ? ", woken by it"
                        : ", woken by step " + step)
                .orElse("");
        return cause.act().title() + " (" + cause.step() + woken + ")";
    }

    private void untold() {
        if (story.untold() > 0) {
            painted(List.of(story.untold() == 1
                    ? "One other state keeps its value and is not shown."
                    : story.untold() + " other states keep their values and are not shown."), Tone.FAINT);
        }
    }

    /** Where the actions of the run stand. */
    private void places() {
        Map<String, String> places = new LinkedHashMap<>();
        Stream<Act> acts = story.scenes().stream().map(Scene::acts).flatMap(List::stream);
        acts.filter(act -> switch (act.phase()) {
            case WHOLE, START, FINISH -> true;
            case SAMPLE, TURN, TIME -> false;
        }).forEach(act -> places.putIfAbsent(place(act.place()), bare(act)));
        List<String> items = new ArrayList<>();
        places.forEach((place, action) -> items.add(action + " " + place));
        painted(Folding.foldItems(items, ", ", room()), Tone.FAINT);
    }

    /** The action's name without the instance. */
    private static String bare(Act act) {
        int bracket = act.actor().indexOf('[');
        return (bracket < 0 ? act.actor() : act.actor().substring(0, bracket)) + "." + act.action();
    }

    private static String place(Span span) {
        return span.file().path() + ":" + span.line();
    }
}
