package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads a file that has mistakes, one stretch after the other: after a mistake it goes on where the next declaration
 * visibly begins, so that a later mistake is a mistake of its own and not an echo of an earlier one.
 */
final class SyntaxErrors {
    private final Spans spans;
    private final LexicalErrors slips;
    private final List<Token> tokens;
    private final List<Diagnostic> diagnostics;

    private SyntaxErrors(Spans spans, LexicalErrors slips) {
        this.spans = spans;
        this.slips = slips;
        this.tokens = slips.mended();
        this.diagnostics = new ArrayList<>(slips.diagnostics());
    }

    /** All mistakes of the file, none if it can be read after all. */
    static List<Diagnostic> in(Spans spans, LexicalErrors slips) {
        SyntaxErrors errors = new SyntaxErrors(spans, slips);
        errors.read();
        return ErrorLimit.apply(errors.diagnostics);
    }

    private void read() {
        Optional<Resumption> next = Optional.of(Resumption.atStart());
        while (next.isPresent() && diagnostics.size() <= ErrorLimit.MOST) {
            next = stretch(next.get());
        }
    }

    /** Reads on from a place, up to the end or the next mistake. */
    private Optional<Resumption> stretch(Resumption from) {
        List<Token> rest = tokens.subList(from.index(), tokens.size());
        BoundedParser parser = new BoundedParser(spans, rest, PredictionMode.LL);
        try {
            from.readWith(parser);
            return Optional.empty();
        } catch (ParseCancellationException e) {
            return answer((RecognitionException) e.getCause(), from);
        }
    }

    private Optional<Resumption> answer(RecognitionException mistake, Resumption from) {
        int index = from.index();
        while (tokens.get(index) != mistake.getOffendingToken()) {
            index++;
        }
        ParserRuleContext context = (ParserRuleContext) mistake.getCtx();
        int place = Resumption.isSwallowed(tokens, index, context) ? index - 1 : index;
        if (!slips.hasLine(tokens.get(place).getLine())) {
            diagnostics.add(SyntaxMessage.of(new Mistake(
                    spans, tokens, from, place, context, Expected.at(spans, tokens, place, context))));
        }
        return from.after(tokens, place);
    }
}
