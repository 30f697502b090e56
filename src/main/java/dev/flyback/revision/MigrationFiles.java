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
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the SQL files of a folder and its subfolders. */
final class MigrationFiles {
    private MigrationFiles() {}

    private static final String CONFIGURATION = ".conf";

    /** All files whose name ends with {@code .sql}, in capitals too as Flyway takes it, in the order of their paths. */
    static List<Path> in(Path folder, String origin) {
        return in(folder, origin, MigrationFiles::isSql);
    }

    /** The same, and the files whose name ends with {@code .conf}. */
    static List<Path> withConfigurations(Path folder, String origin) {
        return in(folder, origin, name -> isSql(name) || isConfiguration(name));
    }

    private static List<Path> in(Path folder, String origin, Predicate<String> isWanted) {
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
                (file, attributes) -> attributes.isRegularFile()
                        && isWanted.test(name(folder, file))
                        && isVisible(name(folder, file)),
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

    /** What a file of the folder is called there, with {@code /} between folders. */
    static String name(Path folder, Path file) {
        // Path.relativize takes a tenth of the time that a thousand files take to be read.
        int prefix = folder.resolve("x").toString().length() - 1;
        return file.toString().substring(prefix).replace('\\', '/');
    }

    private static boolean isSql(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql");
    }

    /** Whether a file is meant to hold the settings of a script. */
    static boolean isConfiguration(String name) {
        return name.endsWith(CONFIGURATION);
    }

    /** The name of the script that a file holds the settings of. */
    static String configured(String name) {
        return name.substring(0, name.length() - CONFIGURATION.length());
    }

    // A Kubernetes ConfigMap is mounted as links into hidden folders, which hold every file once more.
    private static boolean isVisible(String name) {
        return !name.startsWith(".") && !name.contains("/.");
    }
}
