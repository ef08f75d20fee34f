package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out what a name stands for: alone, with indices, or behind the name of an enum or an actor. */
final class References {
    private final Context context;
    private final Scope scope;
    private final Members members;
    private final SymbolUse use;

    References(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
        this.members = new Members(context, scope);
        this.use = new SymbolUse(context, scope);
    }

    Optional<Expr> name(ExprSyntax.Name node, Optional<Type> expected) {
        Optional<Type.Enumeration> ofExpected = expected
                .map(Type::whenKnown)
                .filter(t -> t instanceof Type.Enumeration)
                .map(t -> (Type.Enumeration) t)
                .filter(e -> e.members().contains(node.written()));
        if (ofExpected.isPresent()) {
            return members.expected(node, ofExpected.get());
        }
        Optional<Scope.Entry> local = scope.local(node.text());
        if (local.isPresent()) {
            return local.get().local().map(l -> new Expr.LocalRef(node.span(), l));
        }
        Optional<Symbol> symbol = context.names().symbol(node.text(), scope);
        if (symbol.isPresent()) {
            return use.plain(symbol.get(), node.span(), List.of());
        }
        return context.names().enumsWith(node.text()).isEmpty() ? unknown(node) : members.only(node);
    }

    Optional<Expr> indexed(ExprSyntax.Indexed node) {
        if (node.base() instanceof ExprSyntax.Member member) {
            return ofActor(member, node.span(), node.indices());
        }
        if (!(node.base() instanceof ExprSyntax.Name name)) {
            return notIndexed(node.span(), "this");
        }
        Optional<Scope.Entry> local = scope.local(name.text());
        if (local.isPresent()) {
            return local.get().local().flatMap(l -> notIndexed(node.span(), "`" + name.text() + "`"));
        }
        Optional<Symbol> symbol = context.names().symbol(name.text(), scope);
        return symbol.isPresent() ? use.plain(symbol.get(), node.span(), node.indices()) : unknown(name);
    }

    private Optional<Expr> notIndexed(Span span, String what) {
        return context.fail(
                span,
                DiagnosticCode.NOT_INDEXED,
                what + " has no indices",
                "only a state that is declared with indices, as in `state up[Node] : bool`, has one value for each");
    }

    Optional<Expr> member(ExprSyntax.Member node) {
        if (node.base() instanceof ExprSyntax.Name base) {
            Optional<Symbol.EnumType> enumType = context.names()
                    .symbol(base.text())
                    .filter(s -> s instanceof Symbol.EnumType)
                    .map(s -> (Symbol.EnumType) s);
            if (enumType.isPresent()) {
                return members.of(node, enumType.get());
            }
        }
        return ofActor(node, node.span(), List.of());
    }

    private Optional<Expr> ofActor(ExprSyntax.Member node, Span span, List<ExprSyntax> indices) {
        if (node.base() instanceof ExprSyntax.Name base) {
            return actor(base).flatMap(a -> use.foreign(a, Optional.empty(), node.member(), span, indices));
        }
        if (node.base() instanceof ExprSyntax.Indexed instance && instance.base() instanceof ExprSyntax.Name base) {
            return actor(base).flatMap(
                    a -> use.foreign(a, Optional.of(instance), node.member(), span, indices));
        }
        return context.fail(
                node.span(),
                DiagnosticCode.NOT_A_VALUE,
                "nothing can be looked up inside this",
                "before the dot stands an enum, as in `Zone.a`, or an agent, as in `Proxy.seen` or `Host[1].seen`");
    }

    private Optional<ActorNames> actor(ExprSyntax.Name base) {
        Optional<ActorNames> actor = context.names().actor(base.text());
        if (actor.isPresent()) {
            return actor;
        }
        Optional<Symbol> symbol = context.names().symbol(base.text(), scope);
        if (symbol.isPresent() && symbol.get() instanceof Symbol.Contested) {
            return Optional.empty();
        }
        if (symbol.isPresent() || scope.local(base.text()).isPresent()) {
            String noun = symbol.map(Symbol::noun).orElse("a local name");
            return context.fail(
                    base.span(),
                    DiagnosticCode.NOT_A_VALUE,
                    "`" + base.text() + "` is " + noun + " and has no parts",
                    "before the dot stands an enum or an agent");
        }
        Set<String> known = context.names().actors().stream().map(ActorNames::name).collect(Collectors.toSet());
        context.names().symbols().stream()
                .filter(s -> s instanceof Symbol.EnumType)
                .forEach(s -> known.add(s.id().text()));
        return context.fail(Diagnostic.at(
                        base.span(),
                        DiagnosticCode.UNKNOWN_NAME,
                        "there is no enum and no agent `" + base.text() + "`")
                .hint(Candidates.hint(base.text(), known, "before the dot stands an enum or an agent")));
    }

    private Optional<Expr> unknown(ExprSyntax.Name node) {
        String name = node.text();
        Optional<String> actor = context.names().actor(name).map(ActorNames::noun);
        Optional<String> question = context.names().question(name).map(q -> "a question");
        Optional<String> other = actor.or(() -> question);
        if (other.isPresent()) {
            return context.fail(
                    node.span(),
                    DiagnosticCode.NOT_A_VALUE,
                    "`" + name + "` is " + other.get() + ", not a value",
                    actor.isPresent()
                            ? "what it has of its own is written `" + name + ".x`"
                            : "give the condition a name with `let` and use that in both places");
        }
        if (Names.FUNCTIONS.contains(name)) {
            return context.fail(
                    node.span(),
                    DiagnosticCode.NOT_A_VALUE,
                    "`" + name + "` is a function and needs arguments",
                    "write it with brackets, as in `" + name + "(x)`");
        }
        return context.fail(Diagnostic.at(node.span(), DiagnosticCode.UNKNOWN_NAME, "there is no `" + name + "` here")
                .hint(privateElsewhere(name).orElseGet(() -> Candidates.hint(
                        name, context.names().visible(scope), "declare it with `state`, `let` or `const`"))));
    }

    private Optional<String> privateElsewhere(String name) {
        return context.names().actors().stream()
                .filter(a -> a.own().containsKey(name) && !(a.own().get(name) instanceof Symbol.Argument))
                .findFirst()
                .map(a -> scope.purpose().seesPrivateStates()
                        ? "`" + a.name() + "` has one of its own: write `" + a.name() + sample(a) + "." + name + "`"
                        : "`" + a.name() + "` has one of its own; declare it outside for all to see");
    }

    private static String sample(ActorNames actor) {
        return actor.written().indices().isEmpty() ? "" : Arguments.sample(actor.written().indices());
    }
}
