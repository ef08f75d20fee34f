package dev.interlock.report;

import dev.interlock.compiler.interpret.Witness;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Blame;
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
        if (answer.status() == Answer.Status.VIOLATED) {
            introduction();
            culprits();
        } else {
            sentence(Phrases.capitalized(Sentences.about(answer, verdict.system())) + ".");
            faint(Sentences.advice(answer));
        }
        return text.toString();
    }

    /** The policy's own words about the question; for a violation that is known of, where that is said. */
    private void introduction() {
        Standing.expectation(answer, verdict)
                .map(expectation -> "As expected by line " + expectation.span().line() + ".")
                .or(() -> answer.question().doc())
                .ifPresent(this::faint);
    }

    private void culprits() {
        Optional<Blame> blame = answer.blame().filter(b -> !b.coalitions().isEmpty());
        if (blame.isEmpty()) {
            Optional<Story> story = WitnessOf.outcome(answer.outcome()).map(this::told);
            story.ifPresent(this::advice);
            sentence(Phrases.capitalized(Sentences.about(answer, verdict.system())) + ".");
            story.ifPresent(this::table);
            return;
        }
        List<Culprits> all = Culprits.of(blame.get(), verdict.system());
        for (int i = 0; i < all.size(); i++) {
            text.append(i == 0 ? "" : "\n");
            culprits(all.get(i), i < TABLES || layout.runs() == Layout.Runs.ALL);
        }
        if (all.size() > TABLES && layout.runs() != Layout.Runs.ALL) {
            faint("Only " + TABLES + " of " + all.size() + " runs are shown as tables; `--all-runs` shows each.");
        }
        Sentences.others(blame.get()).ifPresent(this::sentence);
    }

    private void culprits(Culprits culprits, boolean asTable) {
        Story story = told(culprits.shown().witness());
        advice(story);
        sentence(Sentences.about(culprits, answer.question(), verdict.system()));
        Sentences.kind(answer.question()).ifPresent(this::sentence);
        Sentences.turns(culprits, answer.question()).ifPresent(this::sentence);
        Sentences.cure(culprits).ifPresent(this::sentence);
        if (asTable) {
            table(story);
        } else {
            text.append(StoryText.oneLine(story, layout));
        }
    }

    private Story told(Witness witness) {
        return StoryTeller.tell(verdict.system(), answer.question(), witness);
    }

    private void advice(Story story) {
        story.outlook().advice().forEach(this::sentence);
    }

    private void table(Story story) {
        text.append(StoryText.table(story, layout));
    }

    private void sentence(String sentence) {
        text.append(Folding.block(sentence, INDENT, layout.width()));
    }

    private void faint(String sentence) {
        for (String line : Folding.block(sentence, INDENT, layout.width()).split("\n")) {
            text.append(" ".repeat(INDENT)).append(layout.palette().paint(Tone.FAINT, line.strip())).append('\n');
        }
    }
}
