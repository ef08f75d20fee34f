package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.ExpectationSyntax;
import dev.interlock.compiler.syntax.GoalSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that {@code expect} lines speak of what there is. */
final class Expectations implements ExpectationSyntax.Visitor<Optional<Expectation>> {
    private static final Set<BuiltIn> ASKED = EnumSet.of(
            BuiltIn.RANGE, BuiltIn.INDEX, BuiltIn.DIVISION, BuiltIn.CLASH, BuiltIn.ATTRIBUTION);

    private final Context context;
    private final Coalitions coalitions;
    private final ParameterValues parameterValues;
    private final Set<BuiltIn> switchedOff;
    private final Map<String, Asked> asked = new LinkedHashMap<>();

    Expectations(Context context, Set<BuiltIn> switchedOff) {
        this.context = context;
        this.coalitions = new Coalitions(context);
        this.parameterValues = new ParameterValues(context);
        this.switchedOff = switchedOff;
        ASKED.forEach(b -> asked.put(b.word(), Asked.BUILT_IN));
    }

    /** Makes an invariant or an assumption known, even one in whose condition an error was found. */
    void know(String question) {
        asked.put(question, Asked.SAFETY);
    }

    /** Makes a property known, even one in which an error was found. */
    void know(String question, GoalSyntax goal) {
        asked.put(question, Asked.by(goal));
    }

    /** Whether time can pass is asked where something is measured, and where that cannot be told for mistakes. */
    void knowTimelock() {
        asked.put(BuiltIn.TIMELOCK.word(), Asked.BUILT_IN);
    }

    @Override
    public Optional<Expectation> holds(ExpectationSyntax.Holds node) {
        return question(node.question()).flatMap(q -> node.values().isEmpty()
                ? Optional.of(new Expectation.Holds(node.span(), q))
                : parameterValues.of(node.values()).map(values -> new Expectation.ByValue(
                        node.span(), q, Expectation.Verdict.HOLDS, values)));
    }

    /** What a line says of values beside what it says of who. */
    Optional<Expectation> byValue(ExpectationSyntax.Violated node) {
        String question = node.question().stream().map(Identifier::text).collect(Collectors.joining("."));
        return node.values().isEmpty() || !asked.containsKey(question)
                ? Optional.empty()
                : parameterValues.of(node.values()).map(values -> new Expectation.ByValue(
                        node.span(), question, Expectation.Verdict.VIOLATED, values));
    }

    @Override
    public Optional<Expectation> violated(ExpectationSyntax.Violated node) {
        Optional<String> question = question(node.question());
        Optional<String> nobodys = question.flatMap(q -> asked.get(q).nobodys());
        if (nobodys.isPresent() && !node.coalitions().isEmpty()) {
            return context.fail(
                    node.coalitions().get(0).span(),
                    DiagnosticCode.EXPECT_BAD_COALITION,
                    "`" + question.get() + "` " + nobodys.get(),
                    "write `expect " + question.get() + " violated`"
                            + (asked.get(question.get()) == Asked.RESPONSE ? ", or ask for it `within` a time" : ""));
        }
        if (question.isPresent() && asked.get(question.get()) == Asked.POSSIBILITY && node.steps().isPresent()) {
            return context.fail(
                    node.span(),
                    DiagnosticCode.EXPECT_BAD_COALITION,
                    "`" + question.get()
                            + "` asks whether something is possible; where it is not, there are no steps to count",
                    "write `expect " + question.get() + " violated`");
        }
        List<Optional<Expectation.Coalition>> named = new ArrayList<>();
        node.coalitions().forEach(c -> named.add(coalitions.coalition(c)));
        Expectation.Others others = switch (node.others()) {
            case NONE -> Expectation.Others.NONE;
            case ALLOWED -> Expectation.Others.ALLOWED;
        };
        return question.flatMap(q -> Binders.allOf(named)
                .map(c -> new Expectation.Violated(node.span(), q, c, others, node.steps())));
    }

    @Override
    public Optional<Expectation> dead(ExpectationSyntax.Dead node) {
        Optional<ActorNames> actor = context.names().actor(node.actor().text());
        if (actor.isEmpty()) {
            return coalitions.unknownActor(node.actor());
        }
        List<String> actions = actor.get().written().actions().stream()
                .map(ActionSyntax::name)
                .map(Identifier::text)
                .toList();
        if (actions.contains(node.action().text()) && isOff(BuiltIn.DEAD)) {
            return notAsked(BuiltIn.DEAD, node.span());
        }
        if (actions.contains(node.action().text())) {
            return Optional.of(new Expectation.Dead(node.span(), actor.get().name(), node.action().text()));
        }
        return context.fail(Diagnostic.at(
                        node.action().span(),
                        DiagnosticCode.EXPECT_UNKNOWN_ACTION,
                        "`" + actor.get().name() + "` has no action `" + node.action().text() + "`")
                .label(actor.get().id().span(), "declared here")
                .hint(Candidates.hint(node.action().text(), actions, "it has no actions")));
    }

    @Override
    public Optional<Expectation> vacuous(ExpectationSyntax.Vacuous node) {
        Optional<String> question = question(node.question());
        if (question.filter(q -> !asked.get(q).mayBeVacuous()).isPresent()) {
            return context.fail(
                    span(node.question()),
                    DiagnosticCode.EXPECT_UNKNOWN_QUESTION,
                    "`" + question.get() + "` cannot be vacuous",
                    "only an invariant, an assumption or a `leads to` can hold for want of its condition");
        }
        return question.isPresent() && isOff(BuiltIn.VACUOUS)
                ? notAsked(BuiltIn.VACUOUS, node.span())
                : question.map(q -> new Expectation.Vacuous(node.span(), q));
    }

    private boolean isOff(BuiltIn check) {
        return switchedOff.contains(check);
    }

    private <T> Optional<T> notAsked(BuiltIn check, Span span) {
        return context.fail(
                span,
                DiagnosticCode.EXPECT_UNKNOWN_QUESTION,
                "`" + check.word() + "` is not asked, because an `ignore` line switches it off",
                "leave out one of the two lines");
    }

    private Optional<String> question(List<Identifier> written) {
        String name = written.stream().map(Identifier::text).collect(Collectors.joining("."));
        if (!asked.containsKey(name)) {
            return context.fail(Diagnostic.at(
                            span(written),
                            DiagnosticCode.EXPECT_UNKNOWN_QUESTION,
                            "there is no question `" + name + "`")
                    .hint(Candidates.hint(name, new TreeSet<>(asked.keySet()), "")));
        }
        return switchedOff.stream()
                .filter(check -> asked.get(name) == Asked.BUILT_IN && check.word().equals(name))
                .findFirst()
                .map(check -> this.<String>notAsked(check, span(written)))
                .orElse(Optional.of(name));
    }

    private static Span span(List<Identifier> written) {
        return written.get(0).span().to(written.get(written.size() - 1).span());
    }
}
