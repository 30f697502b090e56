package dev.flyback.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a local server takes from the place where flyback runs.
 *
 * @param variables the environment variables
 * @param workingDirectory the folder whose server it is; {@code .flyback} lies in it
 * @param homeDirectory the user's home
 * @param platform the kind of machine
 * @param root the root of the file system, below which installed software is looked for
 */
public record Surroundings(
        Map<String, String> variables, Path workingDirectory, Path homeDirectory, Platform platform, Path root) {
    /** Takes its own copy of the variables and makes the folders absolute. */
    public Surroundings {
        variables = Map.copyOf(variables);
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        homeDirectory = homeDirectory.toAbsolutePath().normalize();
    }

    /**
     * The surroundings on this machine.
     *
     * @param variables the environment variables
     * @param workingDirectory the folder whose server it is
     * @param homeDirectory the user's home
     * @return surroundings with the platform that Java reports
     */
    public static Surroundings ofThisMachine(Map<String, String> variables, Path workingDirectory, Path homeDirectory) {
        Platform platform = Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path root = homeDirectory.toAbsolutePath().getRoot();
        return new Surroundings(variables, workingDirectory, homeDirectory, platform, root);
    }

    Optional<String> variable(String name) {
        return variables.entrySet().stream()
                .filter(entry -> platform.windows()
                        ? entry.getKey().equalsIgnoreCase(name)
                        : entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** Leaves out the variables, as they may hold passwords. */
    @Override
    public String toString() {
        return "Surroundings[workingDirectory=" + workingDirectory + ", platform=" + platform + "]";
    }
}
