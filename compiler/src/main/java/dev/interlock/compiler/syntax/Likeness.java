package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.grammar.InterlockLexer;
import dev.interlock.grammar.InterlockParser.PolicyFileContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Whether two files say the same with the same words, comments included, wherever those stand. */
public final class Likeness {
    private Likeness() {}

    public static boolean of(SourceFile one, SourceFile other) {
        return said(one).equals(said(other)) && tree(one).equals(tree(other));
    }

    /** The structure that the grammar sees, for files that cannot be checked yet too; then the comments. */
    private static Optional<List<String>> said(SourceFile file) {
        return PolicyParser.read(LexedFile.of(file), Likeness::said).match(Optional::of, errors -> Optional.empty());
    }

    private static Result<List<String>> said(LexedFile lexed, PolicyFileContext tree) {
        StringBuilder structure = new StringBuilder();
        structure(tree, structure);
        return Result.ok(List.of(
                structure.toString(),
                comments(lexed.tokens().stream().filter(t -> t.getType() == InterlockLexer.DOC).toList(), lexed),
                comments(lexed.asides(), lexed)));
    }

    private static void structure(ParseTree node, StringBuilder out) {
        if (node instanceof ParserRuleContext rule) {
            out.append('(').append(rule.getRuleIndex()).append('/').append(rule.getAltNumber());
            for (int i = 0; i < rule.getChildCount(); i++) {
                structure(rule.getChild(i), out);
            }
            out.append(')');
        } else {
            out.append(' ').append(node.getText());
        }
    }

    private static String comments(List<Token> comments, LexedFile lexed) {
        StringBuilder out = new StringBuilder();
        comments.forEach(comment -> out.append(lexed.spans().text(comment).stripTrailing()).append('\n'));
        return out.toString();
    }

    /** What the compiler works on: to whom each comment of documentation belongs shows only here. */
    private static Optional<String> tree(SourceFile file) {
        return PolicyParser.parse(file).match(tree -> Optional.of(Shape.of(tree)), errors -> Optional.empty());
    }
}
