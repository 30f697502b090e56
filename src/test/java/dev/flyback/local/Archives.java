package dev.flyback.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The archives of PostgreSQL that the build has copied. */
public final class Archives {
    private Archives() {}

    /**
     * The folder of the build.
     *
     * @return where it puts what it makes
     */
    public static Path build() {
        return Path.of(System.getProperty("flyback.build.directory"));
    }

    /**
     * The archive of the version under test.
     *
     * @return a jar
     */
    public static Path newest() {
        String version = System.getProperty("flyback.postgres.version");
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(build().resolve("postgres-archives"), "*-" + version + ".jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
