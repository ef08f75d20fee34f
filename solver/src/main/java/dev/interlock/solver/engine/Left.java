package dev.interlock.solver.engine;

import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.solver.reduction.Descent;
import dev.interlock.solver.reduction.Link;
import dev.interlock.solver.relation.Scope;

/** The steps that a link does not speak of. */
record Left(Scope scope) implements Link.Visitor<Term> {
    @Override
    public Term lowering(Link.Lowering link) {
        return Terms.not(Descent.lowers(link.measure(), Descent.after(scope, link.measure())));
    }

    @Override
    public Term closing(Link.Closing link) {
        return Terms.not(link.condition());
    }
}
