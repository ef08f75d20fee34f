package dev.interlock.compiler.graph;

import dev.interlock.compiler.system.Fault;

/**
 * Something that goes wrong with a step that can be tried in a state.
 *
 * @param label of the step
 */
public record Incident(int state, int label, Fault fault) {}
