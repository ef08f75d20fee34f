package dev.interlock.cli;

import java.io.IOException;

/** Something to do with each hook of a repository, and the answers for the user. */
interface HookWork {
    String on(HookFolder folder, HookEvent event) throws IOException, HookFolder.Obstacle;

    static ExitCode onEach(Surroundings surroundings, HookWork work) {
        try {
            HookFolder folder = HookFolder.of(new Git(surroundings.folder(), surroundings.environment()));
            for (HookEvent event : HookEvent.values()) {
                surroundings.out().println(folder.path().resolve(event.fileName()) + " " + work.on(folder, event));
            }
            return ExitCode.OK;
        } catch (Git.Failure | HookFolder.Obstacle e) {
            surroundings.err().println("interlock: " + e.getMessage());
            return ExitCode.WRONG_INPUT;
        } catch (IOException e) {
            surroundings.err().println("interlock: the hooks cannot be written: " + e.getMessage());
            return ExitCode.WRONG_INPUT;
        }
    }
}
