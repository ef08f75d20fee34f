package dev.interlock.solver.engine;

import dev.interlock.compiler.explore.Explorer;
import dev.interlock.compiler.explore.Finding;
import dev.interlock.compiler.explore.Limits;
import dev.interlock.compiler.prepare.Slice;
import dev.interlock.compiler.prepare.SliceCheck;
import dev.interlock.compiler.system.Actor;
import dev.interlock.compiler.system.Term;
import dev.interlock.compiler.system.Terms;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.budget.Patience;
import dev.interlock.solver.failure.SolverDisagreement;
import dev.interlock.solver.relation.Scope;
import dev.interlock.solver.relation.StepRelation;
import dev.interlock.solver.verdict.Certificate;
import dev.interlock.solver.z3.Session;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a proof apart from the engine that found it: in sessions of its own, by plain queries where it takes any. It answers with the
 * certificate iff each of these holds.
 *
 * <ul>
 *   <li>INDUCTIVE: every start satisfies the invariant, every step keeps it, and it excludes the goal.
 *   <li>EXPLORED: the interpreter, which visits the states without a graph, finds no more of them, and the goal in none.
 *   <li>K-INDUCTIVE: every start satisfies the invariant, and every step keeps it; no run of at most k steps reaches the goal, and no k
 *       steps that avoid it, from wherever the invariant holds, lead to it.
 *   <li>PARTED: the slices are right, and each of their certificates is.
 * </ul>
 */
public final class CertificateCheck {
    private static final int MOST_ATTEMPTS = 20_000;

    private final Task task;
    private final Patience patience;

    public CertificateCheck(Task task, Patience patience) {
        this.task = task.asked();
        this.patience = patience;
    }

    /**
     * Empty when there was no time to check it.
     *
     * @throws SolverDisagreement when it proves nothing
     */
    public Optional<Certificate> of(Certificate certificate) {
        return certificate.accept(new Check()) ? Optional.of(certificate) : Optional.empty();
    }

    private final class Check implements Certificate.Visitor<Boolean> {
        private final StepRelation relation = task.relation();

        @Override
        public Boolean inductive(Certificate.Inductive certificate) {
            Term invariant = certificate.invariant();
            return holdsAtStart(invariant) && isKept(invariant) && excludesGoal(invariant);
        }

        @Override
        public Boolean kInductive(Certificate.KInductive certificate) {
            Term invariant = certificate.invariant();
            return holdsAtStart(invariant)
                    && isKept(invariant)
                    && isBase(certificate.depth())
                    && isStep(certificate.depth(), invariant);
        }

        @Override
        public Boolean explored(Certificate.Explored certificate) {
            Limits limits = new Limits(certificate.states(), MOST_ATTEMPTS, patience::isOver);
            Finding finding =
                    new Explorer(relation.system(), limits).find(task.question(), relation.scope().agents());
            if (finding instanceof Finding.Unreachable || patience.isOver()) {
                return !patience.isOver();
            }
            throw wrong("the goal is reached, or there are more states");
        }

        @Override
        public Boolean counted(Certificate.Counted certificate) {
            throw notAbout("rounds");
        }

        @Override
        public Boolean ranked(Certificate.Ranked certificate) {
            throw notAbout("rounds");
        }

        @Override
        public Boolean descending(Certificate.Descending certificate) {
            throw notAbout("what grows smaller");
        }

        @Override
        public Boolean recovering(Certificate.Recovering certificate) {
            throw notAbout("ways back");
        }

        @Override
        public Boolean parted(Certificate.Parted certificate) {
            TransitionSystem whole = relation.system();
            List<Slice> slices = certificate.parts().stream().map(Certificate.Part::slice).toList();
            SliceCheck.complaint(whole, task.question(), slices).ifPresent(complaint -> {
                throw wrong(complaint);
            });
            return certificate.parts().stream().allMatch(this::isProved);
        }

        private boolean isProved(Certificate.Part part) {
            TransitionSystem system = part.slice().system();
            Set<Actor> agents = part.slice().members(relation.scope().agents());
            Task inner = Task.of(part.slice().question(), Scope.only(system, agents));
            return new CertificateCheck(inner, patience).of(part.inner()).isPresent();
        }

        private SolverDisagreement notAbout(String what) {
            return new SolverDisagreement("a proof about " + what + " says nothing of the states that `"
                    + task.question().name() + "` of `" + relation.system().name() + "` asks for");
        }

        private boolean holdsAtStart(Term invariant) {
            try (Session session = Session.open(patience)) {
                session.assume(relation.initial(), 0);
                return isImpossible(session, Terms.not(invariant), 0, "it does not hold at the start");
            }
        }

        private boolean isKept(Term invariant) {
            try (Session session = Session.open(patience)) {
                session.assume(relation.inDomains(), 0);
                session.assume(invariant, 0);
                session.assume(relation.legal(), 0);
                return isImpossible(session, Terms.not(invariant), 1, "a step does not keep it");
            }
        }

        private boolean excludesGoal(Term invariant) {
            try (Session session = Session.open(patience)) {
                session.assume(relation.inDomains(), 0);
                session.assume(invariant, 0);
                return isImpossible(session, task.target().inState(), 0, "it does not exclude the goal")
                        && isImpossible(session, task.target().inStep(), 0, "it does not exclude a step to the goal");
            }
        }

        private boolean isBase(int k) {
            try (Session session = Session.open(patience)) {
                session.assume(relation.initial(), 0);
                boolean proved = isImpossible(session, task.target().inState(), 0, "the start reaches the goal");
                for (int i = 0; proved && i < k; i++) {
                    proved = isImpossible(session, task.target().inStep(), i, "a first step reaches the goal");
                    session.assume(relation.legal(), i);
                    proved = proved
                            && isImpossible(session, task.target().inState(), i + 1, "a first state is the goal");
                }
                return proved;
            }
        }

        private boolean isStep(int k, Term invariant) {
            try (Session session = Session.open(patience)) {
                session.assume(relation.inDomains(), 0);
                session.assume(invariant, 0);
                for (int i = 0; i < k; i++) {
                    session.assume(invariant, i + 1);
                    session.assume(relation.legal(), i);
                    session.assume(Terms.not(task.target().inState()), i);
                    session.assume(Terms.not(task.target().inStep()), i);
                }
                return isImpossible(session, task.target().inState(), k, "a state after " + k + " steps is the goal")
                        && isImpossible(session, task.target().inStep(), k, "a step after " + k + " reaches the goal");
            }
        }

        private SolverDisagreement wrong(String why) {
            return new SolverDisagreement("the proof found for `" + task.question().name() + "` of `"
                    + relation.system().name() + "` is none: " + why);
        }

        private boolean isImpossible(Session session, Term condition, int frame, String otherwise) {
            return Refuted.in(session, condition, frame, () -> wrong(otherwise));
        }
    }
}
