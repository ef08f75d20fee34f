package dev.interlock.compiler.lower;

import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Question;
import dev.interlock.compiler.model.Question.Scope;
import java.util.List;

/** What questions say of one state, or of one step, by direct evaluation of their conditions. */
final class NaiveQuestions {
    private NaiveQuestions() {}

    /** Whether a condition that is asked about in the given scope has no value. */
    record LacksValue(Scope scope, NaiveExpr seen)
            implements Question.Visitor<Boolean> {
        private static boolean in(NaiveExpr seen, Expr condition) {
            try {
                seen.eval(condition);
                return false;
            } catch (NaiveExpr.NoValue noValue) {
                return true;
            }
        }

        @Override
        public Boolean invariant(Question.Invariant question) {
            return question.scope() == scope && in(seen, question.condition());
        }

        @Override
        public Boolean assumption(Question.Assumption question) {
            return question.scope() == scope && NaiveExpr.tuples(question.indices()).stream()
                    .anyMatch(tuple -> in(bound(seen, question.indices(), tuple), question.condition()));
        }

        @Override
        public Boolean reachable(Question.Reachable question) {
            return scope == Scope.STATE && in(seen, question.target());
        }

        @Override
        public Boolean settles(Question.Settles question) {
            return scope == Scope.STATE && question.rest().filter(rest -> in(seen, rest)).isPresent();
        }

        @Override
        public Boolean leadsTo(Question.LeadsTo question) {
            return scope == Scope.STATE && (in(seen, question.trigger()) || in(seen, question.response()));
        }

        @Override
        public Boolean recoverable(Question.Recoverable question) {
            return scope == Scope.STATE && in(seen, question.target());
        }

        @Override
        public Boolean cascade(Question.Cascade question) {
            return false;
        }
    }

    private static NaiveExpr bound(NaiveExpr seen, List<Local> locals, List<Object> tuple) {
        NaiveExpr bound = seen;
        for (int i = 0; i < tuple.size(); i++) {
            Object value = tuple.get(i);
            bound = bound.bindingLazily(locals.get(i), () -> value);
        }
        return bound;
    }

    /** Whether the state is one that the question looks for, or else one that what it looks for begins or ends with. */
    record Reached(NaiveExpr seen) implements Question.Visitor<Boolean> {
        @Override
        public Boolean invariant(Question.Invariant question) {
            return !seen.holds(question.condition());
        }

        @Override
        public Boolean assumption(Question.Assumption question) {
            return NaiveExpr.tuples(question.indices()).stream()
                    .anyMatch(tuple -> !bound(seen, question.indices(), tuple).holds(question.condition()));
        }

        @Override
        public Boolean reachable(Question.Reachable question) {
            return seen.holds(question.target());
        }

        @Override
        public Boolean settles(Question.Settles question) {
            return true;
        }

        /** Where the waiting begins. */
        @Override
        public Boolean leadsTo(Question.LeadsTo question) {
            boolean waits = switch (question.lasting()) {
                case ONCE -> !seen.holds(question.response());
                case FOR_GOOD -> true;
            };
            return seen.holds(question.trigger()) && waits;
        }

        /** Where the way back ends. */
        @Override
        public Boolean recoverable(Question.Recoverable question) {
            return seen.holds(question.target());
        }

        @Override
        public Boolean cascade(Question.Cascade question) {
            return false;
        }
    }
}
