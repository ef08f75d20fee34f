package dev.interlock.compiler.resolve;

import dev.interlock.compiler.syntax.GoalSyntax;
import java.util.Optional;

/** The kinds of questions, as far as they differ in what an {@code expect} line may say of them. */
enum Asked {
    /** Something that is to hold, perhaps for want of a condition that comes true. */
    SAFETY,
    BUILT_IN,
    /** Something that is to be possible. */
    POSSIBILITY,
    /** Something that is to come, sooner or later. */
    RESPONSE,
    /** Something that is to hold whatever comes true. */
    UNCONDITIONAL;

    static Asked by(GoalSyntax goal) {
        return goal.accept(new GoalSyntax.Visitor<>() {
            @Override
            public Asked reachable(GoalSyntax.Reachable node) {
                return POSSIBILITY;
            }

            @Override
            public Asked recoverable(GoalSyntax.Recoverable node) {
                return UNCONDITIONAL;
            }

            @Override
            public Asked cascade(GoalSyntax.Cascade node) {
                return UNCONDITIONAL;
            }

            @Override
            public Asked settles(GoalSyntax.Settles node) {
                return UNCONDITIONAL;
            }

            @Override
            public Asked leadsTo(GoalSyntax.LeadsTo node) {
                return node.within().isPresent() ? SAFETY : RESPONSE;
            }
        });
    }

    boolean mayBeVacuous() {
        return switch (this) {
            case SAFETY, RESPONSE -> true;
            case BUILT_IN, POSSIBILITY, UNCONDITIONAL -> false;
        };
    }

    /** Why nobody can be named who violates it, where that is so. */
    Optional<String> nobodys() {
        return switch (this) {
            case POSSIBILITY -> Optional.of("asks whether something is possible; nobody in particular violates it");
            case RESPONSE -> Optional.of("asks whether something ever comes; that it does not is nobody's in particular");
            case SAFETY, BUILT_IN, UNCONDITIONAL -> Optional.empty();
        };
    }
}
