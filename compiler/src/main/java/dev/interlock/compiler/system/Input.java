package dev.interlock.compiler.system;

/**
 * A free value of one command in one step: a parameter of the action, or what {@code any} picked.
 *
 * @param id unique within the transition system
 * @param name the parameter's name, or the target that {@code any} is assigned to
 */
public record Input(int id, String name, Domain domain, Role role) implements Symbol {
    public enum Role {
        PARAMETER,
        CHOICE
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Input that && id == that.id && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return name;
    }
}
