package dev.interlock.compiler.lower;

import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;

/** Numbers the inputs of one system. */
final class Inputs {
    private int next;

    Input fresh(String name, Domain domain, Input.Role role) {
        return new Input(next++, name, domain, role);
    }
}
