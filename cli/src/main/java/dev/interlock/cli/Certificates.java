package dev.interlock.cli;

import dev.interlock.report.Evidence;
import dev.interlock.solver.verdict.Answer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that were written about answers, and what there is to say of it. */
record Certificates(Map<Answer, String> files, List<String> sentences) implements Evidence {
    static final Certificates NONE = new Certificates(Map.of(), List.of());

    Certificates {
        files = new IdentityHashMap<>(files);
        sentences = List.copyOf(sentences);
    }

    @Override
    public Optional<String> file(Answer answer) {
        return Optional.ofNullable(files.get(answer));
    }
}
