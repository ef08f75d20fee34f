package dev.interlock.maven;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program for the tests of the fork: says what it is told to say, then ends or stays as it is told. */
final class FakeSolver {
    /** Not to be handed over as an argument: in some locales arguments lose such letters. */
    static final String LETTERS = "Grüße → 界";

    private FakeSolver() {}

    /** @param words an exit code or {@code stay}, then what to say; a word that begins with ! goes to standard error,
     *     and {@code letters} stands for {@link #LETTERS} */
    public static void main(String[] words) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String word : List.of(words).subList(1, words.length)) {
            if (word.startsWith("!")) {
                System.err.println(word.substring(1));
            } else {
                out.println(word.equals("letters") ? LETTERS : word);
            }
        }
        if (words[0].equals("stay")) {
            Thread.currentThread().join();
        }
        System.exit(Integer.parseInt(words[0]));
    }
}
