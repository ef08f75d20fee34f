package dev.interlock.compiler.syntax;

import dev.interlock.grammar.InterlockLexer;
import java.util.Arrays;
import java.util.List;

/**
 * A sign from another language. What was meant is nearly always certain, so reading goes on with that and finds the
 * other mistakes of the file too.
 */
enum Slip {
    AND("&&", "write `and`", InterlockLexer.AND),
    AND_BITS("&", "write `and`", InterlockLexer.AND),
    OR("||", "write `or`", InterlockLexer.OR),
    OR_BITS("|", "write `or`", InterlockLexer.OR),
    NOT("!", "write `not`", InterlockLexer.NOT),
    SEMICOLON(";", "leave it out: one line or statement simply follows the other"),
    WALRUS(":=", "write `=`", InterlockLexer.SET),
    ARROW("->", "write `implies`", InterlockLexer.IMPLIES),
    FAT_ARROW("=>", "write `implies`, or `>=` to compare", InterlockLexer.IMPLIES),
    TURNED_AT_MOST("=<", "write `<=`", InterlockLexer.AT_MOST),
    DIAMOND("<>", "write `!=`", InterlockLexer.NOT_EQUAL),
    TRIPLE_EQUAL("===", "write `==`", InterlockLexer.EQUAL),
    TRIPLE_NOT_EQUAL("!==", "write `!=`", InterlockLexer.NOT_EQUAL),
    INCREMENT("++", "write `+= 1`", InterlockLexer.ADD, InterlockLexer.INTEGER),
    TIMES_ASSIGN("*=", "write `x = x * 2`", InterlockLexer.SET),
    DIVIDE_ASSIGN("/=", "write `x = x / 2`", InterlockLexer.SET),
    PERCENT("%", "write `mod`", InterlockLexer.MOD),
    POWER("**", "there are no powers: write a product", InterlockLexer.TIMES_SIGN),
    CARET("^", "there are no powers: write a product", InterlockLexer.TIMES_SIGN),
    QUESTION_MARK("?", "write `if c then a else b`"),
    THREE_DOTS("...", "write `..` for a range", InterlockLexer.RANGE_DOTS);

    private final String text;
    private final String hint;
    private final List<Integer> meant;

    Slip(String text, String hint, Integer... meant) {
        this.text = text;
        this.hint = hint;
        this.meant = List.of(meant);
    }

    static Slip of(String text) {
        return Arrays.stream(values()).filter(slip -> slip.text.equals(text)).findFirst().orElseThrow();
    }

    String hint() {
        return hint;
    }

    /** The tokens to read in its place. */
    List<Integer> meant() {
        return meant;
    }
}
