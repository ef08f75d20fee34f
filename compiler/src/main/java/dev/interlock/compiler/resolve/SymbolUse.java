package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.LetDefinition;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an expression of a symbol that is used at a place, if it may be used there. */
final class SymbolUse {
    private final Context context;
    private final Scope scope;
    private final Arguments arguments;

    SymbolUse(Context context, Scope scope) {
        this.context = context;
        this.scope = scope;
        this.arguments = new Arguments(context, scope);
    }

    /** A name of the place's own: common, or belonging to the actor around the place. */
    Optional<Expr> plain(Symbol symbol, Span span, List<ExprSyntax> indices) {
        Optional<ActorNames> owner = owner(symbol);
        Optional<List<Expr>> instance = owner.isEmpty() ? Optional.of(List.of()) : ownIndices(span);
        return instance.flatMap(prefix -> symbol.accept(new Use(span, prefix, indices)));
    }

    /** A name behind an actor's. */
    Optional<Expr> foreign(
            ActorNames actor,
            Optional<ExprSyntax.Indexed> instance,
            Identifier member,
            Span span,
            List<ExprSyntax> indices) {
        Symbol symbol = actor.own().get(member.text());
        if (symbol == null || symbol instanceof Symbol.Argument) {
            return context.fail(Diagnostic.at(
                            member.span(),
                            DiagnosticCode.UNKNOWN_NAME,
                            "`" + actor.name() + "` has no state `" + member.text() + "` of its own")
                    .hint(Candidates.hint(member.text(), kept(actor), "it has no state of its own")));
        }
        if (isHidden(actor, instance)) {
            return new Privacy(context, scope).refuse(actor.name(), symbol.id(), span);
        }
        return instance(actor, instance, span).flatMap(prefix -> symbol.accept(new Use(span, prefix, indices)));
    }

    private static List<String> kept(ActorNames actor) {
        return actor.own().values().stream()
                .filter(s -> !(s instanceof Symbol.Argument))
                .map(s -> s.id().text())
                .toList();
    }

    private boolean isHidden(ActorNames actor, Optional<ExprSyntax.Indexed> instance) {
        if (scope.purpose().seesPrivateStates() || !scope.purpose().seesStates()) {
            return false;
        }
        return scope.instance().isPresent() && (instance.isPresent() || scope.instance().get().actor() != actor);
    }

    private Optional<List<Expr>> instance(ActorNames actor, Optional<ExprSyntax.Indexed> written, Span span) {
        List<ExprSyntax.Binder> dimensions = actor.written().indices();
        boolean own = scope.instance().filter(i -> i.actor() == actor).isPresent();
        if (written.isEmpty() && own) {
            return ownIndices(span);
        }
        int given = written.map(w -> w.indices().size()).orElse(0);
        if (given != dimensions.size()) {
            return context.fail(
                    written.map(ExprSyntax.Indexed::span).orElse(span),
                    given == 0 || dimensions.isEmpty()
                            ? DiagnosticCode.NOT_INDEXED
                            : DiagnosticCode.WRONG_ARGUMENT_COUNT,
                    "`" + actor.name() + "` is " + (dimensions.isEmpty() ? "a single " : "one of several ") + "agent"
                            + (dimensions.isEmpty() ? "" : "s"),
                    dimensions.isEmpty()
                            ? "write `" + actor.name() + "` without an index"
                            : "say which, as in `" + actor.name() + Arguments.sample(dimensions) + "`");
        }
        return actor.indices().flatMap(locals -> arguments.indices(
                written.map(ExprSyntax.Indexed::indices).orElse(List.of()), locals, actor.name()));
    }

    private Optional<List<Expr>> ownIndices(Span span) {
        return scope.instance()
                .flatMap(Scope.Instance::indices)
                .map(locals -> locals.stream().<Expr>map(l -> new Expr.LocalRef(span, l)).toList());
    }

    private static Optional<ActorNames> owner(Symbol symbol) {
        if (symbol instanceof Symbol.State state) {
            return state.owner();
        }
        return symbol instanceof Symbol.Let let ? let.owner() : Optional.empty();
    }

    private final class Use implements Symbol.Visitor<Optional<Expr>> {
        private final Span span;
        private final List<Expr> prefix;
        private final List<ExprSyntax> indices;

        private Use(Span span, List<Expr> prefix, List<ExprSyntax> indices) {
            this.span = span;
            this.prefix = prefix;
            this.indices = indices;
        }

        @Override
        public Optional<Expr> constant(Symbol.Constant symbol) {
            return withoutIndices(symbol)
                    .flatMap(s -> symbol.value().get())
                    .map(constant -> constant.value().literal(span));
        }

        @Override
        public Optional<Expr> freeParameter(Symbol.FreeParameter symbol) {
            if (!scope.purpose().seesStates()) {
                return notConstant(symbol);
            }
            return withoutIndices(symbol)
                    .flatMap(s -> symbol.variable().get())
                    .map(variable -> new Expr.StateRef(span, variable, List.of()));
        }

        @Override
        public Optional<Expr> enumType(Symbol.EnumType symbol) {
            return notAValue(symbol, "write one of its members: " + TypeWords.members(symbol.type()));
        }

        @Override
        public Optional<Expr> rangeType(Symbol.RangeType symbol) {
            return notAValue(symbol, "to speak of its elements write `n in " + symbol.id().text() + "`");
        }

        @Override
        public Optional<Expr> state(Symbol.State symbol) {
            if (!scope.purpose().seesStates()) {
                return notConstant(symbol);
            }
            return symbol.variable().get().flatMap(this::element);
        }

        private Optional<Expr> element(StateVariable variable) {
            List<Local> dimensions =
                    variable.dimensions().subList(prefix.size(), variable.dimensions().size());
            if (!arguments.checkIndexCount(span, variable.name(), dimensions, indices.size())) {
                return Optional.empty();
            }
            return arguments.indices(indices, dimensions, variable.name())
                    .map(own -> new Expr.StateRef(span, variable, joined(own)));
        }

        @Override
        public Optional<Expr> argument(Symbol.Argument symbol) {
            return withoutIndices(symbol).flatMap(s -> new TemplateArguments(context).value(symbol, span, scope));
        }

        @Override
        public Optional<Expr> let(Symbol.Let symbol) {
            if (!scope.purpose().seesStates()) {
                return notConstant(symbol);
            }
            if (!symbol.parameters().isEmpty()) {
                return arguments.needsCall(span, symbol, indices.size());
            }
            return withoutIndices(symbol).flatMap(s -> symbol.definition().get()).flatMap(this::derived);
        }

        @Override
        public Optional<Expr> contested(Symbol.Contested symbol) {
            return Optional.empty();
        }

        private Optional<Expr> derived(LetDefinition definition) {
            return new Privacy(context, scope).allowed(definition, span)
                    .map(d -> new Expr.LetRef(span, d, prefix));
        }

        private List<Expr> joined(List<Expr> own) {
            List<Expr> all = new ArrayList<>(prefix);
            all.addAll(own);
            return all;
        }

        private Optional<Symbol> withoutIndices(Symbol symbol) {
            if (indices.isEmpty()) {
                return Optional.of(symbol);
            }
            return context.fail(Diagnostic.at(
                            span,
                            DiagnosticCode.NOT_INDEXED,
                            "`" + symbol.id().text() + "` is " + symbol.noun() + " and has no indices")
                    .label(symbol.id().span(), "declared here")
                    .hint("write `" + symbol.id().text() + "` alone"));
        }

        private Optional<Expr> notAValue(Symbol symbol, String hint) {
            return context.fail(Diagnostic.at(
                            span,
                            DiagnosticCode.NOT_A_VALUE,
                            "`" + symbol.id().text() + "` is " + symbol.noun() + ", not a value")
                    .label(symbol.id().span(), "declared here")
                    .hint(hint));
        }

        private Optional<Expr> notConstant(Symbol symbol) {
            return context.fail(Diagnostic.at(
                            span,
                            DiagnosticCode.NOT_CONSTANT,
                            "`" + symbol.id().text() + "` is " + symbol.noun()
                                    + "; its value is not known before the system runs")
                    .label(symbol.id().span(), "declared here")
                    .hint(hintForConstant(symbol)));
        }

        private String hintForConstant(Symbol symbol) {
            if (scope.purpose() == Purpose.INITIAL) {
                return "leave the start out here and say it with an `initially` line, which may speak of states";
            }
            return symbol instanceof Symbol.FreeParameter
                    ? "give it a value in the file with `=`, or from outside with `-D " + symbol.id().text() + "=…`"
                    : "only numbers, constants and parameters of the system can stand here";
        }
    }
}
