package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The SQL files of a folder and its subfolders; those whose name begins with a dot are left out.
 *
 * @param scripts the files whose name ends with {@code .sql}, in capitals too as Flyway takes it, by their names in the
 *     folder with {@code /} between folders, in the order of their paths
 * @param configurations the files whose name ends with {@code .conf} in the same way
 */
record MigrationFiles(Map<String, FileText> scripts, Map<String, FileText> configurations) {
    private static final String SQL = ".sql";
    private static final String CONFIGURATION = ".conf";

    /** Looks for them; {@code origin} is what to call the folder when speaking to the user. */
    static MigrationFiles in(Path folder, String origin) {
        Map<String, FileText> files = new LinkedHashMap<>();
        files(folder, origin)
                .forEach(file -> files.put(name(folder, file), charset -> Files.readString(file, charset)));
        return of(files);
    }

    /** Takes those that are wanted out of all files, in their order. */
    static MigrationFiles of(Map<String, FileText> files) {
        Map<String, FileText> scripts = new LinkedHashMap<>();
        Map<String, FileText> configurations = new LinkedHashMap<>();
        files.forEach((name, file) -> {
            if (isWanted(name)) {
                (isSql(name) ? scripts : configurations).put(name, file);
            }
        });
        return new MigrationFiles(scripts, configurations);
    }

    /** The file that holds the settings of a script. */
    Optional<FileText> configuration(String script) {
        return Optional.ofNullable(configurations.get(script + CONFIGURATION));
    }

    /** The names of the files that hold the settings of no script here. */
    Stream<String> strayConfigurations() {
        return configurations.keySet().stream()
                .filter(name -> !scripts.containsKey(name.substring(0, name.length() - CONFIGURATION.length())));
    }

    private static List<Path> files(Path folder, String origin) {
        if (Files.notExists(folder) || Files.isRegularFile(folder)) {
            throw new Failure(
                    ExitCode.USAGE,
                    Files.exists(folder)
                            ? origin + " is a file, not a migrations folder"
                            : "the migrations folder " + origin + " does not exist",
                    "name an existing folder with --migrations DIR or MIGRATIONS_DIR, or leave both out"
                            + " for the bundled migrations");
        }
        try (Stream<Path> files = Files.find(
                folder,
                Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile(),
                FileVisitOption.FOLLOW_LINKS)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the migrations folder " + origin + " cannot be read: " + FileReason.of(e),
                    "check its permissions",
                    e);
        }
    }

    private static String name(Path folder, Path file) {
        // Path.relativize takes a tenth of the time that a thousand files take to be read.
        int prefix = folder.resolve("x").toString().length() - 1;
        return file.toString().substring(prefix).replace('\\', '/');
    }

    private static boolean isWanted(String name) {
        return (isSql(name) || name.endsWith(CONFIGURATION)) && isVisible(name);
    }

    private static boolean isSql(String name) {
        return name.regionMatches(true, name.length() - SQL.length(), SQL, 0, SQL.length());
    }

    // A Kubernetes ConfigMap is mounted as links into hidden folders, which hold every file once more.
    private static boolean isVisible(String name) {
        return !name.startsWith(".") && !name.contains("/.");
    }
}
