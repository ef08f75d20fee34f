package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Expectation;
import dev.interlock.compiler.model.Expr;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ExpectationSyntax;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks who is named in {@code violated by}. */
final class Coalitions {
    private final Context context;

    Coalitions(Context context) {
        this.context = context;
    }

    Optional<Expectation.Coalition> coalition(ExpectationSyntax.Coalition node) {
        List<Optional<Expectation.Member>> members = new ArrayList<>();
        node.members().forEach(m -> members.add(member(m)));
        return Binders.allOf(members)
                .filter(all -> onlyOnce(node, all))
                .map(Expectation.Coalition::new);
    }

    <T> Optional<T> unknownActor(Identifier name) {
        Set<String> known = context.names().actors().stream().map(ActorNames::name).collect(Collectors.toSet());
        return context.fail(Diagnostic.at(
                        name.span(), DiagnosticCode.EXPECT_UNKNOWN_AGENT, "there is no agent `" + name.text() + "`")
                .hint(Candidates.hint(name.text(), known, "declare it with `agent`")));
    }

    private Optional<Expectation.Member> member(ExpectationSyntax.Member node) {
        Optional<ActorNames> actor = context.names().actor(node.agent().text());
        if (actor.isEmpty()) {
            return unknownActor(node.agent());
        }
        if (actor.get().written().role() == Actor.Role.ENVIRONMENT) {
            return bad(
                    node.span(),
                    "`" + actor.get().name() + "` is an environment; it takes part in every run",
                    "the environment needs no naming; `by nobody` says that it breaks the question on its own");
        }
        return actor.get().indices().flatMap(indices -> member(node, indices));
    }

    private Optional<Expectation.Member> member(ExpectationSyntax.Member node, List<Local> indices) {
        String name = node.agent().text();
        if (node.count().isPresent()) {
            return counted(node, indices);
        }
        if (node.indices().size() == indices.size()) {
            return instance(node, indices);
        }
        if (indices.isEmpty()) {
            return bad(node.span(), "`" + name + "` is a single agent", "write `" + name + "` without an index");
        }
        String samples = indices.stream()
                .map(l -> Constants.words(Tuples.of(List.of(l)).get(0).get(0)))
                .collect(Collectors.joining(", "));
        return bad(
                node.span(),
                "`" + name + "` stands for " + Intervals.size(indices) + " agents",
                "say which: `" + name + "[" + samples + "]`, or how many: `2 of " + name + "`");
    }

    private Optional<Expectation.Member> counted(ExpectationSyntax.Member node, List<Local> indices) {
        String name = node.agent().text();
        BigInteger instances = Intervals.size(indices);
        if (indices.isEmpty()) {
            return bad(node.span(), "`" + name + "` is a single agent", "write `" + name + "` without a number");
        }
        int count = node.count().getAsInt();
        if (count < 1 || BigInteger.valueOf(count).compareTo(instances) > 0) {
            return bad(
                    node.span(),
                    "there cannot be " + count + " of `" + name + "`, which stands for " + instances + " agents",
                    "give a number from 1 to " + instances);
        }
        return Optional.of(new Expectation.Member(node.count(), name, List.of()));
    }

    private Optional<Expectation.Member> instance(ExpectationSyntax.Member node, List<Local> indices) {
        return constants(node.indices(), indices, node.agent().text())
                .map(all -> all.stream().map(Constants::position).toList())
                .map(positions -> new Expectation.Member(node.count(), node.agent().text(), positions));
    }

    /** Which instance is named by indices that must be known; as many as there should be. */
    Optional<List<Constants.Constant>> constants(List<ExprSyntax> written, List<Local> indices, String agent) {
        return new Arguments(context, Scope.of(Purpose.CONSTANT))
                .indices(written, indices, agent)
                .flatMap(all -> Binders.allOf(all.stream().map(this::known).toList()));
    }

    private Optional<Constants.Constant> known(Expr index) {
        Optional<Constants.Constant> constant = Evaluation.constant(index);
        if (constant.isEmpty()) {
            return context.fail(
                    index.span(),
                    DiagnosticCode.NOT_CONSTANT,
                    "this index has no value that is known before the system runs",
                    "name one instance, as in `Host[1]`");
        }
        return constant;
    }

    private boolean onlyOnce(ExpectationSyntax.Coalition node, List<Expectation.Member> members) {
        Set<Expectation.Member> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i++) {
            if (!seen.add(members.get(i))) {
                bad(node.members().get(i).span(), "this agent is named twice", "name each member once");
                return false;
            }
        }
        return true;
    }

    private <T> Optional<T> bad(Span span, String message, String hint) {
        return context.fail(span, DiagnosticCode.EXPECT_BAD_COALITION, message, hint);
    }
}
