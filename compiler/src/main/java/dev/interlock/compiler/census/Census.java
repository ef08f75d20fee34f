package dev.interlock.compiler.census;

import dev.interlock.compiler.system.Command;
import dev.interlock.compiler.system.Fault;
import dev.interlock.compiler.system.Goal;
import dev.interlock.compiler.system.TransitionSystem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether claimed states are all that a system can reach, and a goal is reached by nothing: every start is one of them, every step from
 * each of them leads to one of them, and the goal is nowhere. The states are taken down once and the claim is not looked at again.
 * All cores share the work.
 */
public final class Census {
    private static final int BLOCK = 1 << 12;
    private static final long STACK = 256L << 20;

    private final TransitionSystem system;
    private final Readings readings = new Readings();
    private final Rules rules;
    private final Sought sought;
    private final StateSet states;
    private final BooleanSupplier enough;
    private final AtomicInteger nextBlock = new AtomicInteger();

    private Census(
            TransitionSystem system, Goal.Reaching goal, Predicate<Command> allowed, int expected, int limit,
            BooleanSupplier enough) {
        this.system = system;
        this.rules = new Rules(system, allowed, readings, limit);
        this.sought = new Sought(goal, system, allowed, readings, limit);
        this.states = new StateSet(system, expected);
        this.enough = enough;
    }

    /**
     * @param system in which runs start where they start in what is asked, by turns if they are by turns
     * @param allowed which commands are ever executed
     * @param limit on the attempts in one state and on the values of the inputs of one command
     * @param enough asked again and again; when it says so, the recount ends
     */
    public static Recount of(
            TransitionSystem system, Goal.Reaching goal, Predicate<Command> allowed, Claim claim, int limit,
            BooleanSupplier enough) {
        try {
            Census census = new Census(system, goal, allowed, claim.size(), limit, enough);
            census.takeDown(claim);
            census.checkStarts();
            census.checkStates();
            return new Recount.Confirmed(census.states.size());
        } catch (RefutedException wrong) {
            return new Recount.Refuted(wrong.getMessage());
        } catch (StoppedException stopped) {
            return new Recount.Stopped(stopped.getMessage());
        } catch (ArithmeticException overflow) {
            return new Recount.Stopped("there are numbers of more than 63 bits");
        }
    }

    private void takeDown(Claim claim) {
        long[] values = new long[system.variables().size()];
        long[] key = states.key();
        for (int i = 0; i < claim.size(); i++) {
            claim.read(i, values);
            if (!states.encode(values, key)) {
                throw new RefutedException("a variable has a value that it cannot have in " + Arrays.toString(values));
            }
            states.add(key);
        }
    }

    private void checkStarts() {
        long[] key = states.key();
        new Beginnings(system, enough).each(start -> {
            if (states.encode(start, key) && !states.contains(key)) {
                throw new RefutedException("a start is missing: " + Arrays.toString(start));
            }
        });
    }

    private int blocks() {
        return (states.places() + BLOCK - 1) / BLOCK;
    }

    private void checkStates() {
        if (blocks() == 1) {
            new Part().run();
            return;
        }
        List<CompletableFuture<Void>> parts = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(core -> started(new Part()))
                .toList();
        Optional<Throwable> trouble = parts.stream()
                .map(part -> part.handle((done, failure) -> Optional.ofNullable(failure)).join())
                .flatMap(Optional::stream)
                .findFirst();
        if (trouble.isPresent()) {
            throw trouble.get() instanceof RuntimeException failure ? failure : new IllegalStateException(trouble.get());
        }
    }

    private static CompletableFuture<Void> started(Runnable part) {
        CompletableFuture<Void> future = new CompletableFuture<>();
        Runnable work = () -> {
            try {
                part.run();
                future.complete(null);
            } catch (RuntimeException | Error failure) {
                future.completeExceptionally(failure);
            }
        };
        Thread thread = new Thread(null, work, "interlock-census", STACK);
        thread.setDaemon(true);
        thread.start();
        return future;
    }

    /** What one thread does: takes block after block. */
    private final class Part implements Runnable, Onlooker {
        private final Moves moves = new Moves(rules);
        private final Scene scene = moves.scene();
        private final long[] key = states.key();

        @Override
        public void run() {
            int blocks = blocks();
            try {
                for (int block = nextBlock.getAndIncrement(); block < blocks; block = nextBlock.getAndIncrement()) {
                    if (enough.getAsBoolean()) {
                        throw new StoppedException("it was stopped");
                    }
                    check(block * BLOCK, Math.min(states.places(), (block + 1) * BLOCK));
                }
            } catch (RuntimeException trouble) {
                nextBlock.set(blocks);
                throw trouble;
            }
        }

        private void check(int from, int to) {
            for (int place = from; place < to; place++) {
                if (states.read(place, scene.now)) {
                    scene.nowChanged();
                    refuteIf(sought.isInState(scene), "the goal is reached in");
                    moves.show(this);
                }
            }
        }

        @Override
        public void step(Deed[] deeds, int count, Scene at) {
            refuteIf(!states.encode(at.next, key) || !states.contains(key), "a state is missing that comes after");
            refuteIf(sought.isInStep(at), "the goal is reached by a step from");
            refuteIf(sought.isInAttempt(deeds, count, at), "the goal is reached by what is done in");
        }

        @Override
        public void failure(Deed[] deeds, int count, Fault fault) {
            refuteIf(
                    sought.isFailure(fault) || sought.isInAttempt(deeds, count, scene),
                    "the goal is reached by what fails in");
        }

        @Override
        public void clash(Deed[] deeds, int count) {
            refuteIf(sought.isClash(), "the goal is reached by what clashes in");
        }

        private void refuteIf(boolean isWrong, String how) {
            if (isWrong) {
                throw new RefutedException(how + " " + Arrays.toString(scene.now));
            }
        }
    }
}
