package dev.interlock.maven;

/**
 * What became of a check, as the exit code of {@code interlock check} says it. A code that it never promises is read as
 * {@link #BROKEN}: a solver that was killed or crashed must not pass for one that found nothing.
 */
enum Outcome {
    HOLDS,
    VIOLATED,
    WRONG_INPUT,
    UNDECIDED,
    BROKEN;

    static Outcome ofExitCode(int code) {
        return switch (code) {
            case 0 -> HOLDS;
            case 1 -> VIOLATED;
            case 2 -> WRONG_INPUT;
            case 3 -> UNDECIDED;
            default -> BROKEN;
        };
    }
}
