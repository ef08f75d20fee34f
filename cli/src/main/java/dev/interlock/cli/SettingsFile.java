package dev.interlock.cli;

import dev.interlock.compiler.diagnostic.Diagnostic;
import dev.interlock.compiler.diagnostic.DiagnosticCode;
import dev.interlock.compiler.diagnostic.Result;
import dev.interlock.compiler.syntax.SourceDecoder;
import java.util.List;
import java.util.Optional;

/** The {@code interlock.yaml} of a checked file, which few have: what reads it is only loaded where there is one. */
final class SettingsFile {
    private SettingsFile() {}

    /** The settings found in a tree for a checked file; those of nobody where there is no file. */
    static Result<Settings> of(Optional<PolicyTree.Settings> found) {
        return found.map(SettingsFile::read).orElse(Result.ok(Settings.NONE));
    }

    private static Result<Settings> read(PolicyTree.Settings found) {
        return found.answer().match(
                content -> SourceDecoder.decode(found.path(), content.bytes()).then(SettingsReader::read),
                () -> Result.ok(Settings.NONE),
                outside -> unreadable(found.path(), "it is a link that leads out of the project"),
                unreadable -> unreadable(found.path(), unreadable.reason()));
    }

    private static Result<Settings> unreadable(String path, String reason) {
        return Result.failed(List.of(Diagnostic.without(
                DiagnosticCode.CANNOT_READ, "`" + path + "` cannot be read: " + reason)));
    }
}
