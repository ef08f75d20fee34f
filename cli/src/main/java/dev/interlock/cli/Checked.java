package dev.interlock.cli;

import dev.interlock.report.Conclusion;
import dev.interlock.report.SystemReport;
import dev.interlock.solver.verdict.SystemVerdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A system that was checked, now or before. */
sealed interface Checked {
    Optional<SystemVerdict> verdict();

    Conclusion conclusion();

    /** @param rendering of a verdict that has no report yet */
    SystemReport report(Function<SystemVerdict, SystemReport> rendering);

    record Verified(SystemVerdict of) implements Checked {
        @Override
        public Optional<SystemVerdict> verdict() {
            return Optional.of(of);
        }

        @Override
        public Conclusion conclusion() {
            return Conclusion.of(List.of(of));
        }

        @Override
        public SystemReport report(Function<SystemVerdict, SystemReport> rendering) {
            return rendering.apply(of);
        }
    }

    /** One of which the report is there already. */
    record Reported(SystemReport report) implements Checked {
        @Override
        public Optional<SystemVerdict> verdict() {
            return Optional.empty();
        }

        @Override
        public Conclusion conclusion() {
            return report.conclusion();
        }

        @Override
        public SystemReport report(Function<SystemVerdict, SystemReport> rendering) {
            return report;
        }
    }
}
