package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Suggestion;
import dev.interlock.grammar.InterlockLexer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Reserved words as names, words that are misspelt, and words that stand in the wrong place. */
final class WordMistakes {
    private static final Set<Integer> CLAUSES = Set.of(
            InterlockLexer.WHEN, InterlockLexer.REQUIRES, InterlockLexer.WITH, InterlockLexer.ATOMIC,
            InterlockLexer.TAKES, InterlockLexer.START, InterlockLexer.FINISH, InterlockLexer.WITHIN,
            InterlockLexer.COOLDOWN, InterlockLexer.HEALS);
    /** What the words of other languages are called here. */
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("var", "state"), Map.entry("variable", "state"), Map.entry("int", "state"),
            Map.entry("def", "let"), Map.entry("fn", "let"), Map.entry("func", "let"), Map.entry("function", "let"),
            Map.entry("assert", "invariant"), Map.entry("always", "invariant"), Map.entry("never", "invariant"),
            Map.entry("forall", "all"), Map.entry("foreach", "for"), Map.entry("exists", "some"),
            Map.entry("include", "import"), Map.entry("module", "system"), Map.entry("type", "enum"),
            Map.entry("guard", "requires"), Map.entry("if", "when"), Map.entry("event", "action"),
            Map.entry("rule", "action"), Map.entry("init", "initially"), Map.entry("process", "agent"),
            Map.entry("constant", "const"), Map.entry("env", "environment"));
    private static final Set<String> ELSE_IF = Set.of("elif", "elsif", "elseif");

    private WordMistakes() {}

    static Optional<Diagnostic> explain(Mistake mistake) {
        return Stream.<Optional<Diagnostic>>of(
                        reservedName(mistake),
                        aggregateAsName(mistake),
                        misplaced(mistake),
                        misspelt(mistake),
                        misspeltBefore(mistake))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Diagnostic> reservedName(Mistake mistake) {
        boolean isNameWanted =
                mistake.expected().has(InterlockLexer.NAME) && !mistake.expected().has(InterlockLexer.INTEGER);
        boolean isUsed = Mistake.isReserved(mistake.token()) && isNameWanted && !endsOperand(mistake);
        return isUsed ? Optional.of(reserved(mistake, mistake.token())) : Optional.empty();
    }

    /** Between two statements a name could stand as well, but there an operator is just as likely. */
    private static boolean endsOperand(Mistake mistake) {
        return mistake.expected().has(InterlockLexer.PLUS);
    }

    /** {@code count + 1}: read as the beginning of {@code count(…)}. */
    private static Optional<Diagnostic> aggregateAsName(Mistake mistake) {
        boolean isBracketWanted = mistake.expected().kinds().equals(Set.of(InterlockLexer.PAREN_OPEN));
        return mistake.previous()
                .filter(token -> Mistake.isReserved(token) && isBracketWanted)
                .map(token -> mistake.isWord() ? unbracketed(mistake, token) : reserved(mistake, token));
    }

    private static Diagnostic unbracketed(Mistake mistake, Token word) {
        return mistake.at(DiagnosticCode.SYNTAX, "expected `(` after `" + word.getText() + "`")
                .hint("write `" + word.getText() + "(n in Node: …)`");
    }

    private static Diagnostic reserved(Mistake mistake, Token word) {
        return Diagnostic.at(
                        mistake.spans().of(word),
                        DiagnosticCode.RESERVED_WORD,
                        "`" + mistake.spans().text(word) + "` is a reserved word and cannot be a name")
                .hint("choose another name");
    }

    private static Optional<Diagnostic> misplaced(Mistake mistake) {
        boolean isInFile = mistake.expected().has(InterlockLexer.CONST) && !mistake.expected().has(InterlockLexer.NAME);
        boolean isInActor =
                mistake.expected().has(InterlockLexer.ASSUMES) && !mistake.expected().has(InterlockLexer.NAME);
        if (isInFile && Resumption.beginsMember(mistake.token())) {
            return Optional.of(mistake.at(DiagnosticCode.MISPLACED_DECLARATION,
                            mistake.found() + " belongs in an agent or an environment")
                    .hint("write it between the braces of `agent A { … }`"));
        }
        if (isInActor && Resumption.beginsDeclaration(mistake.token())) {
            return Optional.of(mistake.at(DiagnosticCode.MISPLACED_DECLARATION,
                            mistake.found() + " cannot stand inside of an agent or an environment")
                    .hint("write it outside of the braces"));
        }
        if ((isInFile || isInActor) && CLAUSES.contains(mistake.token().getType())) {
            return Optional.of(mistake.at(DiagnosticCode.SYNTAX,
                            mistake.found() + " belongs to an action and stands before its body")
                    .hint("write `action name when … requires … { … }`"));
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> misspelt(Mistake mistake) {
        Set<String> words = mistake.expected().has(InterlockLexer.NAME)
                ? Set.of()
                : mistake.expected().kinds().stream()
                        .filter(kind -> kind <= InterlockLexer.WITHOUT)
                        .map(Expected::text)
                        .collect(Collectors.toSet());
        return mistake.is(InterlockLexer.NAME) || Mistake.isReserved(mistake.token())
                ? meant(mistake.spans().text(mistake.token()), words)
                        .map(word -> unknown(mistake, mistake.token(), word))
                : Optional.empty();
    }

    /** A misspelt word is often read as a name, and the mistake shows only behind it. */
    private static Optional<Diagnostic> misspeltBefore(Mistake mistake) {
        Optional<Token> name = mistake.previous().filter(token -> token.getType() == InterlockLexer.NAME);
        return name.flatMap(token -> meantInstead(mistake, mistake.spans().text(token))
                .map(word -> unknown(mistake, token, word)));
    }

    private static Optional<String> meantInstead(Mistake mistake, String name) {
        if (ELSE_IF.contains(name)) {
            return Optional.of("else if");
        }
        List<String> fitting = IntStream.rangeClosed(1, InterlockLexer.WITHOUT)
                .filter(kind -> meant(name, List.of(Expected.text(kind))).isPresent())
                .filter(kind -> mistake.expected().wouldFit(kind, mistake.token()))
                .mapToObj(Expected::text)
                .toList();
        return meant(name, fitting);
    }

    private static Optional<String> meant(String word, Collection<String> possible) {
        return Optional.ofNullable(FOREIGN.get(word))
                .filter(possible::contains)
                .or(() -> Suggestion.nearest(word, possible));
    }

    private static Diagnostic unknown(Mistake mistake, Token token, String meant) {
        return Diagnostic.at(
                        mistake.spans().of(token),
                        DiagnosticCode.SYNTAX,
                        "`" + mistake.spans().text(token) + "` means nothing here")
                .hint("did you mean `" + meant + "`?");
    }
}
