package dev.interlock.compiler.system;

/**
 * A value with the name under which a report shows it: an argument, a reading, a derived value.
 *
 * @param known whether it is known; where it is not, the term means nothing
 */
public record Named(String name, Term term, Term known, Domain domain) {
    /** One that is always known. */
    public Named(String name, Term term, Domain domain) {
        this(name, term, Terms.TRUE, domain);
    }
}
