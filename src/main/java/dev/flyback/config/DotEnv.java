package dev.flyback.config;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The assignments of a {@code .env} file, read as python-dotenv reads them. */
public final class DotEnv {
    /**
     * One value and the line where its assignment begins.
     *
     * @param value the value, quotes taken away and variables filled in
     * @param line from 1
     */
    public record Entry(String value, int line) {
        /** Hides the value, which may be a password. */
        @Override
        public String toString() {
            return "Entry[line=" + line + "]";
        }
    }

    private final Map<String, Entry> entries;

    private DotEnv(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Reads a file.
     *
     * @param file the file; when it is missing or a folder (a Python environment is often named so), nothing is set
     * @param variables the real environment, which {@code ${NAME}} is looked up in first
     * @return its assignments
     * @throws Failure USAGE when it can't be read or a line of it can't be understood
     */
    public static DotEnv read(Path file, Map<String, String> variables) {
        if (Files.notExists(file) || Files.isDirectory(file)) {
            return new DotEnv(Map.of());
        }
        try {
            return parse(Files.readString(file), file.toString(), variables);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + " can't be read: " + FileReason.of(e),
                    "give it the right permissions and save it as UTF-8, or remove it",
                    e);
        }
    }

    /**
     * Reads a text.
     *
     * @param text the text of the file
     * @param file how messages name it
     * @param variables the real environment, which {@code ${NAME}} is looked up in first
     * @return its assignments; the last one of a name counts
     * @throws Failure USAGE when a line can't be understood; it names the line and never a value
     */
    public static DotEnv parse(String text, String file, Map<String, String> variables) {
        return new DotEnv(new DotEnvParser(text, file, variables).parse());
    }

    /**
     * Looks a name up.
     *
     * @param name the name of a variable
     * @return its value with its line, or empty when it is not assigned
     */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /**
     * All assignments.
     *
     * @return by name, in the order of the file
     */
    public Map<String, Entry> entries() {
        return entries;
    }
}
