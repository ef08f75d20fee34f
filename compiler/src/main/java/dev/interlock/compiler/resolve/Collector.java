package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.model.BuiltIn;
import dev.interlock.compiler.model.Type;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import dev.interlock.compiler.syntax.PolicyFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first pass over a composition: which names there are. What they mean is found out when it is needed. */
final class Collector implements DeclarationSyntax.Visitor<Void> {
    private final Context context;
    private final Definitions definitions;

    Collector(Context context, Map<String, String> overrides) {
        this.context = context;
        this.definitions = new Definitions(context, overrides);
    }

    void collect(PolicyFile file) {
        file.declarations().forEach(d -> d.accept(this));
    }

    /** Templates are known before the agents that are made from them, wherever they stand. */
    void collectTemplates(PolicyFile file) {
        file.declarations().stream()
                .filter(d -> d instanceof DeclarationSyntax.Template)
                .forEach(d -> context.names().declare((DeclarationSyntax.Template) d));
    }

    /** An actor's own names are looked at when all common ones are known. */
    void collectOwn() {
        for (ActorNames actor : context.names().actors()) {
            actor.written().states().forEach(s -> context.names().declareOwn(actor, state(s, Optional.of(actor))));
            actor.written().lets().forEach(l -> context.names().declareOwn(actor, let(l, Optional.of(actor))));
        }
    }

    @Override
    public Void systemName(DeclarationSyntax.SystemName node) {
        return null;
    }

    @Override
    public Void importFile(DeclarationSyntax.Import node) {
        return null;
    }

    @Override
    public Void importLibrary(DeclarationSyntax.ImportLibrary node) {
        return null;
    }

    /** Carried out before names are collected. */
    @Override
    public Void replace(DeclarationSyntax.Replace node) {
        return null;
    }

    /** Carried out before names are collected. */
    @Override
    public Void without(DeclarationSyntax.Without node) {
        return null;
    }

    /** Only the checked file's counts. */
    @Override
    public Void timeUnit(DeclarationSyntax.TimeUnit node) {
        return null;
    }

    @Override
    public Void constant(DeclarationSyntax.Const node) {
        context.names().declare(new Symbol.Constant(
                node.name(),
                Symbol.Origin.CONST,
                context.pending(node.name(), () -> definitions.constant(node))));
        return null;
    }

    @Override
    public Void param(DeclarationSyntax.Param node) {
        context.names().declare(definitions.isFree(node)
                ? new Symbol.FreeParameter(
                        node.name(), context.pending(node.name(), () -> definitions.freeParameter(node)))
                : new Symbol.Constant(
                        node.name(), Symbol.Origin.PARAM, context.pending(node.name(), () -> definitions.param(node))));
        return null;
    }

    @Override
    public Void enumType(DeclarationSyntax.EnumType node) {
        Map<String, Identifier> seen = new HashMap<>();
        for (Identifier member : node.members()) {
            Identifier first = seen.putIfAbsent(member.text(), member);
            if (first != null) {
                context.names().reportDuplicate(member, first);
            }
        }
        List<String> members = node.members().stream().map(Identifier::text).distinct().toList();
        context.names().declare(
                new Symbol.EnumType(node.name(), new Type.Enumeration(node.name().text(), members)));
        return null;
    }

    @Override
    public Void rangeType(DeclarationSyntax.RangeType node) {
        context.names().declare(new Symbol.RangeType(
                node.name(),
                context.pending(node.name(), () -> context.types()
                        .range(node.range(), Optional.of(node.name().text()), Scope.of(Purpose.CONSTANT)))));
        return null;
    }

    @Override
    public Void state(DeclarationSyntax.State node) {
        context.names().declare(state(node, Optional.empty()));
        return null;
    }

    @Override
    public Void initially(DeclarationSyntax.Initially node) {
        return null;
    }

    @Override
    public Void let(DeclarationSyntax.Let node) {
        context.names().declare(let(node, Optional.empty()));
        return null;
    }

    @Override
    public Void environment(DeclarationSyntax.Environment node) {
        context.names().declare(new ActorNames(ActorNames.Written.of(node), context));
        return null;
    }

    @Override
    public Void agent(DeclarationSyntax.Agent node) {
        context.names().declare(new ActorNames(ActorNames.Written.of(node), context));
        return null;
    }

    /** Known already. */
    @Override
    public Void template(DeclarationSyntax.Template node) {
        return null;
    }

    @Override
    public Void templateUse(DeclarationSyntax.TemplateUse node) {
        new TemplateArguments(context).collect(node).ifPresent(actor -> context.names().declare(actor));
        return null;
    }

    @Override
    public Void invariant(DeclarationSyntax.Invariant node) {
        return question(node.name());
    }

    @Override
    public Void property(DeclarationSyntax.Property node) {
        return question(node.name());
    }

    @Override
    public Void expect(DeclarationSyntax.Expect node) {
        return null;
    }

    @Override
    public Void ignore(DeclarationSyntax.Ignore node) {
        return null;
    }

    @Override
    public Void coordinate(DeclarationSyntax.Coordinate node) {
        return null;
    }

    @Override
    public Void scenario(DeclarationSyntax.Scenario node) {
        return null;
    }

    private Void question(Identifier name) {
        boolean taken = Arrays.stream(BuiltIn.values()).anyMatch(b -> b.word().equals(name.text()));
        if (taken) {
            context.report(Diagnostic.at(
                            name.span(),
                            DiagnosticCode.DUPLICATE_NAME,
                            "`" + name.text() + "` is the name of a built-in check")
                    .hint("choose another name"));
        } else {
            context.names().declareQuestion(name);
        }
        return null;
    }

    private Symbol.State state(DeclarationSyntax.State node, Optional<ActorNames> owner) {
        return new Symbol.State(
                node.name(), owner, context.pending(node.name(), () -> definitions.state(node, owner)));
    }

    private Symbol.Let let(DeclarationSyntax.Let node, Optional<ActorNames> owner) {
        if (Names.FUNCTIONS.contains(node.name().text())) {
            context.report(Diagnostic.at(
                            node.name().span(),
                            DiagnosticCode.DUPLICATE_NAME,
                            "`" + node.name().text() + "` is the name of a built-in function")
                    .hint("choose another name"));
        }
        return new Symbol.Let(
                node.name(),
                owner,
                node.parameters(),
                context.pending(node.name(), () -> definitions.let(node, owner)));
    }
}
