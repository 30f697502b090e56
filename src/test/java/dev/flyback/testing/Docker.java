package dev.flyback.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The {@code docker} command. */
public final class Docker {
    private static final ExecutableLauncher LAUNCHER = new ExecutableLauncher(Path.of("docker"));

    private final Map<String, String> variables;

    Docker(Map<String, String> variables) {
        this.variables = new HashMap<>(variables);
        // Older clients have it and do not use it by themselves.
        this.variables.put("DOCKER_BUILDKIT", "1");
    }

    /**
     * The command as a person calls it here.
     *
     * @return with the environment of this process
     */
    public static Docker here() {
        return new Docker(System.getenv());
    }

    /**
     * Runs it to its end.
     *
     * @param arguments what comes after {@code docker}
     * @return what it came to
     * @throws java.io.UncheckedIOException if there is no such command
     */
    public Flyback.Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    /**
     * Runs it to its end with a text as its input.
     *
     * @param input all that stdin holds
     * @param arguments what comes after {@code docker}
     * @return what it came to
     */
    public Flyback.Result runWithInput(String input, String... arguments) {
        return LAUNCHER.start(Path.of("."), variables, input, false, arguments).end();
    }
}
