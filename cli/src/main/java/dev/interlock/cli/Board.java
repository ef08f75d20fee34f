package dev.interlock.cli;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.Progress;
import dev.interlock.solver.budget.Activity;
import dev.interlock.solver.budget.Engine;
import dev.interlock.solver.verdict.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** What is being worked on: the system, and of each question that is not answered yet by which engines, how far and for how long. */
final class Board {
    private static final int MOST_LINES = 12;
    private static final int LONGEST_NAME = 32;

    private final LongSupplier nanos;
    private String title = "";
    private long since;
    private int answered;
    private final Map<String, Work> works = new LinkedHashMap<>();

    /** @param nanos a clock */
    Board(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Work(long since, Map<Engine, Activity> activities) {
        String words() {
            return activities.values().stream().map(Activity::words).collect(Collectors.joining(" · "));
        }
    }

    /** @param remaining how many systems come after it */
    Progress checking(TransitionSystem system, int remaining) {
        begin("checking " + system.name() + (remaining == 0 ? "" : ", " + remaining + " more to come"));
        return new Told();
    }

    Progress drawing(TransitionSystem system) {
        begin("drawing " + system.name());
        return new Told();
    }

    private synchronized void begin(String what) {
        title = what;
        since = nanos.getAsLong();
        answered = 0;
        works.clear();
    }

    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title + (answered == 0 ? "" : ", " + answered + " answered") + "  " + seconds(since));
        int width = works.keySet().stream().mapToInt(String::length).max().orElse(0);
        works.forEach((name, work) -> lines.add("  " + cell(name, Math.min(width, LONGEST_NAME))
                + "  " + cell(seconds(work.since()), 8) + "  " + work.words()));
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        few.add("  and " + (lines.size() - few.size()) + " more");
        return few;
    }

    private static String cell(String text, int width) {
        String fitting = text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
        return fitting + " ".repeat(width - fitting.length());
    }

    private String seconds(long from) {
        return String.format(Locale.ROOT, "%.1f s", (nanos.getAsLong() - from) / 1e9);
    }

    private final class Told implements Progress {
        @Override
        public void started(Question question) {
            synchronized (Board.this) {
                works.put(question.name(), new Work(nanos.getAsLong(), new EnumMap<>(Engine.class)));
            }
        }

        @Override
        public void working(Question question, Activity activity) {
            synchronized (Board.this) {
                Optional.ofNullable(works.get(question.name()))
                        .ifPresent(work -> work.activities().put(activity.engine(), activity));
            }
        }

        @Override
        public void resting(Question question, Engine engine) {
            synchronized (Board.this) {
                Optional.ofNullable(works.get(question.name()))
                        .ifPresent(work -> work.activities().remove(engine));
            }
        }

        @Override
        public void answered(Answer answer) {
            synchronized (Board.this) {
                works.remove(answer.question().name());
                answered++;
            }
        }
    }
}
