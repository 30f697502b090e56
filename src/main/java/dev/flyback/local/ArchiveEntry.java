package dev.flyback.local;

/** One entry of an archive, whatever its format. */
record ArchiveEntry(String name, Kind kind, String linkTarget, boolean executable) {
    enum Kind {
        FOLDER,
        FILE,
        SYMBOLIC_LINK,
        HARD_LINK,
        OTHER
    }
}
