package dev.interlock.cli;

import dev.interlock.certify.Certification;
import dev.interlock.certify.ProofCertification;
import dev.interlock.certify.RunCertification;
import dev.interlock.certify.RunFile;
import dev.interlock.certify.SecondSolver;
import dev.interlock.certify.SecondSolvers;
import dev.interlock.compiler.Compiler;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.solver.certificate.MalformedException;
import dev.interlock.solver.certificate.ProofFile;
import dev.interlock.solver.certificate.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Checks one file after the other, says a line about each, and at the end what it comes to. */
final class Certifier {
    private final Surroundings surroundings;
    private final PolicyTree tree;
    private final Map<String, String> parameters;
    private final Duration timeout;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    Certifier(Surroundings surroundings, Map<String, String> parameters, Duration timeout) {
        this.surroundings = surroundings;
        this.tree = new FolderTree(surroundings.folder());
        this.parameters = parameters;
        this.timeout = timeout;
    }

    private enum Kind {
        CERTIFIED("certified"),
        REFUSED("refused"),
        NOT_CHECKED("not checked"),
        UNREADABLE("unreadable");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    /** Its policy cannot be compiled, or it cannot be read at all: the fault is not the certificate's. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    void check(Path file) {
        String name = FileSources.shown(surroundings.folder(), file);
        try {
            String text = read(file);
            if (name.endsWith(CertificateNames.NONE)) {
                say(name, Kind.NOT_CHECKED, text.strip().replaceAll("\\R", " "));
            } else if (name.endsWith(CertificateNames.RUN)) {
                RunFile run = RunFile.of(text);
                certify(run.subject(), (system, question) -> RunCertification.of(run, system, question));
            } else {
                ProofFile proof = ProofFile.of(text);
                certify(proof.subject(), (system, question) -> proof(proof, system, question));
            }
        } catch (MalformedException e) {
            say(name, Kind.REFUSED, e.getMessage());
        } catch (UnreadableException e) {
            say(name, Kind.UNREADABLE, e.getMessage());
        }
    }

    private Certification proof(ProofFile file, TransitionSystem system, Question question) {
        Optional<SecondSolver> solver = SecondSolvers.find();
        return solver.isPresent()
                ? new ProofCertification(solver.get(), timeout).of(file, system, question)
                : new Certification.NotChecked(SecondSolvers.MISSING);
    }

    private void certify(Subject subject, BiFunction<TransitionSystem, Question, Certification> judge) {
        TransitionSystem system = compiled(subject);
        Certification certification = subject.questionOf(system)
                .map(question -> judge.apply(system, question))
                .orElseGet(() -> new Certification.Refused("the policy does not ask `" + subject.question() + "`"));
        Line line = certification.accept(new LineOf());
        say(subject.policy() + " " + subject.question(), line.kind(), line.what());
    }

    private record Line(Kind kind, String what) {}

    private static final class LineOf implements Certification.Visitor<Line> {
        @Override
        public Line certified(Certification.Certified one) {
            return new Line(Kind.CERTIFIED, one.how());
        }

        @Override
        public Line refused(Certification.Refused one) {
            return new Line(Kind.REFUSED, one.why());
        }

        @Override
        public Line notChecked(Certification.NotChecked one) {
            return new Line(Kind.NOT_CHECKED, one.why());
        }
    }

    private TransitionSystem compiled(Subject subject) {
        String policy = subject.policy();
        if (!Files.isRegularFile(surroundings.folder().resolve(policy))) {
            throw new UnreadableException("there is no policy " + policy + " here; stand where it was checked");
        }
        Sources sources = tree.sources(policy);
        Result<Map<String, String>> given = SettingsFile.of(tree.settings(policy))
                .then(settings -> Result.ok(Compilation.given(policy, sources, settings, parameters)));
        given.match(values -> require(values, subject), errors -> false);
        return given.then(values -> Compiler.compile(policy, sources, values))
                .match(system -> system, errors -> {
                    throw new UnreadableException(policy + " has mistakes; `interlock check` shows them");
                });
    }

    private static boolean require(Map<String, String> values, Subject subject) {
        if (values.equals(subject.parameters())) {
            return true;
        }
        String given = subject.given();
        throw new MalformedException("it is about other values of parameters than are asked for: "
                + (given.isEmpty() ? "about those in the policy itself" : "about `" + given + "`"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UnreadableException("the file cannot be read");
        }
    }

    private void say(String about, Kind kind, String what) {
        counts.merge(kind, 1, Integer::sum);
        surroundings.out().println(about + ": " + (kind == Kind.CERTIFIED ? what : kind.word + ": " + what));
    }

    ExitCode conclude() {
        StringBuilder summary = new StringBuilder();
        counts.forEach((kind, count) ->
                summary.append(summary.isEmpty() ? "" : ", ").append(count).append(' ').append(kind.word));
        surroundings.out().println(summary);
        if (counts.containsKey(Kind.UNREADABLE)) {
            return ExitCode.WRONG_INPUT;
        }
        return counts.containsKey(Kind.REFUSED) ? ExitCode.VIOLATED
                : counts.containsKey(Kind.NOT_CHECKED) ? ExitCode.UNDECIDED : ExitCode.OK;
    }
}
