package dev.interlock.cli;

import dev.interlock.report.Palette;

/** What the user says about colour ({@code --color}). */
enum Color {
    auto,
    always,
    never;

    /**
     * The user's word first, then {@code NO_COLOR}, {@code CLICOLOR_FORCE} and {@code CLICOLOR} (no-color.org,
     * bixense.com/clicolors), then whether anybody sees it.
     */
    Palette palette(Surroundings surroundings) {
        return switch (this) {
            case always -> Palette.ANSI;
            case never -> Palette.PLAIN;
            case auto -> automatic(surroundings);
        };
    }

    private static Palette automatic(Surroundings surroundings) {
        if (surroundings.variable("NO_COLOR").isPresent()) {
            return Palette.PLAIN;
        }
        if (surroundings.variable("CLICOLOR_FORCE").filter(value -> !value.equals("0")).isPresent()) {
            return Palette.ANSI;
        }
        boolean seen = surroundings.screen().out() == Surroundings.Kind.TERMINAL
                && surroundings.variable("CLICOLOR").filter(value -> value.equals("0")).isEmpty()
                && surroundings.variable("TERM").filter(value -> value.equals("dumb")).isEmpty();
        return seen ? Palette.ANSI : Palette.PLAIN;
    }
}
