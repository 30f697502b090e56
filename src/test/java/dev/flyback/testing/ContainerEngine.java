package dev.flyback.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The container engine that tests may use: the one that answers to the {@code docker} command.
 *
 * @param answers whether it does, and may be used
 * @param demanded whether tests that need it must not go without: {@code FLYBACK_TEST_DOCKER=true}
 * @param trouble why it does not answer although it is there or demanded, and what to do; one line
 */
public record ContainerEngine(boolean answers, boolean demanded, Optional<String> trouble) {
    private static final ContainerEngine OF_THIS_MACHINE =
            find(System.getenv(), List.of(Path.of("/var/run/docker.sock")));

    static ContainerEngine find(Map<String, String> variables, List<Path> sockets) {
        String wanted = variables.getOrDefault("FLYBACK_TEST_DOCKER", "");
        if (wanted.equals("false")) {
            return new ContainerEngine(false, false, Optional.empty());
        }
        boolean demanded = wanted.equals("true");
        Optional<String> silence = silence(variables);
        boolean expected = demanded
                || variables.containsKey("DOCKER_HOST")
                || sockets.stream().anyMatch(Files::exists);
        return new ContainerEngine(
                silence.isEmpty(), demanded, silence.filter(reason -> expected).map(ContainerEngine::told));
    }

    // Why it does not answer, in the words of the command.
    private static Optional<String> silence(Map<String, String> variables) {
        try {
            Flyback.Result result = new Docker(variables).run("version", "--format", "{{.Server.Version}}");
            return result.status() == 0
                    ? Optional.empty()
                    : Optional.of(result.err().strip().lines().findFirst().orElse("docker says nothing"));
        } catch (UncheckedIOException missing) {
            return Optional.of("there is no docker command");
        }
    }

    private static String told(String reason) {
        return "No container engine can be used: " + reason + " Start it, correct DOCKER_HOST or join the group"
                + " docker; or set FLYBACK_TEST_DOCKER=false to do without.";
    }

    /**
     * The engine of this machine.
     *
     * @return the same answer at each call
     */
    public static ContainerEngine here() {
        return OF_THIS_MACHINE;
    }

    /** Skips a test where there is no engine, and fails it where there is one that cannot be used. */
    public void require() {
        trouble.ifPresent(line -> {
            throw new AssertionError(line);
        });
        assumeTrue(answers, "no container engine here");
    }
}
