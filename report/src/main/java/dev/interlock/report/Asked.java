package dev.interlock.report;

import dev.interlock.compiler.system.Question;

/**
 * The parts of what a property asks, in the policy's own words and in quotes.
 *
 * @param subject what is to settle, what leads to something, or where it should come back to
 * @param object what it leads to, or where it is to rest; empty if nothing is said
 * @param limit by when, or at most how many; empty if nothing is said
 */
record Asked(String subject, String object, String limit) {

    static Asked by(Question question) {
        String text = Wording.condition(question.span()).orElse(question.name());
        return switch (question.kind()) {
            case SETTLES -> parted(after(text, "settles "), " at ", "");
            case LEADS_TO -> response(text);
            case RESPONDS -> response(text);
            case RECOVERABLE -> new Asked(Phrases.quoted(after(after(text, "recoverable "), "by agents ")), "", "");
            case CASCADE -> new Asked("", "", after(text, "cascade at most "));
            case INVARIANT, ASSUMPTION, RANGE, INDEX, DIVISION, CLASH, ATTRIBUTION, TIMELOCK, REACHABLE, DEAD, VACUOUS ->
                new Asked(Phrases.quoted(text), "", "");
        };
    }

    private static Asked response(String text) {
        int within = text.lastIndexOf(" within ");
        String limit = within < 0 ? "" : text.substring(within + " within ".length());
        Asked parted = parted(within < 0 ? text : text.substring(0, within), " leads to ", limit);
        return new Asked(parted.subject, parted.object.replaceFirst("^`lasting ", "`"), limit);
    }

    private static Asked parted(String text, String between, String limit) {
        int place = text.indexOf(between);
        return place < 0
                ? new Asked(Phrases.quoted(text), "", limit)
                : new Asked(
                        Phrases.quoted(text.substring(0, place)),
                        Phrases.quoted(text.substring(place + between.length())),
                        limit);
    }

    private static String after(String text, String beginning) {
        return text.startsWith(beginning) ? text.substring(beginning.length()) : text;
    }
}
