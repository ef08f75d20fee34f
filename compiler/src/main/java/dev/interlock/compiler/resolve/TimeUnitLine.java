package dev.interlock.compiler.resolve;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.syntax.DeclarationSyntax;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Finds the checked file's {@code time unit} line. */
final class TimeUnitLine {
    private TimeUnitLine() {}

    /** The unit in seconds. */
    static Optional<BigInteger> of(Context context, Program program) {
        List<DeclarationSyntax.TimeUnit> own = lines(program.root());
        if (own.isEmpty()) {
            program.imported().stream().flatMap(file -> lines(file).stream()).forEach(line -> context.warn(
                    Diagnostic.at(line.span(), DiagnosticCode.TIME_UNIT_IMPORTED, "this `time unit` does not count")
                            .hint("only the checked file says how finely time is told apart; say it there too")));
        }
        own.stream().skip(1).forEach(second -> context.report(Diagnostic.at(
                        second.span(), DiagnosticCode.TIME_UNIT_TWICE, "there is a `time unit` already")
                .label(own.get(0).span(), "the first is here")
                .hint("leave one of them out")));
        return own.stream().findFirst()
                .flatMap(line -> new Durations(context, Scope.of(Purpose.CONSTANT)).positive(line.length(), "time unit"))
                .flatMap(Evaluation::constant)
                .flatMap(Constants::number)
                .map(number -> number.numerator());
    }

    private static List<DeclarationSyntax.TimeUnit> lines(PolicyFile file) {
        return file.declarations().stream()
                .filter(declaration -> declaration instanceof DeclarationSyntax.TimeUnit)
                .map(declaration -> (DeclarationSyntax.TimeUnit) declaration)
                .toList();
    }
}
