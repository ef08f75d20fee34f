package dev.interlock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code interlock certify}: has certificates checked by somebody who had no part in finding them. */
@Command(
        name = "certify",
        description = {
            "Checks what `interlock check --certificates` has written, without the solver that found it: proofs by"
                    + " SMTInterpol, runs by executing them step by step.",
            "",
            "A file counts only for the policy as it is now: it is compiled again, and whatever else a file says of it"
                    + " is refused. Stand in the folder from which the policy was checked."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  interlock check policies --certificates proofs",
            "  interlock certify proofs",
            "  interlock certify proofs/database-quorum.smt2 -D replicas=5"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:every certificate shows what it claims",
            " 1:a certificate shows nothing",
            " 2:a file or its policy cannot be read, or the command line is wrong",
            " 3:no certificate is wrong, but some could not be checked",
            "70:a defect in interlock"
        })
final class CertifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Certificates, or folders with certificates in them.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "-D", paramLabel = "PARAM=VALUE",
            description = "The value that a `param` of the policies had when they were checked; may be repeated.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--timeout", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long to work on one certificate: 30s, 2m (default: 60s).")
    private Duration timeout = Duration.ofSeconds(60);

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    CertifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Certifier certifier = new Certifier(surroundings, parameters, timeout);
        for (String path : paths) {
            files(path).forEach(certifier::check);
        }
        return certifier.conclude().code();
    }

    private List<Path> files(String path) {
        Path file = surroundings.folder().resolve(path).normalize();
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        try (Stream<Path> inside = Files.list(file)) {
            List<Path> files = inside.filter(one -> CertificateNames.isOne(one.getFileName().toString()))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "there are no certificates in `" + path + "`");
            }
            return files;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the folder `" + path + "` cannot be read");
        }
    }
}
