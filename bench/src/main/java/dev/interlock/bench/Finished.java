package dev.interlock.bench;

import java.time.Duration;

/**
 * A process that has come to its end.
 *
 * @param output what it wrote, errors included
 */
record Finished(Ending ending, int exitCode, String output, Duration wall) {

    enum Ending {
        BY_ITSELF,
        AT_THE_LIMIT
    }
}
