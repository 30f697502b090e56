package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns a folder of SQL files into a {@link Catalogue}, or names all that is wrong with their names. */
public final class CatalogueReader {
    private CatalogueReader() {}

    /**
     * Reads a folder and its subfolders; those whose name begins with a dot are left out.
     *
     * @param folder the folder
     * @param origin what to call it when speaking to the user
     * @return the catalogue
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) with every fault of the files' names, or
     *     ({@link ExitCode#USAGE}) if the folder does not exist, cannot be read or holds no migration
     */
    public static Catalogue read(Path folder, String origin) {
        return read(MigrationFiles.in(folder, origin), origin);
    }

    static Catalogue read(MigrationFiles files, String origin) {
        Catalogue catalogue = readAny(files, origin);
        if (catalogue.revisions().isEmpty() && catalogue.repeatables().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there are no migrations in " + origin,
                    "put files named V<version>__<description>.sql there, or make the first pair with:"
                            + " flyback revision -m \"what it does\"");
        }
        return catalogue;
    }

    /**
     * Whether a folder holds revisions, as far as the names of its files say so.
     *
     * @param folder any folder
     * @return false for one that is not there or cannot be read
     */
    public static boolean holdsUpScripts(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && MigrationFiles.in(folder, folder.toString()).scripts().keySet().stream()
                            .map(ScriptName::of)
                            .anyMatch(name -> name.kind() == ScriptName.Kind.UP);
        } catch (Failure unreadable) {
            return false;
        }
    }

    /**
     * Reads a folder as {@link #read} does, but takes one without a migration too.
     *
     * @param folder the folder
     * @param origin what to call it when speaking to the user
     * @return the catalogue
     * @throws Failure as {@link #read}
     */
    public static Catalogue readAny(Path folder, String origin) {
        return readAny(MigrationFiles.in(folder, origin), origin);
    }

    private static Catalogue readAny(MigrationFiles files, String origin) {
        CatalogueBuilder builder = new CatalogueBuilder();
        files.scripts().entrySet().parallelStream()
                .map(file -> MigrationFile.read(file.getValue(), file.getKey(), files.configuration(file.getKey())))
                .toList()
                .forEach(builder::add);
        files.strayConfigurations().forEach(builder::ignore);
        return builder.build(origin);
    }
}
