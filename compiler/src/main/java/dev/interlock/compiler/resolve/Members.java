package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds out which enum a member belongs to. */
final class Members {
    private final Context context;
    private final Scope scope;

    Members(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
    }

    /** {@code Zone.a}. */
    Optional<Expr> of(ExprSyntax.Member node, Symbol.EnumType enumType) {
        String member = node.member().text();
        if (enumType.type().members().contains(member)) {
            return Optional.of(literal(node.span(), enumType.type(), member));
        }
        return context.fail(Diagnostic.at(
                        node.member().span(),
                        DiagnosticCode.UNKNOWN_NAME,
                        "`" + enumType.id().text() + "` has no member `" + member + "`")
                .label(enumType.id().span(), "declared here")
                .hint(Candidates.hint(member, enumType.type().members(), "")));
    }

    /** A bare member where its enum is expected; the same name must not stand for another value of that enum. */
    Optional<Expr> expected(ExprSyntax.Name node, Type.Enumeration enumeration) {
        boolean both = typeOtherwise(node.text()).filter(enumeration::equals).isPresent();
        if (!both) {
            return Optional.of(literal(node.span(), enumeration, node.written()));
        }
        return context.fail(
                node.span(),
                DiagnosticCode.AMBIGUOUS_MEMBER,
                "`" + node.written() + "` is a member of `" + enumeration.name() + "` and the name of another value of it",
                "write `" + enumeration.name() + "." + node.written() + "` for the member, or rename the other");
    }

    /** A bare member where nothing says which enum is meant. */
    Optional<Expr> only(ExprSyntax.Name node) {
        List<Symbol.EnumType> candidates = context.names().enumsWith(node.text());
        if (candidates.size() == 1) {
            return Optional.of(literal(node.span(), candidates.get(0).type(), node.text()));
        }
        String names = candidates.stream()
                .map(c -> "`" + c.id().text() + "." + node.text() + "`")
                .collect(Collectors.joining(" or "));
        return context.fail(
                node.span(),
                DiagnosticCode.AMBIGUOUS_MEMBER,
                "`" + node.text() + "` is a member of several enums",
                "write " + names);
    }

    /** The type of the value that a name stands for apart from being a member, as far as its declaration says. */
    private Optional<Type> typeOtherwise(String name) {
        Optional<Scope.Entry> local = scope.local(name);
        if (local.isPresent()) {
            return local.get().local().map(l -> l.type());
        }
        Optional<Symbol> symbol = context.names().symbol(name, scope);
        if (symbol.isPresent() && symbol.get() instanceof Symbol.State state) {
            return state.variable().get().map(StateVariable::type);
        }
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Argument argument) {
            return context.types().withDurations(argument.type(), Scope.of(Purpose.CONSTANT));
        }
        if (symbol.isPresent() && symbol.get() instanceof Symbol.FreeParameter parameter) {
            return parameter.variable().get().map(StateVariable::type);
        }
        return symbol.isPresent() && symbol.get() instanceof Symbol.Constant constant
                ? constant.value().get().map(Symbol.TypedConstant::type)
                : Optional.empty();
    }

    private static Expr literal(Span span, Type.Enumeration type, String member) {
        return new Expr.EnumLiteral(span, type, type.members().indexOf(member));
    }
}
