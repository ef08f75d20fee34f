package dev.interlock.compiler.format;

import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.format.Line.Above;
import dev.interlock.compiler.source.SourceFile;
import dev.interlock.compiler.syntax.Lexeme;
import dev.interlock.compiler.syntax.Lexemes;
import dev.interlock.compiler.syntax.Likeness;
import java.util.List;

/**
 * Gives policy files their one form, so that nobody has to think or to talk about it: indentation, room between words, tables.
 * Words, comments and line ends stay where their author put them.
 */
public final class Formatter {
    private Formatter() {}

    /**
     * The text in its form.
     *
     * @throws IllegalStateException if the new text says something else, which is a defect
     */
    public static Result<String> format(SourceFile file) {
        return Lexemes.of(file).then(lexemes -> {
            String text = text(lexemes);
            if (!Likeness.of(file, new SourceFile(file.path(), text))) {
                throw new IllegalStateException("the new form of " + file + " says something else");
            }
            return Result.ok(text);
        });
    }

    private static String text(List<Lexeme> lexemes) {
        List<Line> lines = Lines.of(lexemes);
        List<String> texts = Tables.of(lines);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            all.append(lines.get(i).above() == Above.EMPTY_LINE ? "\n" : "").append(texts.get(i)).append('\n');
        }
        return all.toString();
    }
}
