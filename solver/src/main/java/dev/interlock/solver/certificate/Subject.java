package dev.interlock.solver.certificate;

import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a certificate is about.
 *
 * @param policy the path of the file, as it was checked
 * @param parameters the values that were given from outside
 * @param kind of the question, in small letters
 */
public record Subject(String policy, Map<String, String> parameters, String kind, String question) {
    public Subject {
        parameters = Map.copyOf(parameters);
    }

    public static Subject of(String policy, Map<String, String> parameters, Question question) {
        return new Subject(policy, parameters, kind(question), question.name());
    }

    private static String kind(Question question) {
        return question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The question of the system that it is about, if there is one. */
    public Optional<Question> questionOf(TransitionSystem system) {
        return system.questions().stream()
                .filter(one -> one.name().equals(question) && kind(one).equals(kind))
                .findFirst();
    }

    /** As it would be given on the command line. */
    public String given() {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(entry -> "-D " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
