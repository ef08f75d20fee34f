package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.source.Span;
import dev.interlock.grammar.InterlockParser.PolicyFileContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads the text of one policy file into its syntax tree, or says what is wrong with it.
 *
 * <p>A tree comes out if and only if every character of the file was understood and every construct in it can be
 * checked: no half-read file is ever handed on.
 */
public final class PolicyParser {
    private PolicyParser() {}

    public static Result<PolicyFile> parse(SourceFile file) {
        return read(LexedFile.of(file), PolicyParser::build);
    }

    /** Reads the structure of a file, whether or not it can be checked, and makes something of it. */
    static <T> Result<T> read(LexedFile lexed, BiFunction<LexedFile, PolicyFileContext, Result<T>> make) {
        if (lexed.isEmpty()) {
            return Result.failed(List.of(empty(lexed.spans().file())));
        }
        try {
            return tree(lexed).then(tree -> make.apply(lexed, tree));
        } catch (NestedTooDeeply e) {
            return Result.failed(List.of(e.diagnostic()));
        }
    }

    private static Result<PolicyFileContext> tree(LexedFile lexed) {
        Bracket.checkNesting(lexed);
        LexicalErrors slips = LexicalErrors.in(lexed);
        Optional<PolicyFileContext> parsed = slips.isClean() ? quickly(lexed) : Optional.empty();
        return parsed.map(Result::ok).orElseGet(() -> carefully(lexed, slips));
    }

    /** The cheap way of reading, which very rarely gives up on a file that is right. */
    private static Optional<PolicyFileContext> quickly(LexedFile lexed) {
        try {
            return Optional.of(new BoundedParser(lexed.spans(), lexed.tokens(), PredictionMode.SLL).policyFile());
        } catch (ParseCancellationException e) {
            return Optional.empty();
        }
    }

    private static Result<PolicyFileContext> carefully(LexedFile lexed, LexicalErrors slips) {
        List<Diagnostic> errors = SyntaxErrors.in(lexed.spans(), slips);
        return errors.isEmpty()
                ? Result.ok(new BoundedParser(lexed.spans(), lexed.tokens(), PredictionMode.LL).policyFile())
                : Result.failed(errors);
    }

    private static Result<PolicyFile> build(LexedFile lexed, PolicyFileContext tree) {
        Diagnostics diagnostics = new Diagnostics();
        new DottedDeclarations(lexed.spans(), diagnostics).check(tree);
        if (diagnostics.hasErrors()) {
            return Result.failed(ErrorLimit.apply(diagnostics.all()));
        }
        PolicyFile file = new DeclarationBuilder(lexed.spans(), lexed.tokens(), diagnostics).file(tree);
        return diagnostics.hasErrors()
                ? Result.failed(ErrorLimit.apply(diagnostics.all()))
                : Result.of(file, diagnostics);
    }

    private static Diagnostic empty(SourceFile file) {
        return Diagnostic.at(new Span(file, 0, 0), DiagnosticCode.EMPTY_FILE, "nothing is declared in this file")
                .hint("a policy declares state, the agents that change it, and the invariants that must hold");
    }
}
