package dev.flyback.config;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * What the process was started with: the only way by which settings learn about the outside.
 *
 * @param variables the environment variables
 * @param workingDirectory where {@code .env} is looked for and what relative paths start from
 * @param homeDirectory where {@code .pgpass} is looked for
 */
public record Environment(Map<String, String> variables, Path workingDirectory, Path homeDirectory) {
    private static final char REPLACEMENT = '\uFFFD';

    public Environment {
        variables = Map.copyOf(variables);
        Objects.requireNonNull(workingDirectory);
        Objects.requireNonNull(homeDirectory);
    }

    /**
     * Reads the environment of this process.
     *
     * @return its variables, its working directory and the user's home directory: HOME, or what the system knows
     * @throws Failure USAGE when the working directory was deleted
     */
    public static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        return new Environment(variables, currentDirectory(), home(System.getProperty("user.home", ""), variables));
    }

    // In a folder that was deleted, a native executable throws this at the first question; Java does not start at all.
    private static Path currentDirectory() {
        try {
            Path here = Path.of("").toAbsolutePath();
            // Its name has holes then.
            if (Files.notExists(here)) {
                throw unknownCharacters("the name of the working directory");
            }
            return here;
        } catch (Error e) {
            throw new Failure(
                    ExitCode.USAGE, "the working directory does not exist any more", "go to a folder that exists", e);
        }
    }

    /**
     * Whether the locale that Java was started in has no characters for a text; a native executable reads UTF-8 anywhere.
     *
     * @param text an argument or the value of a variable
     * @return whether there is a hole in it
     */
    public static boolean isGarbled(String text) {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /**
     * The failure of a text that {@link #isGarbled}.
     *
     * @param what what holds it
     * @return a failure of usage
     */
    public static Failure unknownCharacters(String what) {
        return new Failure(
                ExitCode.USAGE,
                what + " holds characters that the locale does not know",
                "set LC_ALL=C.UTF-8 or another UTF-8 locale");
    }

    // As libpq does since PostgreSQL 15: HOME first. Java asks the password file, and answers "?" for a user without
    // an entry, as containers often run.
    private static Path home(String javaHome, Map<String, String> variables) {
        String home = variables.getOrDefault("HOME", "");
        return Path.of(home.isBlank() && !javaHome.equals("?") ? javaHome : home)
                .toAbsolutePath();
    }
}
