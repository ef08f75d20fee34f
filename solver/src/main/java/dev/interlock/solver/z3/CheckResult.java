package dev.interlock.solver.z3;

/** Whether what was assumed can be so. */
public sealed interface CheckResult {
    <R> R accept(Visitor<R> visitor);

    record Sat(Assignment assignment) implements CheckResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sat(this);
        }
    }

    record Unsat() implements CheckResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unsat(this);
        }
    }

    /** @param reason in a user's words */
    record Unknown(String reason) implements CheckResult {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    interface Visitor<R> {
        R sat(Sat result);

        R unsat(Unsat result);

        R unknown(Unknown result);
    }
}
