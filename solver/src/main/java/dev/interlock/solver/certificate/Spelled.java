package dev.interlock.solver.certificate;

import dev.interlock.solver.relation.StepRelation;
import java.util.List;

/**
 * A proof, spelled out: if each of the obligations is met there is no such run, trap or loop as the question looks for.
 *
 * @param relation the steps that they speak of
 */
public record Spelled(StepRelation relation, List<Obligation> obligations) {
    public Spelled {
        obligations = List.copyOf(obligations);
    }
}
