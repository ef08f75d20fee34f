package dev.interlock.solver.export;

import dev.interlock.compiler.source.Span;
import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Domain;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.compiler.system.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an export says to people: what is asked, what either answer means, and where things come from. */
record Asked(TransitionSystem system, Question question) {

    /** The lines at the head of an export that no format changes. */
    List<String> heading() {
        List<String> lines = new ArrayList<>();
        lines.add("System " + system.name() + ", " + place(system.span()) + ".");
        lines.add("Asked: " + kind() + " " + question.name() + ", " + place(question.span()) + ".");
        question.doc().ifPresent(doc -> lines.add(doc.replaceAll("\\R", " ")));
        return lines;
    }

    /** Where time passes, one more thing has to be proved. */
    List<String> caution() {
        boolean isTimed = system.questions().stream().anyMatch(q -> q.kind() == Question.Kind.TIMELOCK);
        return isTimed && question.kind() != Question.Kind.TIMELOCK
                ? List.of("That no run reaches it counts only if `timelock` is not reached either: export that one, too.")
                : List.of();
    }

    String whenReached() {
        return "a run reaches it: " + switch (question.kind().wanted()) {
            case NEVER -> "violated.";
            case POSSIBLE -> "holds.";
            case USUALLY_POSSIBLE -> "as it should be.";
        };
    }

    String whenNever() {
        return "no run reaches it: " + switch (question.kind().wanted()) {
            case NEVER -> "holds.";
            case POSSIBLE -> "violated.";
            case USUALLY_POSSIBLE -> "worth a warning.";
        };
    }

    String kind() {
        return lower(question.kind());
    }

    static String about(Command command) {
        return lower(command.actor().role()) + " " + command;
    }

    static String place(Span span) {
        return span.file().path() + ":" + span.line();
    }

    /** The values, in the words of the policy file. */
    static String values(Domain domain) {
        if (domain instanceof Domain.Enumeration enumeration) {
            return IntStream.range(0, enumeration.members().size())
                    .mapToObj(i -> i + " " + enumeration.show(new Value.Int(BigInteger.valueOf(i))))
                    .collect(Collectors.joining(", ", enumeration.name() + " { ", " }"));
        }
        String range = domain.bounds().map(b -> b.low() + ".." + b.high()).orElseGet(() -> lower(domain.sort()));
        return domain instanceof Domain.Times times ? range + ", in steps of " + times.show(Value.of(1)) : range;
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
