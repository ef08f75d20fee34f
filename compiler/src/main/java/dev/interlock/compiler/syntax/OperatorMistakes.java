package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.grammar.InterlockLexer;
import java.util.Optional;
import java.util.Set;

/** Operators that are mixed up, or that stand where the order of operations does not let them. */
final class OperatorMistakes {
    private static final Set<Integer> COMPARISONS = Set.of(
            InterlockLexer.EQUAL, InterlockLexer.NOT_EQUAL, InterlockLexer.LESS, InterlockLexer.AT_MOST,
            InterlockLexer.GREATER, InterlockLexer.AT_LEAST, InterlockLexer.IN);

    private OperatorMistakes() {}

    static Optional<Diagnostic> explain(Mistake mistake) {
        Expected expected = mistake.expected();
        if (mistake.is(InterlockLexer.SET) && expected.has(InterlockLexer.EQUAL)) {
            return said(mistake, "`=` assigns and does not compare", "write `==`");
        }
        if (mistake.is(InterlockLexer.EQUAL) && expected.has(InterlockLexer.SET)) {
            return said(mistake, "`==` compares and does not assign", "write `=`");
        }
        if (COMPARISONS.contains(mistake.token().getType()) && expected.has(InterlockLexer.AND)) {
            return said(mistake, "one comparison cannot follow another",
                    "write `a <= b and b <= c`, or `b in a..c`");
        }
        if (mistake.is(InterlockLexer.NOT) && expected.has(InterlockLexer.INTEGER)) {
            return said(mistake, "`not` cannot stand" + mistake.afterPrevious(), "put it in brackets: `(not …)`");
        }
        if (mistake.is(InterlockLexer.RANGE_DOTS) && expected.has(InterlockLexer.AND)) {
            return said(mistake, "a range is not a value", "write `x in a..b` to ask whether `x` lies in it");
        }
        return Optional.empty();
    }

    private static Optional<Diagnostic> said(Mistake mistake, String message, String hint) {
        return Optional.of(mistake.at(DiagnosticCode.SYNTAX, message).hint(hint));
    }
}
