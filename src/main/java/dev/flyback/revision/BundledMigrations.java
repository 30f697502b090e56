package dev.flyback.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The migrations that are compiled into the executable. */
public final class BundledMigrations {
    private static final String FOLDER = "migrations";

    private BundledMigrations() {}

    /**
     * Reads the bundled migrations.
     *
     * @return their catalogue
     * @throws dev.flyback.failure.Failure as {@link CatalogueReader#read}
     */
    public static Catalogue read() {
        try {
            URL location = BundledMigrations.class.getClassLoader().getResource(FOLDER);
            return location == null ? missing() : read(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Catalogue missing() {
        throw new IllegalStateException("no migrations were compiled into this executable");
    }

    private static Catalogue read(URI location) throws IOException {
        if (location.getScheme().equals("file")) {
            return CatalogueReader.read(Path.of(location), "bundled");
        }
        // A jar, or the "resource" scheme of a native executable.
        try (FileSystem files = FileSystems.newFileSystem(location, Map.of())) {
            return CatalogueReader.read(files.getPath("/" + FOLDER), "bundled");
        } catch (FileSystemAlreadyExistsException e) {
            return CatalogueReader.read(FileSystems.getFileSystem(location).getPath("/" + FOLDER), "bundled");
        }
    }
}
