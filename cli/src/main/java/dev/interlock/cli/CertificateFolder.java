package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.source.Sources;
import dev.interlock.compiler.system.Question;
import dev.interlock.compiler.system.TransitionSystem;
import dev.interlock.report.TraceReport;
import dev.interlock.solver.certificate.Certifying;
import dev.interlock.solver.certificate.ProofText;
import dev.interlock.solver.certificate.Subject;
import dev.interlock.solver.verdict.Answer;
import dev.interlock.solver.verdict.Outcome;
import dev.interlock.solver.verdict.SystemVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes for each answer the file that others can check; where there is none to write, a file that says why. */
final class CertificateFolder {
    /** For a proof that can be spelled out, where the one that was found cannot. */
    private static final Duration LOOKING = Duration.ofSeconds(20);

    private static final String NO_PROOF =
            "all states were looked at one by one, and no proof was found that can be said in SMT-LIB";
    private static final String NO_RUN = "its loop never comes back to a state, which the trace format cannot say";

    private final Path folder;
    private final String shown;
    private final PolicyTree tree;
    private final Map<String, String> parameters;
    private final CertificateNames names = new CertificateNames();
    private final Map<Answer, String> files = new IdentityHashMap<>();
    private final List<String> missing = new ArrayList<>();

    /** @param parameters as given on the command line */
    CertificateFolder(Surroundings surroundings, String folder, PolicyTree tree, Map<String, String> parameters) {
        this.folder = surroundings.folder().resolve(folder).normalize();
        this.shown = FileSources.shown(surroundings.folder(), this.folder);
        this.tree = tree;
        this.parameters = parameters;
    }

    /** What is wrong with it, if anything is: seen before there is anything to write, for that may take a while. */
    static Optional<Diagnostic> complaint(Surroundings surroundings, String folder) {
        try {
            Path place = Files.createDirectories(surroundings.folder().resolve(folder));
            return Files.isWritable(place) && !folder.isBlank() ? Optional.empty() : Optional.of(unwritable(folder));
        } catch (IOException | InvalidPathException cannotBe) {
            return Optional.of(unwritable(folder));
        }
    }

    static Diagnostic unwritable(String folder) {
        return Diagnostic.without(
                        DiagnosticCode.CANNOT_WRITE, "certificates cannot be written to the folder `" + folder + "`")
                .hint("name a folder, or a new one in a folder that you may write to");
    }

    /** Empty when it could not be written to after all. */
    Optional<Certificates> written(Findings findings) {
        try {
            return Optional.of(write(findings));
        } catch (UncheckedIOException full) {
            return Optional.empty();
        }
    }

    private Certificates write(Findings findings) {
        findings.verdicts().forEach(this::write);
        List<String> sentences = new ArrayList<>(List.of(files.size() == 1
                ? "1 certificate is in " + shown
                : files.size() + " certificates are in " + shown));
        missing.forEach(one -> sentences.add("no certificate of " + one));
        return new Certificates(files, sentences);
    }

    private void write(SystemVerdict verdict) {
        TransitionSystem system = verdict.system();
        String policy = system.span().file().path();
        Sources sources = tree.sources(policy);
        Map<String, String> given = SettingsFile.of(tree.settings(policy))
                .match(settings -> Compilation.given(policy, sources, settings, parameters), errors -> parameters);
        for (Answer answer : verdict.answers()) {
            Subject subject = Subject.of(policy, given, answer.question());
            answer.outcome().accept(new Writing(system, answer, subject)).ifPresent(file -> write(answer, subject, file));
        }
    }

    /** @param why there is no certificate, if there is none */
    private record Content(String ending, String text, Optional<String> why) {}

    private void write(Answer answer, Subject subject, Content content) {
        String name = names.next(subject);
        try {
            Files.createDirectories(folder);
            for (String ending : List.of(CertificateNames.PROOF, CertificateNames.RUN, CertificateNames.NONE)) {
                if (!ending.equals(content.ending())) {
                    Files.deleteIfExists(folder.resolve(name + ending));
                }
            }
            Path partial = folder.resolve(name + ".partial-" + ProcessHandle.current().pid());
            Files.writeString(partial, content.text());
            Files.move(partial, folder.resolve(name + content.ending()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content.why().ifPresentOrElse(
                why -> missing.add(subject.policy() + " " + subject.question() + ": " + why),
                () -> files.put(answer, (shown.isEmpty() ? "" : shown + "/") + name + content.ending()));
    }

    /** Nothing for what was not decided, and for actions that can happen, as they should. */
    private static final class Writing implements Outcome.Visitor<Optional<Content>> {
        private final TransitionSystem system;
        private final Answer answer;
        private final Subject subject;

        Writing(TransitionSystem system, Answer answer, Subject subject) {
            this.system = system;
            this.answer = answer;
            this.subject = subject;
        }

        @Override
        public Optional<Content> reached(Outcome.Reached outcome) {
            if (answer.question().kind().wanted() == Question.Wanted.USUALLY_POSSIBLE) {
                return Optional.empty();
            }
            return Optional.of(TraceReport.of(subject, system, outcome.witness())
                    .map(text -> new Content(CertificateNames.RUN, text, Optional.empty()))
                    .orElseGet(() -> none(NO_RUN)));
        }

        @Override
        public Optional<Content> unreachable(Outcome.Unreachable outcome) {
            return Optional.of(Certifying.proof(subject, system, answer.question(), outcome.certificate(), LOOKING)
                    .map(ProofText::text)
                    .map(text -> new Content(CertificateNames.PROOF, text, Optional.empty()))
                    .orElseGet(() -> none(NO_PROOF)));
        }

        @Override
        public Optional<Content> unknown(Outcome.Unknown outcome) {
            return Optional.empty();
        }

        @Override
        public Optional<Content> withheld(Outcome.Withheld outcome) {
            return Optional.empty();
        }

        private Content none(String why) {
            String text = "There is no certificate of `" + subject.question() + "` of " + subject.policy() + ".\n" + why + "\n";
            return new Content(CertificateNames.NONE, text, Optional.of(why));
        }
    }
}
