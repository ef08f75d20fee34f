package dev.interlock.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The text of the hooks that Git calls. It is a shell script that stands alone: when the tool is gone it must still
 * say so, and it stops the commit then, since a check that silently does not happen is worse than none.
 */
final class HookScript {
    /** The lines of a hook that are ours. */
    private static final String BEGIN = "# >>> interlock >>>";

    private static final String END = "# <<< interlock <<<";

    private HookScript() {}

    /** Exits 1 when the index has a policy or settings that differ from the last commit. */
    static String[] differences() {
        return new String[] {
            "diff", "--cached", "--quiet", "--", ":(top,glob)**/*" + PolicyTree.EXTENSION,
            ":(top,glob)**/" + PolicyTree.SETTINGS
        };
    }

    /** @param launcher the tool, if it is known where it lies */
    static String text(HookEvent event, Optional<Path> launcher) {
        return """
                #!/bin/sh
                %1$s
                # Checks the policies that would be recorded. `interlock hook uninstall` removes this file
                # and puts back the hook that was here before.
                previous="$(dirname "$0")/%2$s%3$s"
                if [ -x "$previous" ]; then
                    "$previous" "$@" || exit $?
                fi
                git diff --cached --quiet -- ':(top,glob)**/*%4$s' ':(top,glob)**/%5$s' && exit 0
                interlock=%6$s
                [ -x "$interlock" ] || interlock="$(command -v interlock)"
                if [ -z "$interlock" ]; then
                    echo 'interlock: policies change, but the program is not where it was when the hook was installed,' >&2
                    echo 'interlock: nor on the PATH. Nothing was checked, so the %7$s is stopped.' >&2
                    echo 'interlock: run `interlock hook install` again, or skip the check with `--no-verify`.' >&2
                    exit 1
                fi
                exec "$interlock" hook run %2$s
                %8$s
                """
                .formatted(
                        BEGIN,
                        event.fileName(),
                        KEPT,
                        PolicyTree.EXTENSION,
                        PolicyTree.SETTINGS,
                        quoted(launcher.map(Path::toString).orElse("")),
                        event.act(),
                        END);
    }

    /** What the name of a hook that was there before ends in, as long as ours stands in its place. */
    static final String KEPT = ".before-interlock";

    static boolean isOurs(String script) {
        return script.contains(BEGIN) && script.contains(END);
    }

    /** Whether somebody added lines to the script that we wrote. */
    static boolean hasOtherLines(String script) {
        String before = script.substring(0, script.indexOf(BEGIN)).replace("#!/bin/sh", "");
        String after = script.substring(script.indexOf(END) + END.length());
        return !before.isBlank() || !after.isBlank();
    }

    /** One word for the shell, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
