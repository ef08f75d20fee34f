package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.diagnostic.Suggestion;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The one question of a system that a user means. {@code quorum} means the invariant; whether it is vacuous is another question,
 * which is called {@code vacuous quorum}. Where nothing is named and the policy itself asks one thing that a finite run answers, that
 * is it.
 */
final class OneQuestion {
    private final TransitionSystem system;

    OneQuestion(TransitionSystem system) {
        this.system = system;
    }

    Result<Question> named(Optional<String> name) {
        return name.map(this::named).orElseGet(this::theOnly);
    }

    private Result<Question> named(String name) {
        return meant(name, of -> of.name().equals(name) && !isAside(of))
                .or(() -> meant(name, of -> shown(of).equals(name)))
                .or(() -> meant(name, of -> (word(of) + " " + of.name()).equals(name)))
                .or(() -> meant(name, of -> of.name().equals(name)))
                .orElseGet(() -> Result.failed(List.of(unknown(name))));
    }

    private Optional<Result<Question>> meant(String name, Predicate<Question> which) {
        List<Question> found = system.questions().stream().filter(which).toList();
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Result.ok(found.get(0)));
            default -> Optional.of(Result.failed(List.of(
                    several("several questions are called `" + name + "`", found.stream()
                            .map(of -> word(of) + " " + of.name())
                            .toList()))));
        };
    }

    /** Where none of the policy's own can be exported, the first one: for it will be said why. */
    private Result<Question> theOnly() {
        List<Question> own = system.questions().stream().filter(OneQuestion::isAskedByThePolicy).toList();
        List<Question> finite = own.stream().filter(OneQuestion::isFinite).toList();
        if (finite.size() == 1 || finite.isEmpty() && !own.isEmpty()) {
            return Result.ok(finite.isEmpty() ? own.get(0) : finite.get(0));
        }
        String what = own.isEmpty()
                ? "system `" + system.name() + "` asks nothing of its own"
                : "system `" + system.name() + "` asks " + finite.size() + " questions, and an export says one";
        return Result.failed(List.of(several(what, system.questions().stream()
                .filter(OneQuestion::isFinite)
                .map(OneQuestion::shown)
                .distinct()
                .toList())));
    }

    private static boolean isFinite(Question question) {
        return question.goal() instanceof Goal.Reaching;
    }

    private Diagnostic several(String what, List<String> names) {
        return Diagnostic.at(system.span(), DiagnosticCode.SEVERAL_QUESTIONS, what)
                .hint("name one with `--question`: " + String.join(", ", names));
    }

    private Diagnostic unknown(String name) {
        Set<String> names = new TreeSet<>(system.questions().stream().map(OneQuestion::shown).toList());
        return Diagnostic.without(DiagnosticCode.UNKNOWN_QUESTION, "there is no question `" + name + "`")
                .hint(Suggestion.hint(name, names).orElse("there is " + String.join(", ", names)));
    }

    private static String shown(Question question) {
        return isAside(question) ? word(question) + " " + question.name() : question.name();
    }

    private static boolean isAside(Question question) {
        return question.kind() == Question.Kind.DEAD || question.kind() == Question.Kind.VACUOUS;
    }

    private static String word(Question question) {
        return question.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isAskedByThePolicy(Question question) {
        return switch (question.kind()) {
            case INVARIANT, ASSUMPTION, SETTLES, LEADS_TO, RESPONDS, RECOVERABLE, CASCADE, REACHABLE -> true;
            case RANGE, INDEX, DIVISION, CLASH, ATTRIBUTION, TIMELOCK, DEAD, VACUOUS -> false;
        };
    }
}
