package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Question.Settled;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExprSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is to settle: states, shared ones and those of actors, whole or one element of them. Which element must be known, for a
 * place that moves would seem to change when nothing does.
 */
final class SettledPlaces {
    private final Context context;
    private final Map<List<Object>, Span> seen = new LinkedHashMap<>();

    SettledPlaces(Context context) {
        this.context = context;
    }

    Optional<List<Settled>> places(List<ExprSyntax> written) {
        List<Optional<Settled>> places = new ArrayList<>();
        written.forEach(place -> places.add(place(place).filter(this::isNew)));
        return Binders.allOf(places);
    }

    private boolean isNew(Settled place) {
        List<Object> words = new ArrayList<>(List.of(place.state()));
        place.indices().forEach(index -> words.add(Constants.words(Evaluation.constant(index).orElseThrow())));
        Span first = seen.putIfAbsent(words, place.span());
        if (first != null) {
            context.report(Diagnostic.at(
                            place.span(), DiagnosticCode.NOT_SETTLING, "`" + place.span().text() + "` is named twice")
                    .label(first, "first here")
                    .hint("name each state once"));
        }
        return first == null;
    }

    private Optional<Settled> place(ExprSyntax written) {
        boolean isElement = written instanceof ExprSyntax.Indexed;
        ExprSyntax base = isElement ? ((ExprSyntax.Indexed) written).base() : written;
        List<ExprSyntax> indices = isElement ? ((ExprSyntax.Indexed) written).indices() : List.of();
        if (base instanceof ExprSyntax.Name name) {
            return shared(name).flatMap(state -> element(written.span(), state, List.of(), indices));
        }
        return base instanceof ExprSyntax.Member member
                ? own(member, written.span(), indices)
                : refused(written.span(), "this is not a state, so it cannot be said to settle");
    }

    private Optional<StateVariable> shared(ExprSyntax.Name name) {
        Optional<Symbol> symbol = context.names().symbol(name.text());
        if (symbol.isEmpty() && context.names().actor(name.text()).isPresent()) {
            return refused(name.span(), "`" + name.text() + "` is "
                    + context.names().actor(name.text()).get().noun() + ", not a state");
        }
        if (symbol.isEmpty()) {
            return context.fail(Diagnostic.at(
                            name.span(), DiagnosticCode.UNKNOWN_NAME, "there is no state `" + name.text() + "`")
                    .hint(Candidates.hint(name.text(), states(), "declare it with `state`")));
        }
        return state(symbol.get(), name.span());
    }

    private List<String> actors() {
        return context.names().actors().stream().map(ActorNames::name).toList();
    }

    private TreeSet<String> states() {
        TreeSet<String> states = new TreeSet<>();
        context.names().symbols().stream()
                .filter(symbol -> symbol instanceof Symbol.State)
                .forEach(symbol -> states.add(symbol.id().text()));
        return states;
    }

    private Optional<StateVariable> state(Symbol symbol, Span span) {
        if (symbol instanceof Symbol.Contested) {
            return Optional.empty();
        }
        if (symbol instanceof Symbol.State state) {
            return state.variable().get();
        }
        boolean isMade = symbol instanceof Symbol.Let;
        boolean isType = symbol instanceof Symbol.EnumType || symbol instanceof Symbol.RangeType;
        String but = isMade ? ", which is made of others" : isType ? ", not a state" : ", which never changes";
        return context.fail(Diagnostic.at(
                        span,
                        DiagnosticCode.NOT_SETTLING,
                        "`" + symbol.id().text() + "` is " + symbol.noun() + but)
                .label(symbol.id().span(), "declared here")
                .hint(isMade ? "name the states that it is made of" : "name states: what is written"));
    }

    private Optional<Settled> own(ExprSyntax.Member written, Span whole, List<ExprSyntax> indices) {
        ExprSyntax base = written.base() instanceof ExprSyntax.Indexed indexed ? indexed.base() : written.base();
        List<ExprSyntax> instance =
                written.base() instanceof ExprSyntax.Indexed indexed ? indexed.indices() : List.of();
        if (!(base instanceof ExprSyntax.Name name)) {
            return refused(written.span(), "this is not a state, so it cannot be said to settle");
        }
        Optional<ActorNames> actor = context.names().actor(name.text());
        if (actor.isEmpty()) {
            return context.fail(Diagnostic.at(
                            name.span(), DiagnosticCode.UNKNOWN_NAME, "there is no agent `" + name.text() + "`")
                    .hint(Candidates.hint(name.text(), actors(), "declare it with `agent`")));
        }
        Optional<StateVariable> state = member(actor.get(), written);
        Optional<List<Expr>> which = instance(actor.get(), written, instance, indices);
        return state.flatMap(s -> which.flatMap(prefix -> element(whole, s, prefix, indices)));
    }

    private Optional<StateVariable> member(ActorNames actor, ExprSyntax.Member written) {
        Symbol symbol = actor.own().get(written.member().text());
        if (symbol != null && !(symbol instanceof Symbol.Argument)) {
            return state(symbol, written.span());
        }
        List<String> own = actor.own().values().stream()
                .filter(s -> s instanceof Symbol.State)
                .map(s -> s.id().text())
                .toList();
        return context.fail(Diagnostic.at(
                        written.member().span(), DiagnosticCode.UNKNOWN_NAME,
                        "`" + actor.name() + "` has no state `" + written.member().text() + "` of its own")
                .hint(Candidates.hint(written.member().text(), own, "it has no state of its own")));
    }

    /** Without an index all of its instances are meant, unless an element of one is. */
    private Optional<List<Expr>> instance(
            ActorNames actor, ExprSyntax.Member written, List<ExprSyntax> instance, List<ExprSyntax> indices) {
        if (instance.isEmpty() && indices.isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<Local>> dimensions = actor.indices();
        if (dimensions.isEmpty()) {
            return Optional.empty();
        }
        if (instance.size() == dimensions.get().size()) {
            return constants(instance, dimensions.get(), actor.name());
        }
        return context.fail(
                written.span(),
                dimensions.get().isEmpty() || instance.isEmpty()
                        ? DiagnosticCode.NOT_INDEXED
                        : DiagnosticCode.WRONG_ARGUMENT_COUNT,
                "`" + actor.name() + "` is " + (dimensions.get().isEmpty() ? "a single agent" : "one of several agents"),
                dimensions.get().isEmpty()
                        ? "write `" + actor.name() + "` without an index"
                        : "say which, as in `" + actor.name() + Arguments.sample(actor.written().indices()) + "`");
    }

    private Optional<Settled> element(
            Span whole, StateVariable state, List<Expr> prefix, List<ExprSyntax> indices) {
        if (indices.isEmpty()) {
            return Optional.of(new Settled(whole, state, prefix));
        }
        List<Local> own = state.dimensions().subList(prefix.size(), state.dimensions().size());
        boolean fits = new Arguments(context, Scope.of(Purpose.CONSTANT))
                .checkIndexCount(whole, state.name(), own, indices.size());
        return fits
                ? constants(indices, own, state.name()).map(last -> {
                    List<Expr> all = new ArrayList<>(prefix);
                    all.addAll(last);
                    return new Settled(whole, state, all);
                })
                : Optional.empty();
    }

    private Optional<List<Expr>> constants(List<ExprSyntax> written, List<Local> dimensions, String of) {
        return new Coalitions(context).constants(written, dimensions, of).map(all -> {
            List<Expr> literals = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                literals.add(all.get(i).literal(written.get(i).span()));
            }
            return literals;
        });
    }

    private <T> Optional<T> refused(Span span, String message) {
        return context.fail(
                span, DiagnosticCode.NOT_SETTLING, message,
                "name states, as in `settles x, load[1]`, or a whole one, as in `settles load`");
    }
}
