package dev.interlock.report;

import dev.interlock.compiler.interpret.Evaluation;
import dev.interlock.compiler.interpret.State;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Named;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import dev.interlock.compiler.system.Variable;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.ExpectationResult;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a text report that is about one system. */
final class SystemSection {
    private static final int INDENT = 2;
    private static final int WORD_WIDTH = 11;
    private static final int WIDEST_NAME = 32;

    private final SystemVerdict verdict;
    private final Layout layout;

    SystemSection(SystemVerdict verdict, Layout layout) {
        this.verdict = verdict;
        this.layout = layout;
    }

    String render() {
        StringBuilder text = new StringBuilder(heading());
        answers().stream().filter(this::isUrgent).forEach(answer -> text.append('\n').append(detailed(answer)));
        verdict.expectations().forEach(result -> text.append(expectation(result)));
        answers().stream().filter(a -> !isUrgent(a) && !isWithheld(a)).filter(this::isDetailed)
                .forEach(answer -> text.append('\n').append(detailed(answer)));
        text.append(withheld(answers().stream().filter(this::isWithheld).toList()));
        List<Answer> brief = answers().stream().filter(a -> !isDetailed(a) && !isWithheld(a)).toList();
        text.append(brief.isEmpty() ? "" : "\n");
        brief.forEach(answer -> text.append(brief(answer, brief)));
        return text.toString();
    }

    private String heading() {
        TransitionSystem system = verdict.system();
        StringBuilder text = new StringBuilder(layout.palette().paint(Tone.HEADING, system.name()));
        text.append("  ").append(layout.palette().paint(Tone.FAINT, place(system.span()))).append('\n');
        system.doc().ifPresent(doc -> text.append(Folding.block(doc, INDENT, layout.width())));
        if (!system.parameters().isEmpty()) {
            List<String> values = system.parameters().stream().map(this::parameter).toList();
            text.append(Folding.block("with " + Phrases.list(values), INDENT, layout.width()));
        }
        tick().ifPresent(tick -> text.append(Folding.block(tick, INDENT, layout.width())));
        return text.toString();
    }

    /** What is closer together than a tick is not told apart, so a verdict on a timed system is one for this tick. */
    private Optional<String> tick() {
        return verdict.system().commands().stream()
                .filter(command -> command.phase() == Command.Phase.TIME)
                .map(command -> command.inputs().get(0).domain())
                .flatMap(domain -> domain.bounds().stream().map(bounds -> "time in steps of "
                        + domain.show(new Value.Int(BigInteger.ONE)) + ", " + longest(bounds.high())
                        + " of them for the longest duration"))
                .findFirst();
    }

    /** Time may pass one tick beyond the longest answer, which is as late as any other time after it. */
    private BigInteger longest(BigInteger step) {
        TransitionSystem system = verdict.system();
        Set<Variable> waiting = system.questions().stream()
                .filter(question -> question.kind() == Question.Kind.RESPONDS)
                .flatMap(question -> question.ledger().stream())
                .collect(Collectors.toSet());
        Set<Variable> counters = system.variables().stream()
                .filter(variable -> variable.visibility() == Variable.Visibility.HIDDEN)
                .filter(variable -> variable.domain() instanceof Domain.Times times && times.high().equals(step))
                .collect(Collectors.toSet());
        return !counters.isEmpty() && waiting.containsAll(counters) ? step.subtract(BigInteger.ONE) : step;
    }

    /** A verdict on a system with a free parameter is one for each of its values. */
    private String parameter(Named parameter) {
        boolean free = verdict.system().freeParameters().stream().anyMatch(v -> v.name().equals(parameter.name()));
        return free
                ? "any " + parameter.name()
                : Snapshot.shown(parameter, Evaluation.in(new State(List.of()))).toString();
    }

    /** The most urgent first; otherwise as the policy asks them. */
    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>(verdict.answers());
        answers.removeIf(answer -> Standing.of(answer, verdict) == Standing.UNREMARKABLE);
        answers.sort((one, other) -> Standing.of(one, verdict).compareTo(Standing.of(other, verdict)));
        return answers;
    }

    private boolean isUrgent(Answer answer) {
        return Standing.of(answer, verdict) == Standing.VIOLATED;
    }

    private boolean isWithheld(Answer answer) {
        return answer.outcome() instanceof Outcome.Withheld && isDetailed(answer);
    }

    /** For one reason, which is said once. */
    private String withheld(List<Answer> answers) {
        if (answers.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("\n");
        answers.forEach(answer -> text.append(title(answer)));
        return text.append(new Finding(answers.get(0), verdict, layout).render()).toString();
    }

    private boolean isDetailed(Answer answer) {
        return switch (Standing.of(answer, verdict)) {
            case VIOLATED, VIOLATED_AS_EXPECTED, UNDECIDED -> true;
            case WARNING, WARNING_AS_EXPECTED, WARNING_UNDECIDED, HOLDS, UNREMARKABLE -> false;
        };
    }

    private String detailed(Answer answer) {
        return title(answer) + new Finding(answer, verdict, layout).render();
    }

    private String title(Answer answer) {
        Standing standing = Standing.of(answer, verdict);
        String possible = answer.question().kind() == Question.Kind.REACHABLE ? "reachable " : "";
        String title = Wording.condition(answer.question().span())
                .map(condition -> answer.question().name() + ": " + possible + condition)
                .orElse(answer.question().name());
        return titleLine(standing.word(), standing.tone(), title, answer.question().span());
    }

    private String titleLine(String word, Tone tone, String title, Span span) {
        String left = " ".repeat(INDENT) + padded(word) + title;
        String place = place(span);
        int room = layout.width() - left.length() - place.length();
        String colouredPlace = layout.palette().paint(Tone.FAINT, place);
        String head = " ".repeat(INDENT) + layout.palette().paint(tone, word) + padded(word).substring(word.length());
        if (room >= 2) {
            return head + title + " ".repeat(room) + colouredPlace + "\n";
        }
        int column = INDENT + WORD_WIDTH;
        String folded = Folding.block(title, column, layout.width()).substring(column);
        return head + folded + " ".repeat(column) + colouredPlace + "\n";
    }

    private String expectation(ExpectationResult result) {
        Span span = result.expectation().span();
        if (result instanceof ExpectationResult.Open open && open.why().isPresent()) {
            return "\n" + titleLine(Standing.UNDECIDED.word(), Standing.UNDECIDED.tone(), Wording.of(span), span)
                    + Folding.block(Sentences.open(open.why().get()), 2 * INDENT, layout.width());
        }
        if (!(result instanceof ExpectationResult.NotMet unmet)) {
            return "";
        }
        return "\n" + titleLine("NOT MET", Tone.BAD, Wording.of(span), span)
                + Folding.block(Sentences.unmet(unmet), 2 * INDENT, layout.width());
    }

    private String brief(Answer answer, List<Answer> all) {
        Standing standing = Standing.of(answer, verdict);
        int widest = all.stream().mapToInt(a -> a.question().name().length()).max().orElse(0);
        int nameWidth = Math.min(WIDEST_NAME, widest);
        String name = answer.question().name();
        String head = " ".repeat(INDENT) + layout.palette().paint(standing.tone(), standing.word())
                + padded(standing.word()).substring(standing.word().length())
                + name + " ".repeat(Math.max(0, nameWidth - name.length())) + "  ";
        int column = INDENT + WORD_WIDTH + Math.max(nameWidth, name.length()) + 2;
        boolean isExplained = answer.outcome() instanceof Outcome.Withheld && answers().stream().anyMatch(this::isWithheld);
        String sentence = isExplained
                ? "nothing is said of it, for the same reason"
                : Sentences.about(answer, verdict.system()) + asExpected(answer);
        return head + Folding.block(sentence, column, layout.width()).substring(column);
    }

    private String asExpected(Answer answer) {
        return Standing.expectation(answer, verdict)
                .map(expectation -> ", as expected by line " + expectation.span().line())
                .orElse("");
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(1, WORD_WIDTH - word.length()));
    }

    private static String place(Span span) {
        return span.file().path() + ":" + span.line();
    }
}
