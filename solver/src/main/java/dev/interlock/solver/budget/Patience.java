package dev.interlock.solver.budget;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How long somebody is willing to wait: until a moment, until told to stop, and never longer than the parent. Once over it
 * stays over. May be asked and stopped from any thread. Who waits may also want to be told what for.
 */
public final class Patience {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final Optional<Patience> parent;
    private final Duration allowed;
    private final long end;
    private final Watch watch;
    private final Memory memory;
    private volatile Optional<String> stopped = Optional.empty();

    private Patience(Optional<Patience> parent, Duration allowed, Watch watch, Memory memory) {
        this.parent = parent;
        this.allowed = allowed;
        this.watch = watch;
        this.memory = memory;
        this.end = System.nanoTime() + (allowed.compareTo(LONGEST) > 0 ? LONGEST : allowed).toNanos();
    }

    public static Patience of(Duration allowed) {
        return new Patience(Optional.empty(), allowed, Watch.none(), Memory.unlimited());
    }

    public static Patience endless() {
        return of(LONGEST);
    }

    /** At most so long from now, and over when this is. */
    public Patience atMost(Duration duration) {
        return new Patience(Optional.of(this), duration, watch, memory);
    }

    /** As long as this, but may be stopped on its own. */
    public Patience child() {
        return atMost(LONGEST);
    }

    /** As long as this, but what it is spent on is told to the watch. */
    public Patience watchedBy(Watch other) {
        return new Patience(Optional.of(this), LONGEST, other, memory);
    }

    /** As long as this, and with no more memory than that. */
    public Patience within(Memory other) {
        return new Patience(Optional.of(this), LONGEST, watch, other);
    }

    /** What memory there is for whoever works meanwhile. */
    public Memory memory() {
        return memory;
    }

    /** What it is spent on from now on. */
    public void busy(Activity activity) {
        watch.busy(activity);
    }

    /** It is not spent on that any more. */
    public void idle(Engine engine) {
        watch.idle(engine);
    }

    public void stop() {
        stop("it was stopped");
    }

    /** @param why in a user's words */
    public void stop(String why) {
        stopped = Optional.of(why);
    }

    public boolean isOver() {
        return stopped.isPresent() || end - System.nanoTime() <= 0 || parent.map(Patience::isOver).orElse(false);
    }

    public long millisLeft() {
        long own = stopped.isPresent() ? 0 : Math.max(0, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
        return parent.map(p -> Math.min(own, p.millisLeft())).orElse(own);
    }

    /** Why it is over, in a user's words. */
    public String why() {
        if (end - System.nanoTime() <= 0) {
            return "the time of " + inSeconds(allowed) + " was used up";
        }
        return stopped.or(() -> parent.filter(Patience::isOver).map(Patience::why)).orElse("it was stopped");
    }

    private static String inSeconds(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
