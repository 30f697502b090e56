package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The archive that the user has named. */
final class ArchivePlace implements Place {
    private final ArchiveSource source;
    private final Platform platform;
    private final Programs programs;
    private final ArchiveCache cache;

    ArchivePlace(ArchiveSource source, Platform platform, Programs programs, ArchiveCache cache) {
        this.source = source;
        this.platform = platform;
        this.programs = programs;
        this.cache = cache;
    }

    @Override
    public Optional<PostgresBinaries> find(IntPredicate major) {
        Path archive = source.file(cache);
        PostgresBinaries binaries = PostgresBinaries.below(cache.extracted(archive), platform, programs)
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "the archive " + archive + " holds no PostgreSQL " + PostgresVersion.OLDEST_MAJOR
                                + " or later that runs on this machine",
                        "name an archive with postgres, initdb and pg_ctl for this system and processor"));
        return Optional.of(binaries).filter(found -> major.test(found.version().major()));
    }
}
