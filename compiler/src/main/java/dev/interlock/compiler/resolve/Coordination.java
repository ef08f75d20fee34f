package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Action;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.model.Rule;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionReference;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.RuleSyntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Types the lines of {@code coordinate} blocks, and refuses those that could not restrict anything or cannot be kept. */
final class Coordination implements RuleSyntax.Visitor<Optional<Rule>> {
    private final Context context;
    private final NamedActions actions;
    private final Owners owners;
    private final WaitingOrder order;
    private final List<Rule> rules = new ArrayList<>();

    Coordination(Context context, List<Actor> actors) {
        this.context = context;
        this.actions = new NamedActions(context, actors);
        this.owners = new Owners(context, actors);
        this.order = new WaitingOrder(context);
    }

    void add(RuleSyntax node) {
        node.accept(this).ifPresent(rules::add);
    }

    List<Rule> rules() {
        return rules;
    }

    @Override
    public Optional<Rule> atMost(RuleSyntax.AtMost node) {
        if (node.within().isEmpty()) {
            return context.fail(
                    node.span(),
                    DiagnosticCode.AT_MOST_WITHOUT_WITHIN,
                    "this does not say in how much time",
                    "add `within` and a duration at the end, as in `within 10m`");
        }
        Optional<Expr> most = most(node.most());
        Optional<Expr> window = new Durations(context, Scope.of(Purpose.CONDITION)).positive(node.within().get(), "within");
        return members(node.actions()).flatMap(all -> most.flatMap(n ->
                window.map(length -> new Rule.AtMost(node.span(), n, all, length))));
    }

    private Optional<Expr> most(ExprSyntax written) {
        return context.expressions()
                .constant(written, Scope.of(Purpose.CONSTANT), Type.INT, "what follows `at most`")
                .flatMap(most -> Constants.whole(most).filter(n -> n.signum() > 0).isPresent()
                        ? Optional.of(most.literal(written.span()))
                        : context.fail(
                                written.span(),
                                DiagnosticCode.AT_MOST_TOO_FEW,
                                "at most " + Constants.words(most) + " of them would never let them act at all",
                                "allow one at least"));
    }

    /** The named actions, each once. */
    private Optional<List<Rule.Member>> members(List<ActionReference> written) {
        List<Optional<Rule.Member>> members = new ArrayList<>();
        for (ActionReference action : written) {
            Optional<NamedActions.Found> found = actions.ofAgent(action);
            Optional<Rule.Member> member = found.flatMap(f -> member(action, f));
            if (member.isPresent() && members.contains(member)) {
                return nothing(action.span(), "`" + name(found.get()) + "` is named twice", "name each action once");
            }
            members.add(member);
        }
        return Binders.allOf(members);
    }

    @Override
    public Optional<Rule> guard(RuleSyntax.Guard node) {
        return actions.ofAgent(node.action())
                .filter(found -> canBeRead(node, found))
                .flatMap(found -> guard(node, found));
    }

    private boolean canBeRead(RuleSyntax.Guard node, NamedActions.Found found) {
        boolean instant = found.action().body().match(i -> true, l -> false);
        if (node.moment() == RuleSyntax.Moment.START || !instant) {
            return true;
        }
        context.fail(Diagnostic.at(
                        node.span(), DiagnosticCode.NO_FINISH,
                        "`" + name(found) + "` happens at once, so there is no finish at which this could be read")
                .label(found.action().span(), "declared here")
                .hint("leave out `at finish`"));
        return false;
    }

    private Optional<Rule> guard(RuleSyntax.Guard node, NamedActions.Found found) {
        Naming naming = new Naming(Scope.of(Purpose.CONDITION));
        ActionReference written = node.action();
        Optional<List<Local>> indices = naming.names(
                written.indices(), found.actor().indices(), written.span(), "`" + found.actor().name() + "`");
        Optional<List<Local>> parameters = naming.names(
                written.arguments().orElse(List.of()), found.action().parameters(), written.span(),
                "`" + name(found) + "`");
        if (indices.isEmpty() || parameters.isEmpty()) {
            return Optional.empty();
        }
        Rule.Moment moment = switch (node.moment()) {
            case START -> Rule.Moment.START;
            case FINISH -> Rule.Moment.FINISH;
        };
        return context.expressions()
                .condition(node.condition(), naming.scope, "what follows `requires`")
                .map(condition -> new Rule.Guard(
                        node.span(), found.actor().name(), found.action().name(), indices.get(), parameters.get(),
                        condition, moment));
    }

    /** New names for the indices of an agent and the parameters of an action. */
    private final class Naming {
        private Scope scope;

        Naming(Scope scope) {
            this.scope = scope;
        }

        /** None, or one for each. */
        Optional<List<Local>> names(List<ExprSyntax> written, List<Local> declared, Span span, String of) {
            if (!written.isEmpty() && written.size() != declared.size()) {
                return bad(
                        span,
                        of + " takes " + Arguments.count(declared.size(), "name", "names") + " here, not "
                                + written.size(),
                        "leave the brackets out where the guard does not speak of what stands in them");
            }
            List<Optional<Local>> names = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                names.add(name(written.get(i), declared.get(i)));
            }
            return Binders.allOf(names);
        }

        private Optional<Local> name(ExprSyntax written, Local declared) {
            if (!(written instanceof ExprSyntax.Name name)) {
                return bad(
                        written.span(),
                        "a guard names what stands here, it gives it no value",
                        "write a new name such as `" + declared.name() + "`, and say for which values in the condition");
            }
            Local local = new Local(name.text(), declared.type(), name.span());
            scope = context.binders().declare(new Identifier(name.span(), name.text()), Optional.of(local), scope);
            return Optional.of(local);
        }
    }

    @Override
    public Optional<Rule> exclusive(RuleSyntax.Exclusive node) {
        List<Optional<Rule.Member>> members = new ArrayList<>();
        Set<String> threads = new LinkedHashSet<>();
        boolean parallel = false;
        for (ActionReference action : node.actions()) {
            Optional<NamedActions.Found> found = actions.ofAgent(action);
            Optional<Rule.Member> member = found.flatMap(f -> member(action, f));
            if (member.isPresent() && members.contains(member)) {
                return nothing(action.span(), "`" + name(found.get()) + "` is named twice", "name each action once");
            }
            members.add(member);
            member.ifPresent(m -> threads.addAll(threads(found.get().actor(), m)));
            parallel |= found.filter(f -> isParallel(f.action())).isPresent();
        }
        if (members.contains(Optional.<Rule.Member>empty())) {
            return Optional.empty();
        }
        return threads.size() == 1 && !parallel
                ? nothing(
                        node.span(),
                        "this restricts nothing: `" + threads.iterator().next() + "` does one thing at a time anyway",
                        "name actions of different agents")
                : Binders.allOf(members).map(all -> new Rule.Exclusive(node.span(), all));
    }

    /** One for a single instance; two stand for many. */
    private static List<String> threads(Actor actor, Rule.Member member) {
        boolean one = !member.instance().isEmpty() || Intervals.size(actor.indices()).bitLength() <= 1;
        String name = actor.name() + (member.instance().isEmpty() ? "" : member.instance().toString());
        return one ? List.of(name) : List.of(name, name + " and others");
    }

    private static boolean isParallel(Action action) {
        return action.body().match(i -> false, l -> l.flights() == Action.Flights.ONE_PER_PARAMETERS);
    }

    @Override
    public Optional<Rule> before(RuleSyntax.Before node) {
        Optional<NamedActions.Found> first = actions.ofAgent(node.first());
        Optional<NamedActions.Found> second = actions.ofAgent(node.second());
        Optional<Rule.Member> waitedFor = first.filter(f -> isFinite(node, f)).flatMap(f -> member(node.first(), f));
        Optional<Rule.Member> waiting = second.flatMap(f -> member(node.second(), f));
        return waitedFor.flatMap(a -> waiting.flatMap(b -> order.add(new Rule.Before(node.span(), a, b))));
    }

    private boolean isFinite(RuleSyntax.Before node, NamedActions.Found first) {
        Optional<Local> infinite = first.action().parameters().stream()
                .filter(parameter -> Kinds.size(parameter.type()).isEmpty())
                .findFirst();
        infinite.ifPresent(parameter -> context.fail(Diagnostic.at(
                        node.first().span(), DiagnosticCode.NOT_FINITE,
                        "whether `" + name(first) + "` could act cannot be said for each `" + parameter.name()
                                + "`: " + TypeWords.of(parameter.type()) + " has infinitely many values")
                .label(parameter.span(), "declared here")
                .hint("give `" + parameter.name() + "` a range such as `0..9`")));
        return infinite.isEmpty();
    }

    @Override
    public Optional<Rule> owner(RuleSyntax.Owner node) {
        return owners.owner(node);
    }

    private Optional<Rule.Member> member(ActionReference node, NamedActions.Found found) {
        List<Local> indices = found.actor().indices();
        if (node.arguments().isPresent()) {
            return bad(
                    node.span(), "this speaks of `" + name(found) + "` as a whole, whatever its parameters are",
                    "write `" + name(found) + "`");
        }
        if (!node.indices().isEmpty() && node.indices().size() != indices.size()) {
            return bad(
                    node.span(),
                    "`" + found.actor().name() + "` takes " + Arguments.count(indices.size(), "index", "indices")
                            + ", not " + node.indices().size(),
                    "without an index all of its instances are meant");
        }
        return new Coalitions(context)
                .constants(node.indices(), indices, found.actor().name())
                .map(all -> all.stream().map(Constants::words).toList())
                .map(words -> new Rule.Member(found.actor().name(), words, found.action().name()));
    }

    private static String name(NamedActions.Found found) {
        return found.actor().name() + "." + found.action().name();
    }

    private <T> Optional<T> bad(Span span, String message, String hint) {
        return context.fail(span, DiagnosticCode.BAD_ACTION_REFERENCE, message, hint);
    }

    private <T> Optional<T> nothing(Span span, String message, String hint) {
        return context.fail(span, DiagnosticCode.RESTRICTS_NOTHING, message, hint);
    }
}
