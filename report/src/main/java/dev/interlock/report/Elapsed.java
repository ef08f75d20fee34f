package dev.interlock.report;

import dev.interlock.compiler.interpret.Firing;
import dev.interlock.compiler.interpret.Step;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Input;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a run has taken after each of its steps; nothing, where no step of it lets time pass. */
record Elapsed(List<String> afterStep) {
    static Elapsed in(List<Step> steps) {
        Optional<Domain> unit = steps.stream()
                .flatMap(step -> step.firings().stream())
                .filter(Elapsed::isTime)
                .map(firing -> length(firing).domain())
                .findFirst();
        return unit.map(domain -> new Elapsed(totals(steps, domain))).orElse(new Elapsed(List.of()));
    }

    private static List<String> totals(List<Step> steps, Domain unit) {
        List<String> totals = new ArrayList<>();
        BigInteger total = BigInteger.ZERO;
        for (Step step : steps) {
            for (Firing firing : step.firings()) {
                if (isTime(firing)) {
                    total = total.add(((Value.Int) firing.inputs().get(length(firing))).value());
                }
            }
            totals.add(unit.show(new Value.Int(total)));
        }
        return totals;
    }

    Optional<String> after(int step) {
        return afterStep.isEmpty() ? Optional.empty() : Optional.of(afterStep.get(step));
    }

    private static boolean isTime(Firing firing) {
        return firing.command().phase() == Command.Phase.TIME;
    }

    private static Input length(Firing firing) {
        return firing.command().inputs().get(0);
    }
}
