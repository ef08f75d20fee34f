package dev.interlock.compiler.diagnostic;

/** How bad a diagnostic is: an error stops the file from being checked, a warning does not. */
public enum Severity {
    ERROR,
    WARNING
}
