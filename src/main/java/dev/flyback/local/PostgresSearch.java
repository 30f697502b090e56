package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Chooses the PostgreSQL to run: the named archive alone, else the first place that has a fitting one. */
final class PostgresSearch {
    private final List<Place> places;
    private final Platform platform;

    private PostgresSearch(List<Place> places, Platform platform) {
        this.places = places;
        this.platform = platform;
    }

    static PostgresSearch forArchive(String named, Surroundings surroundings, Programs programs, ArchiveCache cache) {
        ArchiveSource source = new ArchiveSource(named, surroundings.workingDirectory());
        Place archive = new ArchivePlace(source, surroundings.platform(), programs, cache);
        return new PostgresSearch(List.of(archive), surroundings.platform());
    }

    static PostgresSearch everywhere(
            Surroundings surroundings, Programs programs, ArchiveCache cache, LocalFolder folder) {
        Platform platform = surroundings.platform();
        return new PostgresSearch(
                List.of(
                        new PathPlace(surroundings, programs),
                        new InstalledPlace(surroundings, programs),
                        new MavenPlace(surroundings, programs, cache),
                        new RememberedPlace(folder, cache, platform, programs)),
                platform);
    }

    /**
     * Chooses binaries.
     *
     * @param dataMajor the major version of the data that is there already
     * @param data where that data is, for the message
     */
    PostgresBinaries choose(OptionalInt dataMajor, Path data) {
        if (dataMajor.isEmpty()) {
            return find(major -> true).orElseThrow(this::missing);
        }
        int wanted = dataMajor.getAsInt();
        return find(major -> major == wanted)
                .orElseThrow(() -> find(major -> true)
                        .map(other -> otherMajor(data, wanted, other))
                        .orElseGet(this::missing));
    }

    private Optional<PostgresBinaries> find(IntPredicate major) {
        return places.stream().flatMap(place -> place.find(major).stream()).findFirst();
    }

    private static Failure otherMajor(Path data, int wanted, PostgresBinaries other) {
        return new Failure(
                ExitCode.USAGE,
                "the data in " + data + " is of PostgreSQL " + wanted + ", but the PostgreSQL found here is "
                        + other.version(),
                "install PostgreSQL " + wanted + " or name an archive of it with --postgres-archive; or, to start"
                        + " anew without the data, delete the folder .flyback");
    }

    private Failure missing() {
        String install = switch (platform.family()) {
            case LINUX, OTHER ->
                "install it (apt install postgresql, dnf install postgresql-server," + " apk add postgresql)";
            case MAC -> "install it (brew install postgresql, or Postgres.app)";
            case WINDOWS -> "install it (winget install PostgreSQL.PostgreSQL, or its installer)";
        };
        return new Failure(
                ExitCode.USAGE,
                "no PostgreSQL " + PostgresVersion.OLDEST_MAJOR + " or later was found on this machine",
                install + ", or name an archive of its binaries with --postgres-archive FILE|URL");
    }
}
