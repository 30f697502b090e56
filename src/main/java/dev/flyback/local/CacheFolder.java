package dev.flyback.local;

import java.nio.file.Path;

/** Says where extracted archives are kept on each system. */
final class CacheFolder {
    private CacheFolder() {}

    static Path of(Surroundings surroundings, boolean forAnotherAccount) {
        return base(surroundings, forAnotherAccount).resolve("flyback").resolve("postgres");
    }

    private static Path base(Surroundings surroundings, boolean forAnotherAccount) {
        Path home = surroundings.homeDirectory();
        return switch (surroundings.platform().family()) {
            case MAC -> home.resolve("Library/Caches");
            case WINDOWS -> surroundings.variable("LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData/Local"));
            case LINUX, OTHER ->
                surroundings
                        .variable("XDG_CACHE_HOME")
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        // Nobody else can enter root's home, so what runs as another account cannot lie there.
                        .orElse(forAnotherAccount ? surroundings.root().resolve("var/cache") : home.resolve(".cache"));
        };
    }
}
