package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import java.nio.file.Path;

/**
 * All that one call of flyback has to do with the world.
 *
 * @param environment variables and folders
 * @param console streams
 * @param interruption asks a run to stop
 */
public record Invocation(Environment environment, Console console, Interruption interruption) {
    /** What to call a folder when speaking to the user: without the way to the working directory. */
    String shortened(Path folder) {
        Path here = environment.workingDirectory().toAbsolutePath();
        return folder.startsWith(here) && !folder.equals(here)
                ? here.relativize(folder).toString()
                : folder.toString();
    }
}
