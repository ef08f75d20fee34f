package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.grammar.InterlockLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Brackets that close nothing, and those that nothing closes. */
final class BracketMistakes {
    private BracketMistakes() {}

    static Optional<Diagnostic> explain(Mistake mistake) {
        Optional<Bracket> open = Bracket.innermostOpen(mistake.before());
        if (Bracket.closes(mistake.token())) {
            return open.isEmpty() ? Optional.of(closesNothing(mistake)) : wrongClosing(mistake, open.get());
        }
        return open.filter(bracket -> isLeftOpen(mistake, bracket)).map(bracket -> unclosed(mistake, bracket));
    }

    private static Diagnostic closesNothing(Mistake mistake) {
        return mistake.at(DiagnosticCode.SYNTAX, "this " + mistake.found() + " closes nothing")
                .hint("delete it, or look for a bracket that closed too early above");
    }

    private static Optional<Diagnostic> wrongClosing(Mistake mistake, Bracket open) {
        return mistake.token().getText().equals(open.closing())
                ? Optional.empty()
                : Optional.of(unclosed(mistake, open));
    }

    /** At the end of the file, or where a declaration begins that cannot stand inside of this bracket. */
    private static boolean isLeftOpen(Mistake mistake, Bracket bracket) {
        if (mistake.is(Token.EOF)) {
            return true;
        }
        boolean beginsAnew = Resumption.beginsLine(mistake.tokens(), mistake.index())
                && (Resumption.beginsDeclaration(mistake.token()) || Resumption.beginsMember(mistake.token()));
        return beginsAnew && Bracket.depth(mistake.tokens()) > 0
                && (bracket.token().getType() == InterlockLexer.BRACE_OPEN || bracketEnds(mistake, bracket));
    }

    private static boolean bracketEnds(Mistake mistake, Bracket bracket) {
        return bracket.token().getType() == InterlockLexer.PAREN_OPEN
                ? mistake.expected().has(InterlockLexer.PAREN_CLOSE)
                : mistake.expected().has(InterlockLexer.BRACKET_CLOSE);
    }

    private static Diagnostic unclosed(Mistake mistake, Bracket bracket) {
        String what = opened(mistake, bracket);
        int line = bracket.token().getLine();
        return mistake.missing("expected `" + bracket.closing() + "` to close " + what + " opened on line " + line)
                .label(mistake.spans().of(bracket.token()), "opened here");
    }

    /** {@code `agent Cost`} where the brace belongs to something with a name, else the bracket itself. */
    private static String opened(Mistake mistake, Bracket bracket) {
        List<Token> before = bracket.before();
        String sign = "`" + bracket.token().getText() + "`";
        if (bracket.token().getType() != InterlockLexer.BRACE_OPEN) {
            return sign;
        }
        return Heading.before(before, mistake.spans()).map(heading -> "`" + heading + "`").orElse(sign);
    }
}
