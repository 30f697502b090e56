package dev.flyback.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One set of PostgreSQL's server programs, all in one folder. */
record PostgresBinaries(Path folder, PostgresVersion version, Platform platform) {
    private static final List<String> PROGRAMS = List.of("postgres", "initdb", "pg_ctl");

    /** The binaries in a folder, if all of them are there and the version is supported. */
    static Optional<PostgresBinaries> in(Path folder, Platform platform, Programs programs) {
        if (!complete(folder, platform)) {
            return Optional.empty();
        }
        return programs.answer(List.of(program(folder, platform, "postgres").toString(), "--version"))
                .flatMap(PostgresVersion::parseSpoken)
                .filter(PostgresVersion::supported)
                .map(version -> new PostgresBinaries(folder, version, platform));
    }

    /** The binaries in an extracted archive: its {@code bin} folder, or that of the one folder it holds. */
    static Optional<PostgresBinaries> below(Path extracted, Platform platform, Programs programs) {
        return Stream.concat(Stream.of(extracted), Folders.in(extracted, "*"))
                .flatMap(folder -> in(folder.resolve("bin"), platform, programs).stream())
                .findFirst();
    }

    private static boolean complete(Path folder, Platform platform) {
        return PROGRAMS.stream()
                .map(name -> program(folder, platform, name))
                .allMatch(file -> Files.isRegularFile(file) && Files.isExecutable(file));
    }

    Path program(String name) {
        return program(folder, platform, name);
    }

    private static Path program(Path folder, Platform platform, String name) {
        return folder.resolve(platform.program(name));
    }
}
