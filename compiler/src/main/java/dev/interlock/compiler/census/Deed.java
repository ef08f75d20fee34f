package dev.interlock.compiler.census;

/** A command that is enabled with some inputs, and what it would write; used again and again. */
final class Deed {
    private Rule rule;
    private int count;
    private int[] targets = new int[4];
    private boolean[] adds = new boolean[4];
    private long[] values = new long[4];
    private long[] inputs = new long[2];
    private int shunned;
    private int[] shuns = new int[4];
    private boolean isIndex;
    private boolean isDivision;
    private boolean isClash;

    /** Becomes the rule's, with the inputs that are in the scene. */
    void become(Rule one, Scene scene) {
        rule = one;
        makeRoom(one);
        count = 0;
        for (int i = 0; i < one.targets.length; i++) {
            if (one.isWritten[i].in(scene) == 1) {
                targets[count] = one.targets[i];
                adds[count] = one.adds[i];
                values[count++] = one.values[i].in(scene);
            }
        }
        shunned = 0;
        for (int i = 0; i < one.shunned.length; i++) {
            if (one.isShunned[i].in(scene) == 1) {
                shuns[shunned++] = one.shunned[i];
            }
        }
        for (int i = 0; i < one.inputs.length; i++) {
            inputs[i] = scene.inputs[one.inputs[i]];
        }
        isIndex = Rule.any(one.index, scene);
        isDivision = Rule.any(one.division, scene);
        isClash = Rule.any(one.clash, scene);
    }

    private void makeRoom(Rule one) {
        if (targets.length < one.targets.length) {
            targets = new int[one.targets.length];
            adds = new boolean[one.targets.length];
            values = new long[one.targets.length];
        }
        if (shuns.length < one.shunned.length) {
            shuns = new int[one.shunned.length];
        }
        if (inputs.length < one.inputs.length) {
            inputs = new long[one.inputs.length];
        }
    }

    Rule rule() {
        return rule;
    }

    boolean isIndex() {
        return isIndex;
    }

    boolean isDivision() {
        return isDivision;
    }

    boolean isClash() {
        return isClash;
    }

    /** Puts its inputs back into the scene. */
    void recall(Scene scene) {
        for (int i = 0; i < rule.inputs.length; i++) {
            scene.inputs[rule.inputs[i]] = inputs[i];
        }
        scene.inputsChanged();
    }

    /** Its writes take effect. */
    void write(long[] state) {
        for (int i = 0; i < count; i++) {
            long old = adds[i] ? state[targets[i]] : 0;
            state[targets[i]] = Math.addExact(old, values[i]);
        }
    }

    private boolean writes(int variable) {
        for (int i = 0; i < count; i++) {
            if (targets[i] == variable) {
                return true;
            }
        }
        return false;
    }

    /** Whether it matters which of the two writes first; two that only add do as well either way. */
    boolean competesWith(Deed other) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < other.count; j++) {
                if (targets[i] == other.targets[j] && !(adds[i] && other.adds[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it must not be in a step with the other. */
    boolean excludes(Deed other) {
        for (int i = 0; i < shunned; i++) {
            if (other.writes(shuns[i])) {
                return true;
            }
        }
        return false;
    }
}
