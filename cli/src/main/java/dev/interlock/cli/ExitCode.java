package dev.interlock.cli;

import dev.interlock.report.Conclusion;

/** What the process tells the shell, the build or the hook that started it. */
public enum ExitCode {
    /** Everything asked holds, or is violated as an {@code expect} line says. */
    OK(0),
    /** Something is violated, or an {@code expect} line did not come true. */
    VIOLATED(1),
    /** The input is wrong, or the command line is; what is right in the input was checked all the same. */
    WRONG_INPUT(2),
    /** Nothing is violated, but not everything was decided. */
    UNDECIDED(3),
    /** The tool contradicts itself or broke down: a defect, whatever the input. */
    INTERNAL_ERROR(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    public static ExitCode of(Conclusion.Overall overall) {
        return switch (overall) {
            case PASSED -> OK;
            case VIOLATED -> VIOLATED;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
