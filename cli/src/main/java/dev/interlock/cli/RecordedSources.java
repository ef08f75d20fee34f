package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Remembers what was read, and makes it short only when somebody wants to keep it. */
final class RecordedSources implements Sources {
    private final Sources sources;
    private final List<Supplier<Reading>> readings = new ArrayList<>();

    RecordedSources(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Answer read(String path) {
        Answer answer = sources.read(path);
        readings.add(() -> new Reading(Reading.Kind.READ, path, "", Reading.shortened(answer)));
        return answer;
    }

    @Override
    public String resolve(String importing, String quoted) {
        String resolved = sources.resolve(importing, quoted);
        readings.add(() -> new Reading(Reading.Kind.RESOLVE, importing, quoted, resolved));
        return resolved;
    }

    @Override
    public List<String> neighbours(String path) {
        List<String> names = sources.neighbours(path);
        readings.add(() -> new Reading(Reading.Kind.NEIGHBOURS, path, "", Reading.shortened(names)));
        return names;
    }

    List<Reading> readings() {
        return readings.stream().map(Supplier::get).distinct().toList();
    }
}
