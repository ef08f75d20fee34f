package dev.interlock.cli;

import dev.interlock.compiler.source.Sources;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Remembers what was read. */
final class RecordedSources implements Sources {
    private final Sources sources;
    private final Set<Reading> readings = new LinkedHashSet<>();

    RecordedSources(Sources sources) {
        this.sources = sources;
    }

    @Override
    public Answer read(String path) {
        Answer answer = sources.read(path);
        readings.add(new Reading(Reading.Kind.READ, path, "", Reading.shortened(answer)));
        return answer;
    }

    @Override
    public String resolve(String importing, String quoted) {
        String resolved = sources.resolve(importing, quoted);
        readings.add(new Reading(Reading.Kind.RESOLVE, importing, quoted, resolved));
        return resolved;
    }

    @Override
    public List<String> neighbours(String path) {
        List<String> names = sources.neighbours(path);
        readings.add(new Reading(Reading.Kind.NEIGHBOURS, path, "", Reading.shortened(names)));
        return names;
    }

    List<Reading> readings() {
        return List.copyOf(readings);
    }
}
