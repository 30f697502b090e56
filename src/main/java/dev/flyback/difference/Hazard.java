package dev.flyback.difference;

/** What a change can do to data and to those who work with them. */
public enum Hazard {
    LOSES_DATA("loses data"),
    ALTERS_VALUES("may round or cut values"),
    REWRITES_TABLE("rewrites the table"),
    SCANS_TABLE("reads the whole table"),
    BLOCKS_READS("blocks reads while it runs"),
    BLOCKS_WRITES("blocks writes while it runs"),
    OUTSIDE_TRANSACTION("cannot run in a transaction"),
    MAY_FAIL("may fail on the rows that are there"),
    NEW_ENUM_VALUE("adds a label that cannot be used in the same transaction");

    private final String words;

    Hazard(String words) {
        this.words = words;
    }

    /** In words, after "it". */
    @Override
    public String toString() {
        return words;
    }
}
