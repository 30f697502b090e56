package dev.flyback.revision;

import dev.flyback.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The migrations that are compiled into the executable. The build lists their names, as a folder within a native executable
 * could only be listed by a file system that takes a megabyte of it.
 */
public final class BundledMigrations {
    private static final String FOLDER = "/migrations/";
    private static final String NAMES = "/migrations.txt";

    private BundledMigrations() {}

    /**
     * Reads the bundled migrations.
     *
     * @return their catalogue
     * @throws Failure as {@link CatalogueReader#read}
     */
    public static Catalogue read() {
        Map<String, FileText> files = new LinkedHashMap<>();
        names().lines()
                .filter(name -> !name.isEmpty())
                .sorted()
                .forEach(name -> files.put(
                        name,
                        charset -> charset.newDecoder()
                                .decode(ByteBuffer.wrap(bytes(FOLDER + name)))
                                .toString()));
        return CatalogueReader.read(MigrationFiles.of(files), "bundled");
    }

    private static String names() {
        try {
            return new String(bytes(NAMES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String resource) throws IOException {
        try (InputStream stream = BundledMigrations.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " was not compiled into this executable");
            }
            return stream.readAllBytes();
        }
    }
}
