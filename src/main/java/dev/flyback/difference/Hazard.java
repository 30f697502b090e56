package dev.flyback.difference;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    /**
     * What several say together.
     *
     * @param hazards at least one
     * @return in words, after "it"
     */
    static String words(Set<Hazard> hazards) {
        Set<Hazard> told = EnumSet.copyOf(hazards);
        boolean blocksAll = hazards.contains(BLOCKS_READS) && told.remove(BLOCKS_WRITES);
        return told.stream()
                .map(hazard ->
                        blocksAll && hazard == BLOCKS_READS ? "blocks reads and writes while it runs" : hazard.words)
                .collect(Collectors.joining(", "));
    }

    /** In words, after "it". */
    @Override
    public String toString() {
        return words;
    }
}
