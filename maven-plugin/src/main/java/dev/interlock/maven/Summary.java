package dev.interlock.maven;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The one sentence that is left of a report where a build says why it failed: how much is wrong, and where to look
 * first. It is read off the report, whose findings begin with an upper-case word and name their place, so that the
 * sentence can never say something else than the report.
 */
final class Summary {
    private static final Pattern VIOLATION = Pattern.compile("^ {2}(VIOLATED|NOT MET)\\s.*");
    private static final Pattern OPEN_QUESTION = Pattern.compile("^ {2}UNDECIDED\\s.*");
    private static final Pattern MISTAKE = Pattern.compile("^error\\[.*");
    private static final Pattern PLACE =
            Pattern.compile("(?:^|  )(?: *--> )?(\\S(?: ?\\S)*\\.interlock:\\d+(?::\\d+)?)$");

    private final List<String> report;
    private final String directory;

    Summary(List<String> report, String directory) {
        this.report = List.copyOf(report);
        this.directory = directory;
    }

    String of(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "everything holds in `" + directory + "`";
            case VIOLATED -> found(VIOLATION, "violation", "something is violated");
            case UNDECIDED -> found(OPEN_QUESTION, "undecided question", "not every question is decided");
            case WRONG_INPUT -> found(MISTAKE, "error", "nothing could be checked");
            case BROKEN -> "the check of `" + directory + "` ended without a verdict, see the output above";
        };
    }

    private String found(Pattern finding, String noun, String unnumbered) {
        int[] places = IntStream.range(0, report.size())
                .filter(i -> finding.matcher(report.get(i)).matches())
                .toArray();
        if (places.length == 0) {
            return unnumbered + " in `" + directory + "`, see the output above";
        }
        String at = placeFrom(places[0]).orElse(directory);
        return places.length == 1
                ? "1 " + noun + ", see " + at
                : places.length + " " + noun + "s, the first at " + at;
    }

    private Optional<String> placeFrom(int line) {
        return report.stream()
                .skip(line)
                .map(PLACE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
