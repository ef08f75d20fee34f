package dev.interlock.compiler.system;

/**
 * That an atomic command reads a variable.
 *
 * @param condition under which it is this variable that is read (an element whose index depends on inputs or state)
 */
public record Read(Variable variable, Term condition) {}
