package dev.flyback.local;

import java.util.Optional;
import java.util.function.IntPredicate;

/** The archive that this folder's server was last run from, so that it need not be named again to stop it. */
final class RememberedPlace implements Place {
    private final LocalFolder folder;
    private final ArchiveCache cache;
    private final Platform platform;
    private final Programs programs;

    RememberedPlace(LocalFolder folder, ArchiveCache cache, Platform platform, Programs programs) {
        this.folder = folder;
        this.cache = cache;
        this.platform = platform;
        this.programs = programs;
    }

    @Override
    public Optional<PostgresBinaries> find(IntPredicate major) {
        return folder.rememberedBinaries(cache.folder())
                .flatMap(binaries -> PostgresBinaries.in(binaries, platform, programs))
                .filter(binaries -> major.test(binaries.version().major()));
    }
}
