package dev.interlock.compiler.system;

/**
 * What an agent goes by, beside what is so, for something that it observes through samples.
 *
 * @param seen the value in the agent's sample
 * @param actual the value now
 */
public record Sighting(Named seen, Named actual) {
    /** Of something that is always known. */
    public Sighting(String name, Term seen, Term actual, Domain domain) {
        this(new Named(name, seen, domain), new Named(name, actual, domain));
    }

    public String name() {
        return seen.name();
    }
}
