package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;

/** Declarations and statements in a form that another language has, or with a part left out that none may lack. */
final class FormMistakes {
    private static final Set<Integer> GOALS = Set.of(
            InterlockLexer.SETTLES, InterlockLexer.RECOVERABLE, InterlockLexer.CASCADE, InterlockLexer.REACHABLE);

    private FormMistakes() {}

    static Optional<Diagnostic> explain(Mistake mistake) {
        return Stream.<Optional<Diagnostic>>of(
                        state(mistake),
                        question(mistake),
                        property(mistake),
                        conditional(mistake),
                        bracket(mistake),
                        coalition(mistake),
                        separator(mistake))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Diagnostic> state(Mistake mistake) {
        boolean isTypeMissing =
                mistake.expected().has(InterlockLexer.COLON) && mistake.isIn(InterlockParser.RULE_state);
        if (isTypeMissing && mistake.is(InterlockLexer.COMMA)) {
            return said(mistake, "a `state` line declares one variable", "write a line for each");
        }
        return isTypeMissing && mistake.is(InterlockLexer.SET)
                ? said(mistake, "expected `:` and a type" + mistake.afterPrevious(),
                        "write `state x : 0..9 = 3`, or `state x : bool = true`")
                : Optional.empty();
    }

    private static Optional<Diagnostic> question(Mistake mistake) {
        boolean isQuestion =
                mistake.isIn(InterlockParser.RULE_invariant) || mistake.isIn(InterlockParser.RULE_assumes);
        boolean isUnnamed = isQuestion && mistake.expected().has(InterlockLexer.COLON)
                || isQuestion && mistake.is(InterlockLexer.COLON);
        return isUnnamed
                ? said(mistake, "expected a name and `:` before the condition",
                        "write `invariant quorum: serving >= 2`")
                : Optional.empty();
    }

    private static Optional<Diagnostic> property(Mistake mistake) {
        if (mistake.is(InterlockLexer.LEADS)) {
            return said(mistake, "`leads to` joins no values: it stands between the two conditions of a `property`",
                    "write `property answered: p leads to q`");
        }
        boolean isIn = mistake.isIn(InterlockParser.RULE_property);
        if (isIn && mistake.expected().has(InterlockLexer.COLON)) {
            return said(mistake, "expected a name and `:` before what is asked", "write `property calm: settles load`");
        }
        Optional<Integer> previous = mistake.previous().map(Token::getType);
        if (previous.filter(GOALS::contains).isPresent() && !isIn) {
            return said(mistake, "`" + mistake.previous().orElseThrow().getText() + "` is asked by a `property`",
                    "write `property calm: settles load`");
        }
        if (isIn && previous.filter(kind -> kind == InterlockLexer.CASCADE).isPresent()) {
            return said(mistake, "expected `at most`" + mistake.afterPrevious(), "write `cascade at most 3`");
        }
        return isIn && mistake.expected().has(InterlockLexer.LEADS)
                ? Optional.of(mistake.missing("expected `leads to`" + mistake.afterPrevious())
                        .hint("what must always hold is an `invariant`; a `property` is `p leads to q`, `settles x`,"
                                + " `reachable e`, `recoverable e` or `cascade at most n`"))
                : Optional.empty();
    }

    private static Optional<Diagnostic> conditional(Mistake mistake) {
        Expected expected = mistake.expected();
        if (mistake.is(InterlockLexer.THEN) && expected.has(InterlockLexer.BRACE_OPEN)) {
            return said(mistake, "a statement is written without `then`", "write `if … { … } else { … }`");
        }
        if (mistake.is(InterlockLexer.BRACE_OPEN) && expected.has(InterlockLexer.THEN)) {
            return said(mistake, "expected `then`" + mistake.afterPrevious(),
                    "an `if` inside of an expression is written `if c then a else b`");
        }
        return expected.has(InterlockLexer.ELSE) && expected.has(InterlockLexer.PLUS)
                ? Optional.of(mistake.missing("expected `else`" + mistake.afterPrevious())
                        .hint("an `if` inside of an expression always has an `else`"))
                : Optional.empty();
    }

    private static Optional<Diagnostic> bracket(Mistake mistake) {
        Expected expected = mistake.expected();
        if (mistake.is(InterlockLexer.PAREN_OPEN) && expected.has(InterlockLexer.BRACKET_OPEN)
                && (mistake.isIn(InterlockParser.RULE_agent) || mistake.isIn(InterlockParser.RULE_templateUse))) {
            return said(mistake, "the index of an agent stands in square brackets", "write `agent A[n in Node]`");
        }
        if (mistake.is(InterlockLexer.PAREN_OPEN) && mistake.isIn(InterlockParser.RULE_state)) {
            return said(mistake, "the index of a state stands in square brackets", "write `state x[Node] : bool`");
        }
        return mistake.is(InterlockLexer.BRACKET_OPEN) && expected.has(InterlockLexer.PAREN_OPEN)
                        && expected.hasAny(Set.of(InterlockLexer.REQUIRES, InterlockLexer.SET))
                ? said(mistake, "parameters stand in round brackets", "write `action x(n in Node)`, `let f(n in Node)`")
                : Optional.empty();
    }

    private static Optional<Diagnostic> coalition(Mistake mistake) {
        return mistake.is(InterlockLexer.AND) && mistake.expected().has(InterlockLexer.AMONG)
                ? said(mistake, "the members of a coalition are separated by `,`", "write `violated by A, B`")
                : Optional.empty();
    }

    private static Optional<Diagnostic> separator(Mistake mistake) {
        boolean isBetween = mistake.expected().has(InterlockLexer.PLUS)
                && mistake.expected()
                        .hasAny(Set.of(InterlockLexer.NAME, InterlockLexer.CONST, InterlockLexer.REQUIRES));
        return mistake.is(InterlockLexer.COMMA) && isBetween
                ? said(mistake, "did not expect `,`" + mistake.afterPrevious(),
                        "leave it out: one line or statement simply follows the other")
                : Optional.empty();
    }

    private static Optional<Diagnostic> said(Mistake mistake, String message, String hint) {
        return Optional.of(mistake.at(DiagnosticCode.SYNTAX, message).hint(hint));
    }
}
