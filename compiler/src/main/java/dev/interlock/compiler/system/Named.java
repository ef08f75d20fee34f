package dev.interlock.compiler.system;

/** A value with the name under which a report shows it: an argument, a reading, a derived value. */
public record Named(String name, Term term, Domain domain) {}
