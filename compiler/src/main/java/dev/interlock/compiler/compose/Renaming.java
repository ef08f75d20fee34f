package dev.interlock.compiler.compose;

import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.ExprSyntax.Binder;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.TypeSyntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the names in expressions and types their prefixes: those of the file itself, if it was imported with one, and
 * those that are written.
 *
 * <p>No name hides another in this language, so every use of a name that the file declares at its top means that
 * declaration, whatever lies between. A local name that would hide one gets the prefix too: the two still clash, and
 * that is reported as in the file alone.
 *
 * @param prefixes all prefixes of the program
 * @param locals where the local names that are met are noted
 */
record Renaming(OwnNames own, Set<String> prefixes, Map<String, Identifier> locals)
        implements ExprSyntax.Visitor<ExprSyntax> {
    Renaming insideTemplate(Set<String> parameters) {
        return new Renaming(own.without(parameters), prefixes, locals);
    }

    ExprSyntax expr(ExprSyntax node) {
        return node.accept(this);
    }

    Optional<ExprSyntax> expr(Optional<ExprSyntax> node) {
        return node.map(this::expr);
    }

    List<ExprSyntax> exprs(List<ExprSyntax> nodes) {
        return nodes.stream().map(this::expr).toList();
    }

    TypeSyntax type(TypeSyntax type) {
        return type.accept(new TypeSyntax.Visitor<>() {
            @Override
            public TypeSyntax named(TypeSyntax.Named node) {
                return new TypeSyntax.Named(node.span(), own.type(node.name()));
            }

            @Override
            public TypeSyntax range(TypeSyntax.Range node) {
                return bounds(node);
            }

            @Override
            public TypeSyntax orUnknown(TypeSyntax.OrUnknown node) {
                return new TypeSyntax.OrUnknown(node.span(), type(node.known()));
            }
        });
    }

    TypeSyntax.Range bounds(TypeSyntax.Range node) {
        return new TypeSyntax.Range(node.span(), expr(node.low()), expr(node.high()));
    }

    List<Binder> binders(List<Binder> binders) {
        return binders.stream().map(b -> new Binder(local(b.name()), type(b.type()))).toList();
    }

    /** The declaration of a local name. */
    Identifier local(Identifier name) {
        locals.putIfAbsent(name.text(), name);
        return own.isValue(name.text()) ? new Identifier(name.span(), own.prefixed(name.text())) : name;
    }

    Identifier actor(Identifier name) {
        return new Identifier(name.span(), own.actor(name.text()));
    }

    @Override
    public ExprSyntax name(ExprSyntax.Name node) {
        return Optional.ofNullable(own.members().get(node.text()))
                .<ExprSyntax>map(of -> new ExprSyntax.Member(
                        node.span(),
                        new ExprSyntax.Name(node.span(), own.prefixed(of)),
                        new Identifier(node.span(), node.text())))
                .orElseGet(() -> new ExprSyntax.Name(node.span(), own.value(node.text())));
    }

    @Override
    public ExprSyntax wholeNumber(ExprSyntax.WholeNumber node) {
        return node;
    }

    @Override
    public ExprSyntax decimal(ExprSyntax.Decimal node) {
        return node;
    }

    @Override
    public ExprSyntax duration(ExprSyntax.Duration node) {
        return node;
    }

    @Override
    public ExprSyntax truth(ExprSyntax.Truth node) {
        return node;
    }

    @Override
    public ExprSyntax unknown(ExprSyntax.Unknown node) {
        return node;
    }

    @Override
    public ExprSyntax otherwise(ExprSyntax.Otherwise node) {
        return new ExprSyntax.Otherwise(node.span(), expr(node.subject()), expr(node.fallback()));
    }

    @Override
    public ExprSyntax unary(ExprSyntax.Unary node) {
        return new ExprSyntax.Unary(node.span(), node.operator(), expr(node.operand()));
    }

    @Override
    public ExprSyntax binary(ExprSyntax.Binary node) {
        return new ExprSyntax.Binary(node.span(), node.operator(), expr(node.left()), expr(node.right()));
    }

    @Override
    public ExprSyntax conditional(ExprSyntax.Conditional node) {
        return new ExprSyntax.Conditional(
                node.span(), expr(node.condition()), expr(node.whenTrue()), expr(node.whenFalse()));
    }

    @Override
    public ExprSyntax quantified(ExprSyntax.Quantified node) {
        return new ExprSyntax.Quantified(
                node.span(), node.quantifier(), binders(node.binders()), expr(node.where()), expr(node.body()));
    }

    @Override
    public ExprSyntax call(ExprSyntax.Call node) {
        Identifier function = new Identifier(node.function().span(), own.value(node.function().text()));
        return new ExprSyntax.Call(node.span(), function, exprs(node.arguments()));
    }

    @Override
    public ExprSyntax indexed(ExprSyntax.Indexed node) {
        return new ExprSyntax.Indexed(node.span(), base(node.base()), exprs(node.indices()));
    }

    @Override
    public ExprSyntax member(ExprSyntax.Member node) {
        if (node.base() instanceof ExprSyntax.Name name && prefixes.contains(name.text())) {
            return new ExprSyntax.Name(node.span(), name.text() + "." + node.member().text());
        }
        return new ExprSyntax.Member(node.span(), base(node.base()), node.member());
    }

    /** What indices or a part are taken of is no member of an enum. */
    private ExprSyntax base(ExprSyntax base) {
        return base instanceof ExprSyntax.Name name
                ? new ExprSyntax.Name(name.span(), own.value(name.text()))
                : expr(base);
    }

    @Override
    public ExprSyntax inRange(ExprSyntax.InRange node) {
        return new ExprSyntax.InRange(node.span(), expr(node.subject()), expr(node.low()), expr(node.high()));
    }

    @Override
    public ExprSyntax inSet(ExprSyntax.InSet node) {
        return new ExprSyntax.InSet(node.span(), expr(node.subject()), exprs(node.members()));
    }
}
