package dev.interlock.report;

/**
 * The finished report on one system, in the form that was asked for, and what it counts for: all that a report on many systems needs
 * of each.
 */
public record SystemReport(String body, Conclusion conclusion) {}
