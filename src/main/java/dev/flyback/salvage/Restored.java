package dev.flyback.salvage;

/**
 * What came back into one table.
 *
 * @param saved the file
 * @param rows how many rows were put back, or got values back
 */
public record Restored(SavedTable saved, long rows) {}
