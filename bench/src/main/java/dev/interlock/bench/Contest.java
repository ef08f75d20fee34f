package dev.interlock.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tools side by side on one model after the other. They run in turn, A B C A B C, so that what slows the machine slows all of them
 * alike; one that gave no answer is not asked again about that model.
 */
final class Contest {
    private final Interlock interlock;
    private final List<Peers> peers;
    private final Stopwatch stopwatch;
    private final Path folder;
    private final int runs;

    Contest(Interlock interlock, List<Peers> peers, Stopwatch stopwatch, Path folder, int runs) {
        this.interlock = interlock;
        this.peers = List.copyOf(peers);
        this.stopwatch = stopwatch;
        this.folder = folder;
        this.runs = runs;
    }

    Row of(Member member) {
        Path policy = folder.resolve(member.name() + ".interlock");
        try {
            Files.writeString(policy, member.policy());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<Tool, Path> models = new LinkedHashMap<>();
        models.put(interlock, policy);
        Map<Tool, List<Finished>> finished = new LinkedHashMap<>();
        peers.forEach(peer -> exported(peer, policy).ifPresent(model -> models.put(peer, model)));
        for (int run = 0; run < runs; run++) {
            models.forEach((tool, model) -> once(tool, model, finished.computeIfAbsent(tool, any -> new ArrayList<>())));
        }
        return new Row(member, measured(interlock, finished), peers.stream().map(peer -> measured(peer, finished)).toList());
    }

    private void once(Tool tool, Path model, List<Finished> before) {
        if (before.stream().allMatch(run -> tool.verdict(run).isAnswer())) {
            before.add(stopwatch.time(tool.command(model)));
        }
    }

    /** Exporting is not part of the time; none where the model cannot be said in the peer's language. */
    private Optional<Path> exported(Peers peer, Path policy) {
        Tool.Exported form = peer.reads().orElseThrow();
        Path model = policy.resolveSibling(policy.getFileName().toString().replace(".interlock", "." + form.suffix()));
        Finished export = stopwatch.time(interlock.export(form, policy, model));
        return export.exitCode() == 0 && Files.exists(model) ? Optional.of(model) : Optional.empty();
    }

    private static Measured measured(Tool tool, Map<Tool, List<Finished>> finished) {
        List<Finished> all = finished.getOrDefault(tool, List.of());
        Verdict verdict = all.stream()
                .map(tool::verdict)
                .reduce((one, other) -> one == other ? one : Verdict.NO_ANSWER)
                .orElse(Verdict.NOT_SAYABLE);
        double[] seconds = all.stream().mapToDouble(run -> run.wall().toNanos() / 1e9).toArray();
        return new Measured(tool, verdict, new Sample(seconds));
    }

    /** One model's results. */
    record Row(Member member, Measured interlock, List<Measured> peers) {
        Row {
            peers = List.copyOf(peers);
        }

        Optional<Measured> bestPeer() {
            return peers.stream()
                    .filter(peer -> peer.verdict().isAnswer())
                    .min((one, other) -> Double.compare(one.wall().median(), other.wall().median()));
        }

        /** How many times as long the best peer takes; none where one of the two has no answer. */
        Optional<Double> ratio() {
            return interlock.verdict().isAnswer()
                    ? bestPeer().map(peer -> peer.wall().median() / interlock.wall().median())
                    : Optional.empty();
        }

        /** Everybody who answered says what is true of the member. */
        boolean agrees() {
            return peers.stream().map(Measured::verdict).filter(Verdict::isAnswer).allMatch(member.truth()::equals)
                    && (!interlock.verdict().isAnswer() || interlock.verdict() == member.truth());
        }
    }
}
