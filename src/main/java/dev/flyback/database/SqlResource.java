package dev.flyback.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that is too long to stand beside its one user. */
public final class SqlResource {
    private SqlResource() {}

    /**
     * Reads it.
     *
     * @param path from the root of the class path on, for instance {@code /schema/tables.sql}
     * @return its text
     */
    public static String read(String path) {
        try (InputStream stream = SqlResource.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(path + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
