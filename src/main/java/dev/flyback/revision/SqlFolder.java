package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A folder of SQL files of any names. */
public final class SqlFolder {
    private SqlFolder() {}

    /**
     * Reads all of them, subfolders included; those whose name begins with a dot are left out.
     *
     * @param folder the folder
     * @param origin what to call it when speaking to the user
     * @return a script for each file, in the order of their paths
     * @throws Failure ({@link ExitCode#USAGE}) if the folder or a file cannot be read, or there is none
     */
    public static List<Script> read(Path folder, String origin) {
        if (!Files.isDirectory(folder)) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no folder " + origin,
                    "name a folder of SQL files; that of the desired schema with --schema-dir DIR or SCHEMA_DIR");
        }
        MigrationFiles files = MigrationFiles.in(folder, origin);
        if (files.scripts().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    origin + " holds no SQL files",
                    "name the folder that holds them, that of the desired schema with --schema-dir DIR or SCHEMA_DIR; if"
                            + " nothing is what you want, put a file without statements there");
        }
        return files.scripts().entrySet().stream()
                .map(file -> script(file.getValue(), origin + "/" + file.getKey(), files.configuration(file.getKey())))
                .toList();
    }

    private static Script script(FileText file, String name, Optional<FileText> configuration) {
        try {
            return ScriptFile.read(file, name, configuration);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    name + " cannot be read: " + FileReason.of(e),
                    "mend the file or its permissions",
                    e);
        }
    }
}
