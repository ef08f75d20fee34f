package dev.interlock.compiler.syntax;

import dev.interlock.compiler.syntax.DeclarationSyntax.AnyInitial;
import dev.interlock.compiler.syntax.DeclarationSyntax.Const;
import dev.interlock.compiler.syntax.DeclarationSyntax.Dimension;
import dev.interlock.compiler.syntax.DeclarationSyntax.EnumType;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialRange;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax.InitialValue;
import dev.interlock.compiler.syntax.DeclarationSyntax.Let;
import dev.interlock.compiler.syntax.DeclarationSyntax.Overflow;
import dev.interlock.compiler.syntax.DeclarationSyntax.Param;
import dev.interlock.compiler.syntax.DeclarationSyntax.RangeType;
import dev.interlock.compiler.syntax.DeclarationSyntax.State;
import dev.interlock.grammar.InterlockParser.*;
import java.util.List;
import java.util.Optional;

/** Builds declarations of types and of everything that has a value. */
final class VariableBuilder {
    private final Spans spans;
    private final DocComments docs;
    private final ExpressionBuilder expressions;

    VariableBuilder(Spans spans, DocComments docs, ExpressionBuilder expressions) {
        this.spans = spans;
        this.docs = docs;
        this.expressions = expressions;
    }

    Const constant(ConstantContext context) {
        return new Const(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                expressions.expression(context.expression()));
    }

    Param parameter(ParameterContext context) {
        return new Param(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                expressions.declaredType(context.type()),
                Optional.ofNullable(context.expression()).map(expressions::expression));
    }

    EnumType enumType(EnumTypeContext context) {
        return new EnumType(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                spans.identifiers(context.name()));
    }

    RangeType rangeType(RangeTypeContext context) {
        return new RangeType(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                expressions.bounds(context.bounds()));
    }

    State state(StateContext context) {
        return new State(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                dimensions(context.dimensions()),
                expressions.declaredType(context.type()),
                context.SATURATING() == null ? Overflow.CHECKED : Overflow.SATURATING,
                initial(context.initial()));
    }

    Let let(LetContext context) {
        return new Let(
                spans.heading(context, context.qualified()),
                docs.of(context),
                spans.identifier(context.qualified()),
                context.parameters() == null ? List.of() : expressions.binders(context.parameters().binder()),
                Optional.ofNullable(context.type()).map(expressions::declaredType),
                expressions.expression(context.expression()));
    }

    private List<Dimension> dimensions(DimensionsContext context) {
        return context == null ? List.of() : context.dimension().stream().map(this::dimension).toList();
    }

    private Dimension dimension(DimensionContext context) {
        return new Dimension(
                Optional.ofNullable(context.name()).map(spans::identifier), expressions.type(context.simpleType()));
    }

    private InitialSyntax initial(InitialContext context) {
        if (context == null) {
            return new AnyInitial();
        }
        return context.bounds() == null
                ? new InitialValue(expressions.expression(context.expression()))
                : new InitialRange(expressions.bounds(context.bounds()));
    }
}
