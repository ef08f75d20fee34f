package dev.interlock.compiler.syntax;

import dev.interlock.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says in one sentence what is wrong at a token: the first explanation that fits, the most telling ones first. */
final class SyntaxMessage {
    private static final List<Function<Mistake, Optional<Diagnostic>>> EXPLANATIONS = List.of(
            BracketMistakes::explain,
            WordMistakes::explain,
            OperatorMistakes::explain,
            FormMistakes::explain);

    private SyntaxMessage() {}

    static Diagnostic of(Mistake mistake) {
        return EXPLANATIONS.stream()
                .flatMap(explanation -> explanation.apply(mistake).stream())
                .findFirst()
                .orElseGet(() -> MissingPart.explain(mistake));
    }
}
