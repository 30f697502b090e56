package dev.flyback.local;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** The folders that package managers and installers put PostgreSQL into; the newest version wins. */
final class InstalledPlace implements Place {
    private final Surroundings surroundings;
    private final Programs programs;

    InstalledPlace(Surroundings surroundings, Programs programs) {
        this.surroundings = surroundings;
        this.programs = programs;
    }

    @Override
    public Optional<PostgresBinaries> find(IntPredicate major) {
        return folders(surroundings)
                .flatMap(folder -> PostgresBinaries.in(folder, surroundings.platform(), programs).stream())
                .filter(binaries -> major.test(binaries.version().major()))
                .max(Comparator.comparing(PostgresBinaries::version));
    }

    static Stream<Path> folders(Surroundings surroundings) {
        Path root = surroundings.root();
        return switch (surroundings.platform().family()) {
            case LINUX, OTHER -> linux(root);
            case MAC -> mac(root);
            case WINDOWS ->
                Stream.of("ProgramFiles", "ProgramW6432")
                        .map(name -> surroundings.variable(name).map(Path::of).orElse(root.resolve("Program Files")))
                        .distinct()
                        .flatMap(folder -> bins(folder.resolve("PostgreSQL"), "*"));
        };
    }

    private static Stream<Path> linux(Path root) {
        return Stream.of(
                        bins(root.resolve("usr/lib/postgresql"), "*"),
                        bins(root.resolve("usr"), "pgsql-*"),
                        Folders.in(root.resolve("usr/libexec"), "postgresql*"),
                        bins(root.resolve("home/linuxbrew/.linuxbrew/opt"), "postgresql*"),
                        Stream.of(root.resolve("usr/bin"), root.resolve("usr/local/pgsql/bin")))
                .flatMap(folders -> folders);
    }

    private static Stream<Path> mac(Path root) {
        return Stream.of(
                        bins(root.resolve("opt/homebrew/opt"), "postgresql*"),
                        bins(root.resolve("usr/local/opt"), "postgresql*"),
                        bins(root.resolve("Applications/Postgres.app/Contents/Versions"), "*"),
                        bins(root.resolve("Library/PostgreSQL"), "*"))
                .flatMap(folders -> folders);
    }

    private static Stream<Path> bins(Path parent, String pattern) {
        return Folders.in(parent, pattern).map(folder -> folder.resolve("bin"));
    }
}
