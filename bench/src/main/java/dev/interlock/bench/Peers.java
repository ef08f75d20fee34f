package dev.interlock.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tools that others made, each with how it is started and what it prints. */
enum Peers implements Tool {
    /** Spacer, the engine for Horn clauses of Z3's own command. */
    Z3("z3", "smt2-horn", "smt2", model -> List.of("z3", model)) {
        @Override
        Verdict said(Finished finished) {
            return Peers.lines(finished, "sat", "unsat");
        }
    },
    /** Explicit states; its searcher is compiled first, which is part of what one waits for. */
    SPIN("spin", "promela", "pml", model -> List.of("sh", "-c",
            "d=$(mktemp -d) && trap 'rm -rf \"$d\"' EXIT && cd \"$d\" && spin -a \"$0\" && gcc -O2 -DSAFETY -DCOLLAPSE"
                    + " -DMEMLIM=8000 -w -o pan pan.c && ./pan -m1000000 -w24", model)) {
        @Override
        Verdict said(Finished finished) {
            String output = finished.output();
            if (output.contains("assertion violated")) {
                return Verdict.VIOLATED;
            }
            boolean complete = output.contains("errors: 0") && !output.contains("search not completed")
                    && !output.contains("out of memory") && !output.contains("max search depth too small");
            return complete ? Verdict.HOLDS : Verdict.NO_ANSWER;
        }
    },
    JKIND("jkind", "lustre", "lus", model -> List.of("jkind", model)) {
        @Override
        Verdict said(Finished finished) {
            return finished.output().contains("INVALID")
                    ? Verdict.VIOLATED
                    : finished.output().contains("VALID") ? Verdict.HOLDS : Verdict.NO_ANSWER;
        }
    },
    KIND2("kind2", "lustre", "lus", model -> List.of("kind2", model)) {
        @Override
        Verdict said(Finished finished) {
            String output = finished.output();
            return output.contains("invalid") || output.contains("falsifiable")
                    ? Verdict.VIOLATED
                    : output.contains("valid") ? Verdict.HOLDS : Verdict.NO_ANSWER;
        }
    };

    private final String program;
    private final Exported reads;
    private final Function<String, List<String>> command;

    Peers(String program, String format, String suffix, Function<String, List<String>> command) {
        this.program = program;
        this.reads = new Exported(format, suffix);
        this.command = command;
    }

    abstract Verdict said(Finished finished);

    /** Whether it can be started on this machine. */
    boolean isHere() {
        return List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    @Override
    public Optional<Exported> reads() {
        return Optional.of(reads);
    }

    @Override
    public List<String> command(Path model) {
        return command.apply(model.toString());
    }

    @Override
    public Verdict verdict(Finished finished) {
        return finished.ending() == Finished.Ending.AT_THE_LIMIT ? Verdict.TOO_LONG : said(finished);
    }

    private static Verdict lines(Finished finished, String holds, String violated) {
        List<String> lines = finished.output().lines().map(String::strip).toList();
        return lines.contains(violated) ? Verdict.VIOLATED : lines.contains(holds) ? Verdict.HOLDS : Verdict.NO_ANSWER;
    }
}
