package dev.interlock.report;

import dev.interlock.compiler.interpret.Run;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import java.util.Optional;

/** What a text report says below the title of a question that needs attention. */
final class Finding {
    private static final int INDENT = 4;
    private static final int TABLES = 2;

    private final Answer answer;
    private final SystemVerdict verdict;
    private final Layout layout;
    private final StringBuilder text = new StringBuilder();

    Finding(Answer answer, SystemVerdict verdict, Layout layout) {
        this.answer = answer;
        this.verdict = verdict;
        this.layout = layout;
    }

    String render() {
        switch (Standing.of(answer, verdict)) {
            case VIOLATED -> {
                answer.question().doc().ifPresent(doc -> faint(doc));
                culprits();
            }
            case VIOLATED_AS_EXPECTED -> {
                Standing.announcement(answer.question(), verdict)
                        .ifPresent(e -> faint("As expected by line " + e.span().line() + "."));
                culprits();
            }
            default -> {
                sentence(Phrases.capitalized(Sentences.about(answer)) + ".");
                faint(Sentences.advice());
            }
        }
        return text.toString();
    }

    private void culprits() {
        Optional<Blame> blame = answer.blame().filter(b -> !b.coalitions().isEmpty());
        if (blame.isEmpty()) {
            sentence(Phrases.capitalized(Sentences.about(answer)) + ".");
            answer.outcome().accept(new RunOf()).ifPresent(this::table);
            return;
        }
        List<Culprits> all = Culprits.of(blame.get(), verdict.system());
        for (int i = 0; i < all.size(); i++) {
            culprits(all.get(i), i < TABLES || layout.runs() == Layout.Runs.ALL);
        }
        if (all.size() > TABLES && layout.runs() != Layout.Runs.ALL) {
            faint("Only " + TABLES + " of " + all.size() + " runs are shown as tables; `--all-runs` shows each.");
        }
        Sentences.others(blame.get()).ifPresent(this::sentence);
    }

    private void culprits(Culprits culprits, boolean asTable) {
        sentence(Sentences.about(culprits, answer.question(), verdict.system()));
        Sentences.turns(culprits).ifPresent(this::sentence);
        if (asTable) {
            table(culprits.shown().run());
        } else {
            oneLine(culprits.shown().run());
        }
    }

    private void table(Run run) {
        text.append(StoryText.table(StoryTeller.tell(verdict.system(), answer.question(), run), layout));
    }

    private void oneLine(Run run) {
        text.append(StoryText.oneLine(StoryTeller.tell(verdict.system(), answer.question(), run), layout));
    }

    private void sentence(String sentence) {
        text.append(Folding.block(sentence, INDENT, layout.width()));
    }

    private void faint(String sentence) {
        for (String line : Folding.block(sentence, INDENT, layout.width()).split("\n")) {
            text.append(" ".repeat(INDENT)).append(layout.palette().paint(Tone.FAINT, line.strip())).append('\n');
        }
    }

    private static final class RunOf implements Outcome.Visitor<Optional<Run>> {
        @Override
        public Optional<Run> reached(Outcome.Reached outcome) {
            return Optional.of(outcome.run());
        }

        @Override
        public Optional<Run> unreachable(Outcome.Unreachable outcome) {
            return Optional.empty();
        }

        @Override
        public Optional<Run> unknown(Outcome.Unknown outcome) {
            return Optional.empty();
        }
    }
}
