package dev.interlock.compiler.resolve;

import dev.interlock.compiler.model.Local;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A state's dimensions: {@code [n in Node, Zone]}. */
final class Dimensions {
    private final Context context;

    Dimensions(Context context) {
        this.context = context;
    }

    record Declared(Optional<List<Local>> locals, Scope scope) {}

    private static final List<String> LETTERS = List.of("n", "m", "k", "j", "i");

    /**
     * Dimensions without a name get one for messages, which no expression can use.
     *
     * @param ofTypes where the dimensions' types stand
     */
    Declared declare(List<DeclarationSyntax.Dimension> written, Scope outer, Scope ofTypes) {
        List<Optional<Local>> locals = new ArrayList<>();
        Scope scope = outer;
        for (DeclarationSyntax.Dimension dimension : written) {
            Optional<Local> local = context.types()
                    .resolve(dimension.type(), ofTypes)
                    .flatMap(type -> context.binders().finite(type, dimension.type().span()))
                    .map(type -> new Local(
                            dimension.name().map(Identifier::text).orElse(unnamed(locals.size())),
                            type,
                            dimension.name().map(Identifier::span).orElse(dimension.type().span())));
            locals.add(local);
            scope = dimension.name().isPresent()
                    ? context.binders().declare(dimension.name().get(), local, scope)
                    : scope;
        }
        Optional<List<Local>> all = Binders.allOf(locals);
        return new Declared(all, scope.repeated(all.map(Intervals::size).orElse(scope.spread())));
    }

    private static String unnamed(int position) {
        return position < LETTERS.size() ? LETTERS.get(position) : "n" + position;
    }
}
