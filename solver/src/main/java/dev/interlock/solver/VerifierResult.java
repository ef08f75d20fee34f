package dev.interlock.solver;

import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.verdict.SystemVerdict;

/** What became of a check. */
public sealed interface VerifierResult {
    <R> R accept(Visitor<R> visitor);

    record Verdict(SystemVerdict verdict) implements VerifierResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.verdict(this);
        }
    }

    /** No state satisfies the conditions on the start, so every answer would be empty: a mistake in the policy. */
    record NoStart(TransitionSystem system) implements VerifierResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.noStart(this);
        }
    }

    interface Visitor<R> {
        R verdict(Verdict result);

        R noStart(NoStart result);
    }
}
