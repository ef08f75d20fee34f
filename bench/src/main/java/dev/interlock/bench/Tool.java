package dev.interlock.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A program that is given a policy's invariant, in whatever language it reads, and says whether it holds. */
interface Tool {
    String name();

    /** The format of {@code interlock export} that it reads; none for what reads policies. */
    Optional<Exported> reads();

    /** What is started to get an answer. */
    List<String> command(Path model);

    Verdict verdict(Finished finished);

    /** @param format as {@code --format} has it */
    record Exported(String format, String suffix) {}
}
