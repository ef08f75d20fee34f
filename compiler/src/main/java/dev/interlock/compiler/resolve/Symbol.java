package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.TypeSyntax;
import java.util.List;
import java.util.Optional;

/** What a declared name of the one space of values and types stands for. */
sealed interface Symbol {
    Identifier id();

    <R> R accept(Visitor<R> visitor);

    /** What a person would call it, with its article. */
    default String noun() {
        return accept(new SymbolNoun());
    }

    record Constant(Identifier id, Origin origin, Pending<TypedConstant> value) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    /** A {@code param} to which nobody gives a value: any, the same all through a run. */
    record FreeParameter(Identifier id, Pending<StateVariable> variable) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.freeParameter(this);
        }
    }

    record EnumType(Identifier id, Type.Enumeration type) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.enumType(this);
        }
    }

    record RangeType(Identifier id, Pending<Type> type) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rangeType(this);
        }
    }

    /** @param owner the actor whose private state it is */
    record State(Identifier id, Optional<ActorNames> owner, Pending<StateVariable> variable) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.state(this);
        }
    }

    /**
     * A parameter of the template that an agent is made from: it stands for what that agent gives for it.
     *
     * @param user the agent
     */
    record Argument(
            Identifier id, DeclarationSyntax.Passing passing, TypeSyntax type, ExprSyntax given, ActorNames user)
            implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.argument(this);
        }
    }

    record Let(
            Identifier id,
            Optional<ActorNames> owner,
            List<ExprSyntax.Binder> parameters,
            Pending<LetDefinition> definition)
            implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.let(this);
        }
    }

    /** A name that was declared more than once, which has been reported: nobody knows what its uses mean. */
    record Contested(Identifier id) implements Symbol {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.contested(this);
        }
    }

    /** Which word declared a constant. */
    enum Origin {
        CONST,
        PARAM
    }

    /** A constant and the type that it was declared with, or that its value has. */
    record TypedConstant(Type type, Constants.Constant value) {}

    interface Visitor<R> {
        R constant(Constant symbol);

        R freeParameter(FreeParameter symbol);

        R enumType(EnumType symbol);

        R rangeType(RangeType symbol);

        R state(State symbol);

        R argument(Argument symbol);

        R let(Let symbol);

        R contested(Contested symbol);
    }
}
