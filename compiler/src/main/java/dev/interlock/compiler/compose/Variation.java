package dev.interlock.compiler.compose;

import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.syntax.Imports;
import dev.interlock.compiler.syntax.PolicyFile;
import dev.interlock.compiler.syntax.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds for every {@code replace} and {@code without} the declaration that it means.
 *
 * <p>A file changes what its imports declare, directly or not. Files are gone through so that each comes after those
 * that it imports: an importing file has the last word. Two files of which neither imports the other must not change
 * the same declaration, unless a third that imports both decides.
 */
final class Variation {
    private final Imports imports;
    private final ChangeMistakes mistakes;
    private final Map<String, List<Slot>> slots = new LinkedHashMap<>();

    Variation(Program program, Diagnostics diagnostics) {
        this.imports = program.imports();
        this.mistakes = new ChangeMistakes(diagnostics);
        List<PolicyFile> ordered = importedFirst(program);
        ordered.forEach(this::declare);
        ordered.forEach(this::change);
        slots().forEach(this::checkAgreement);
    }

    List<Slot> slots() {
        return slots.values().stream().flatMap(List::stream).toList();
    }

    private static List<PolicyFile> importedFirst(Program program) {
        Map<String, PolicyFile> files = new HashMap<>();
        program.imported().forEach(f -> files.put(f.key(), f));
        files.put(program.root().key(), program.root());
        return program.imports().importedFirst(program.root().key()).stream().map(files::get).toList();
    }

    private void declare(PolicyFile file) {
        file.declarations().forEach(d -> DeclaredName.of(d).ifPresent(n -> slots
                .computeIfAbsent(n.id().text(), name -> new ArrayList<>())
                .add(new Slot(file, d, n))));
    }

    private void change(PolicyFile file) {
        file.declarations().stream().flatMap(d -> Change.in(d, file).stream()).forEach(this::apply);
    }

    private void apply(Change change) {
        List<Slot> meant = slots.getOrDefault(change.name().text(), List.of()).stream()
                .filter(s -> change.means(s.declared()))
                .toList();
        List<Slot> imported = meant.stream().filter(s -> isImported(change, s)).toList();
        List<Slot> there = imported.stream().filter(s -> leftOut(change, s).isEmpty()).toList();
        if (there.isEmpty()) {
            missing(change, meant, imported);
        } else if (there.stream().map(s -> s.declared().space()).distinct().count() > 1) {
            mistakes.ambiguous(change, there);
        } else if (mistakes.isOfItsKind(change, there.get(0).declared())) {
            there.get(0).changes().add(change);
            there.stream().skip(1).forEach(s -> s.changes().add(leavingOut(change)));
        }
    }

    /** Of two imported declarations of one name the first makes room for the new one, the others are gone. */
    private static Change leavingOut(Change change) {
        return new Change(change.file(), change.name(), change.replacement(), Optional.empty());
    }

    private void missing(Change change, List<Slot> meant, List<Slot> imported) {
        Optional<Change> before = imported.stream().flatMap(s -> leftOut(change, s).stream()).findFirst();
        if (before.isPresent()) {
            mistakes.alreadyLeftOut(change, before.get());
        } else if (!meant.isEmpty()) {
            mistakes.notImported(change, meant.get(0));
        } else {
            mistakes.unknown(change, slots().stream().filter(s -> isImported(change, s)).toList());
        }
    }

    private boolean isImported(Change change, Slot slot) {
        return !slot.home().key().equals(change.file()) && imports.reaches(change.file(), slot.home().key());
    }

    /** The change by which a file that this one imports, or this one further up, has left the declaration out. */
    private Optional<Change> leftOut(Change change, Slot slot) {
        return slot.changes().stream()
                .filter(c -> isBelow(change, c))
                .reduce((first, last) -> last)
                .filter(Change::isRemoval);
    }

    private boolean isBelow(Change change, Change other) {
        return !change.file().equals(other.file()) && imports.reaches(change.file(), other.file());
    }

    private void checkAgreement(Slot slot) {
        slot.last().ifPresent(last -> slot.changes().stream()
                .filter(c -> c != last && !isBelow(last, c))
                .findFirst()
                .ifPresent(c -> mistakes.conflict(last, c)));
    }
}
