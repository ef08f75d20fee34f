package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.model.StateVariable;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The declared names of a composition: one space for values and types, one for agents and environments, one for
 * questions.
 */
final class Names {
    /** Functions that are always there. */
    static final Set<String> FUNCTIONS = Set.of("min", "max", "abs", "clamp", "divide_up", "old", "writer", "known");

    private final Diagnostics diagnostics;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final Map<String, ActorNames> actors = new LinkedHashMap<>();
    private final Map<String, DeclarationSyntax.Template> templates = new LinkedHashMap<>();
    private final Map<String, Identifier> questions = new LinkedHashMap<>();
    private final Map<String, List<Symbol.EnumType>> members = new LinkedHashMap<>();

    Names(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    Optional<ActorNames> actor(String name) {
        return Optional.ofNullable(actors.get(name));
    }

    Optional<DeclarationSyntax.Template> template(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    Set<String> templates() {
        return Set.copyOf(templates.keySet());
    }

    Optional<Identifier> question(String name) {
        return Optional.ofNullable(questions.get(name));
    }

    /** The enums that have a member of this name. */
    List<Symbol.EnumType> enumsWith(String member) {
        return members.getOrDefault(member, List.of());
    }

    List<Symbol> symbols() {
        return List.copyOf(symbols.values());
    }

    List<ActorNames> actors() {
        return List.copyOf(actors.values());
    }

    /** The symbol that a name has at a place, local names apart: the actor's own, else the common one. */
    Optional<Symbol> symbol(String name, Scope scope) {
        return scope.instance()
                .flatMap(i -> Optional.ofNullable(i.actor().own().get(name)))
                .or(() -> symbol(name));
    }

    /** Whether it is a {@code param} without a value, which is a state that nothing writes. */
    boolean isParameter(StateVariable state) {
        return state.owner().isEmpty() && symbols.get(state.name()) instanceof Symbol.FreeParameter;
    }

    /** Everything that may stand for a value at a place. */
    Set<String> visible(Scope scope) {
        Set<String> visible = new TreeSet<>(symbols.keySet());
        visible.addAll(scope.localNames());
        scope.instance().ifPresent(i -> visible.addAll(i.actor().own().keySet()));
        visible.addAll(members.keySet());
        return visible;
    }

    void declare(Symbol symbol) {
        Symbol first = symbols.putIfAbsent(symbol.id().text(), symbol);
        if (first != null) {
            reportDuplicate(symbol.id(), first.id());
            symbols.put(symbol.id().text(), new Symbol.Contested(first.id()));
        } else if (symbol instanceof Symbol.EnumType enumType) {
            enumType.type().members().forEach(
                    m -> members.computeIfAbsent(m, k -> new ArrayList<>()).add(enumType));
        }
    }

    void declare(ActorNames actor) {
        ActorNames first = actors.putIfAbsent(actor.name(), actor);
        if (first != null) {
            reportDuplicate(actor.id(), first.id());
            return;
        }
        template(actor.name()).ifPresent(t -> reportDuplicate(actor.id(), t.name()));
        symbol(actor.name())
                .filter(s -> s instanceof Symbol.EnumType)
                .ifPresent(s -> reportDuplicate(actor.id(), s.id()));
    }

    void declare(DeclarationSyntax.Template template) {
        DeclarationSyntax.Template first = templates.putIfAbsent(template.name().text(), template);
        if (first != null) {
            reportDuplicate(template.name(), first.name());
        }
    }

    void declareOwn(ActorNames actor, Symbol symbol) {
        Symbol first = actor.own().putIfAbsent(symbol.id().text(), symbol);
        if (first != null) {
            reportDuplicate(symbol.id(), first.id());
            actor.own().put(symbol.id().text(), new Symbol.Contested(first.id()));
            return;
        }
        symbol(symbol.id().text()).ifPresent(s -> reportShadow(symbol.id(), s.id()));
    }

    void declareQuestion(Identifier name) {
        Identifier first = questions.putIfAbsent(name.text(), name);
        if (first != null) {
            reportDuplicate(name, first);
        }
    }

    void reportDuplicate(Identifier second, Identifier first) {
        diagnostics.add(Diagnostic.at(
                        second.span(), DiagnosticCode.DUPLICATE_NAME, "`" + second.text() + "` is declared twice")
                .label(first.span(), "first declared here")
                .hint("give one of them another name"));
    }

    void reportShadow(Identifier inner, Identifier outer) {
        diagnostics.add(Diagnostic.at(
                        inner.span(),
                        DiagnosticCode.SHADOWED_NAME,
                        "`" + inner.text() + "` already means something else here")
                .label(outer.span(), "declared here")
                .hint("choose a name that is not in use, so that nobody reads the wrong one"));
    }
}
