package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.ParserRuleContext;

/** The explanation when no other fits: what should have stood here. */
final class MissingPart {
    /** What may follow any operand, and so says nothing about the place. */
    private static final Set<Integer> CONTINUATIONS = Set.of(
            InterlockLexer.PLUS, InterlockLexer.MINUS, InterlockLexer.TIMES_SIGN, InterlockLexer.DIVIDE,
            InterlockLexer.MOD, InterlockLexer.OTHERWISE, InterlockLexer.EQUAL, InterlockLexer.NOT_EQUAL,
            InterlockLexer.LESS, InterlockLexer.AT_MOST, InterlockLexer.GREATER, InterlockLexer.AT_LEAST,
            InterlockLexer.IN, InterlockLexer.AND, InterlockLexer.OR, InterlockLexer.IMPLIES,
            InterlockLexer.BRACKET_OPEN, InterlockLexer.PAREN_OPEN, InterlockLexer.DOT, InterlockLexer.RANGE_DOTS);
    private static final int MOST_LISTED = 4;

    private MissingPart() {}

    static Diagnostic explain(Mistake mistake) {
        return wanted(mistake)
                .map(part -> mistake.missing("expected " + part + mistake.afterPrevious() + found(mistake)))
                .orElseGet(() -> unexpected(mistake));
    }

    private static String found(Mistake mistake) {
        return " and found " + mistake.found();
    }

    private static Optional<String> wanted(Mistake mistake) {
        Expected expected = mistake.expected();
        if (expected.has(InterlockLexer.NAME) && expected.has(InterlockLexer.INTEGER)) {
            return Optional.of(value(mistake));
        }
        Set<Integer> telling = new TreeSet<>(expected.kinds());
        if (expected.has(InterlockLexer.NAME)) {
            telling.removeIf(kind -> kind <= InterlockLexer.WITHOUT);
        }
        if (telling.size() > 1) {
            telling.remove(InterlockLexer.DOT);
        }
        if (telling.equals(Set.of(InterlockLexer.NAME))) {
            return Optional.of("a name");
        }
        if (telling.size() > 1 && !telling.equals(Set.of(InterlockLexer.RANGE_DOTS))
                && telling.contains(InterlockLexer.PLUS)) {
            telling.removeAll(dotsOnly(telling) ? withoutDots() : CONTINUATIONS);
        }
        return telling.isEmpty() || telling.size() > MOST_LISTED || telling.contains(InterlockLexer.NAME)
                ? Optional.empty()
                : Optional.of(listed(telling.stream().map(MissingPart::named).toList()));
    }

    /** After the lower end of a range, where nothing else can complete it. */
    private static boolean dotsOnly(Set<Integer> kinds) {
        return kinds.contains(InterlockLexer.RANGE_DOTS) && !kinds.contains(InterlockLexer.AND)
                && CONTINUATIONS.containsAll(kinds);
    }

    private static Set<Integer> withoutDots() {
        Set<Integer> rest = new TreeSet<>(CONTINUATIONS);
        rest.remove(InterlockLexer.RANGE_DOTS);
        return rest;
    }

    private static String value(Mistake mistake) {
        if (mistake.expected().has(InterlockLexer.NOT)) {
            return "an expression";
        }
        boolean isType = begun(mistake).filter(rule -> rule == InterlockParser.RULE_type
                        || rule == InterlockParser.RULE_simpleType)
                .isPresent();
        return isType ? "a type" : "a value";
    }

    /** The largest part of the language that would have begun with this token. */
    private static Optional<Integer> begun(Mistake mistake) {
        Optional<Integer> largest = Optional.empty();
        for (ParserRuleContext c = mistake.context(); c != null; c = c.getParent()) {
            largest = c.getStart() == mistake.token() ? Optional.of(c.getRuleIndex()) : largest;
        }
        return largest;
    }

    private static String named(int kind) {
        return switch (kind) {
            case InterlockLexer.NAME -> "a name";
            case InterlockLexer.INTEGER -> "a number";
            case InterlockLexer.STRING -> "a path in double quotes";
            default -> Expected.quoted(kind);
        };
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }

    private static Diagnostic unexpected(Mistake mistake) {
        Expected expected = mistake.expected();
        if (expected.has(InterlockLexer.CONST) && !expected.has(InterlockLexer.NAME)) {
            return mistake.at(DiagnosticCode.SYNTAX, mistake.found() + " does not begin a declaration")
                    .hint("a declaration begins with a word such as `state`, `let`, `agent` or `invariant`");
        }
        if (expected.has(InterlockLexer.ASSUMES) && !expected.has(InterlockLexer.NAME)) {
            return mistake.at(DiagnosticCode.SYNTAX, mistake.found() + " begins no part of an agent")
                    .hint("agents and environments are made of `state`, `let` and `action`");
        }
        return mistake.at(DiagnosticCode.SYNTAX, "did not expect " + mistake.found() + mistake.afterPrevious());
    }
}
