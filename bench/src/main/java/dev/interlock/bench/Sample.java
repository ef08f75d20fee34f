package dev.interlock.bench;

import java.util.Arrays;

/** The same thing measured several times, in seconds. */
record Sample(double... seconds) {
    Sample {
        seconds = seconds.clone();
        Arrays.sort(seconds);
    }

    double median() {
        int half = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
    }
}
