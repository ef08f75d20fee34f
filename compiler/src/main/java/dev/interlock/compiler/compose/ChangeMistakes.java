package dev.interlock.compiler.compose;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Diagnostics;
import dev.interlock.compiler.diagnostic.Suggestion;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a {@code replace} or a {@code without} cannot be carried out. */
final class ChangeMistakes {
    private static final int SHOWN = 5;

    private final Diagnostics diagnostics;

    ChangeMistakes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void unknown(Change change, List<Slot> imported) {
        List<String> names = imported.stream()
                .map(Slot::declared)
                .filter(d -> change.replacement().map(r -> r.space() == d.space()).orElse(true))
                .map(d -> d.id().text())
                .distinct()
                .sorted()
                .toList();
        diagnostics.add(at(change, DiagnosticCode.UNKNOWN_NAME, "there is no " + what(change) + " to " + verb(change))
                .hint(Suggestion.hint(change.name().text(), names).orElseGet(() -> some(names))));
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(SHOWN).map(n -> "`" + n + "`").collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "nothing of this kind is imported; only what imported files declare can be replaced or left out"
                : "imported here: " + first + (names.size() > SHOWN ? ", …" : "");
    }

    void notImported(Change change, Slot slot) {
        boolean own = slot.home().key().equals(change.file());
        diagnostics.add(at(
                        change,
                        DiagnosticCode.CANNOT_REPLACE,
                        own
                                ? what(change) + " is declared in this file itself"
                                : what(change) + " is declared in a file that this one does not import")
                .label(slot.declared().id().span(), "declared here")
                .hint(own
                        ? "change it there; `replace` and `without` are for what is imported"
                        : "import that file here, or move this line into a file that imports it"));
    }

    void alreadyLeftOut(Change change, Change before) {
        diagnostics.add(at(
                        change,
                        DiagnosticCode.UNKNOWN_NAME,
                        "there is no " + what(change) + " to " + verb(change) + " any more")
                .label(before.name().span(), "left out here")
                .hint(change.isRemoval()
                        ? "one of the two lines is enough"
                        : "declare it anew, without the word `replace`"));
    }

    void ambiguous(Change change, List<Slot> slots) {
        String all = slots.stream().map(s -> s.declared().noun()).distinct().collect(Collectors.joining(", and "));
        Diagnostic diagnostic = at(
                        change, DiagnosticCode.CANNOT_REPLACE, what(change) + " is the name of " + all)
                .hint("rename one of them, so that it is clear which is left out");
        for (Slot slot : slots) {
            diagnostic = diagnostic.label(slot.declared().id().span(), slot.declared().noun());
        }
        diagnostics.add(diagnostic);
    }

    /** Whether the new declaration is of the same kind as the old one; if not, that has been reported. */
    boolean isOfItsKind(Change change, DeclaredName old) {
        boolean fits = change.replacement().map(r -> r.noun().equals(old.noun())).orElse(true);
        if (!fits) {
            diagnostics.add(at(
                            change,
                            DiagnosticCode.CANNOT_REPLACE,
                            what(change) + " is " + old.noun() + " and cannot be replaced by "
                                    + change.replacement().map(DeclaredName::noun).orElse("nothing"))
                    .label(old.id().span(), "declared here")
                    .hint("write `without " + change.name().text() + "` and then the new declaration without `replace`"));
        }
        return fits;
    }

    void conflict(Change change, Change other) {
        boolean twice = change.file().equals(other.file());
        diagnostics.add(at(
                        change,
                        DiagnosticCode.CONFLICTING_CHANGES,
                        twice
                                ? what(change) + " is changed twice"
                                : what(change) + " is changed by two files, of which neither imports the other")
                .label(other.name().span(), other.isRemoval() ? "left out here" : "replaced here")
                .hint(twice
                        ? "keep one of the two lines"
                        : "keep one of the two, or decide in a file that imports both"));
    }

    private static Diagnostic at(Change change, DiagnosticCode code, String message) {
        return Diagnostic.at(change.name().span(), code, message);
    }

    private static String what(Change change) {
        return "`" + change.name().text() + "`";
    }

    private static String verb(Change change) {
        return change.isRemoval() ? "leave out" : "replace";
    }
}
