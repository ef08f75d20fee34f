package dev.interlock.maven;

/** What a project will not let pass. Policies that cannot be understood, and a check that broke down, never pass. */
record Strictness(boolean failOnViolation, boolean failOnUndecided) {
    boolean isFatal(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> false;
            case VIOLATED -> failOnViolation;
            case UNDECIDED -> failOnUndecided;
            case WRONG_INPUT, BROKEN -> true;
        };
    }
}
