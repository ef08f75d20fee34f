package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Actor;
import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.syntax.ActionSyntax;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Doc;
import dev.interlock.compiler.syntax.ExprSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A declared agent or environment, with the names that are its own. */
final class ActorNames {
    private final Written written;
    private final Map<String, Symbol> own = new LinkedHashMap<>();
    private final Pending<List<Local>> indices;

    ActorNames(Written written, Context context) {
        this.written = written;
        this.indices = context.pending(
                written.id(),
                () -> context.binders().repeated(written.indices(), Scope.of(Purpose.CONSTANT)).locals());
    }

    private ActorNames(Written written, Pending<List<Local>> indices) {
        this.written = written;
        this.indices = indices;
    }

    /** What agents and environments have in common as written. */
    record Written(
            Span span,
            Optional<Doc> doc,
            Actor.Role role,
            Identifier id,
            List<ExprSyntax.Binder> indices,
            Optional<DeclarationSyntax.Every> every,
            List<DeclarationSyntax.Observes> observations,
            List<DeclarationSyntax.State> states,
            List<DeclarationSyntax.Let> lets,
            List<ActionSyntax> actions,
            List<DeclarationSyntax.Assumes> assumptions,
            Origin origin) {
        static Written of(DeclarationSyntax.Agent a) {
            return new Written(
                    a.span(), a.doc(), Actor.Role.AGENT, a.name(), a.indices(), a.every(), a.observations(),
                    a.states(), a.lets(), a.actions(),
                    a.assumptions(), Origin.PLACE);
        }

        /** An agent that is made from a template; its actions speak of the template's parameters, not of its indices. */
        static Written of(DeclarationSyntax.TemplateUse use, DeclarationSyntax.Template template) {
            return new Written(
                    use.span(), use.doc().or(template::doc), Actor.Role.AGENT, use.name(), use.indices(),
                    template.every(), template.observations(), template.states(), template.lets(), template.actions(),
                    template.assumptions(), Origin.TEMPLATE);
        }

        static Written of(DeclarationSyntax.Environment e) {
            return new Written(
                    e.span(), e.doc(), Actor.Role.ENVIRONMENT, e.name(), List.of(), e.every(), List.of(),
                    e.states(), e.lets(), e.actions(),
                    List.of(), Origin.PLACE);
        }
    }

    /** Where the members were written. */
    enum Origin {
        /** Where the actor is declared. */
        PLACE,
        TEMPLATE
    }

    Written written() {
        return written;
    }

    Identifier id() {
        return written.id();
    }

    String name() {
        return written.id().text();
    }

    /** The indices, as the actor's own actions see them. */
    Optional<List<Local>> indices() {
        return indices.get();
    }

    /** A place inside one of the instances, whose indices are new locals. */
    Scope inside(Purpose purpose) {
        Optional<List<Local>> fresh = indices().map(all -> all.stream()
                .map(l -> new Local(l.name(), l.type(), l.span()))
                .toList());
        Scope scope = Scope.of(purpose).in(new Scope.Instance(this, fresh));
        return switch (written.origin()) {
            case PLACE -> indexed(scope, fresh);
            case TEMPLATE -> scope;
        };
    }

    /** Where the arguments of a template stand: the indices have their names, what the template has of its own has none. */
    Scope outside(Scope inside) {
        ActorNames bare = new ActorNames(written, indices);
        Optional<List<Local>> same = inside.instance().flatMap(Scope.Instance::indices);
        return indexed(Scope.of(inside.purpose()).in(new Scope.Instance(bare, same)), same);
    }

    private Scope indexed(Scope plain, Optional<List<Local>> locals) {
        Scope scope = plain;
        for (int i = 0; i < written.indices().size(); i++) {
            int position = i;
            scope = scope.with(written.indices().get(i).name(), locals.map(l -> l.get(position)));
        }
        return scope;
    }

    /** Where the types of its states and derived values stand. */
    Scope ofTypes() {
        return switch (written.origin()) {
            case PLACE -> Scope.of(Purpose.CONSTANT);
            case TEMPLATE -> inside(Purpose.CONSTANT);
        };
    }

    Map<String, Symbol> own() {
        return own;
    }

    String noun() {
        return switch (written.role()) {
            case AGENT -> "an agent";
            case ENVIRONMENT -> "an environment";
        };
    }
}
