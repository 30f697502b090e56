package dev.flyback.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder of migrations that a test fills. */
public record Migrations(Path folder) {
    /**
     * Makes the folder.
     *
     * @param folder where
     * @return an empty folder of migrations
     */
    public static Migrations in(Path folder) {
        try {
            return new Migrations(Files.createDirectories(folder));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Writes a file, over what it held before.
     *
     * @param name its name, perhaps with folders
     * @param text its text
     * @return the same folder
     */
    public Migrations add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a file, over what it held before.
     *
     * @param name its name, perhaps with folders
     * @param content its bytes
     * @return the same folder
     */
    public Migrations add(String name, byte[] content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * Adds a revision that makes an empty table, and its undo script.
     *
     * @param version its version
     * @param table the name of the table
     * @return the same folder
     */
    public Migrations addTable(String version, String table) {
        return add("V" + version + "__" + table + ".sql", "CREATE TABLE " + table + " (id int);\n")
                .add("U" + version + "__" + table + ".sql", "DROP TABLE " + table + ";\n");
    }

    /**
     * Deletes a file.
     *
     * @param name its name
     * @return the same folder
     */
    public Migrations remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
