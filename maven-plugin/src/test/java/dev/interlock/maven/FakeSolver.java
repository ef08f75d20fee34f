package dev.interlock.maven;

/** A program for the tests of the fork: says what it is told to say, then ends or stays as it is told. */
final class FakeSolver {
    private FakeSolver() {}

    /** @param words an exit code or {@code stay}, then what to say; a word that begins with ! goes to standard error */
    public static void main(String[] words) throws InterruptedException {
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("!")) {
                System.err.println(words[i].substring(1));
            } else {
                System.out.println(words[i]);
            }
        }
        if (words[0].equals("stay")) {
            Thread.currentThread().join();
        }
        System.exit(Integer.parseInt(words[0]));
    }
}
