package dev.interlock.compiler.system;

/**
 * What an agent goes by, beside what is so: the name of something that it observes through samples.
 *
 * @param seen its value in the agent's sample
 * @param actual its value now
 */
public record Sighting(String name, Term seen, Term actual, Domain domain) {}
