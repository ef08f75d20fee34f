package dev.interlock.report;

import dev.interlock.solver.map.Link;

/**
 * The colours of a drawing's lines, each dark enough to be read on white (a contrast of at least 4.5 to 1) and told apart by people
 * who see fewer colours (after Okabe and Ito, 2008). They say nothing that the form of the line does not say too.
 */
final class MapColours {
    private MapColours() {}

    static String of(Link.Kind kind) {
        return switch (kind) {
            case WAKES -> "#00684a";
            case BLOCKS -> "#b03000";
            case FEEDS -> "#0060a0";
            case UNDOES -> "#8a2f75";
        };
    }
}
