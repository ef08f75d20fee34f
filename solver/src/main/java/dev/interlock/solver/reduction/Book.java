package dev.interlock.solver.reduction;

import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.Variable;
import java.util.ArrayList;
import java.util.List;

/** What an onlooker has noted since the last round; a new page is begun when one is complete. */
record Book(Onlooker onlooker, List<Variable> notes, Variable complete) {

    static Book of(Onlooker onlooker, Goal.Looping goal, Rounds rounds) {
        List<Variable> notes = onlooker.notes(rounds, onlooker.watching());
        Variable complete = onlooker.flag("complete");
        List<Term> all = new ArrayList<>();
        notes.forEach(note -> all.add(Terms.next(note)));
        all.add(onlooker.after(goal.stays()));
        onlooker.monitor(complete, Terms.TRUE, Terms.and(all));
        return new Book(onlooker, notes, complete);
    }

    /** That the step just taken completed a round; for monitors that come before the page is turned. */
    Term done() {
        return Terms.next(complete);
    }

    void turnPage() {
        notes.forEach(note -> onlooker.monitor(note, done(), Terms.FALSE));
        onlooker.monitor(complete, Terms.TRUE, Terms.FALSE);
    }
}
