package dev.flyback.salvage;

/**
 * What came back into one table.
 *
 * @param saved the file
 * @param rows how many rows were put back, or got values back
 * @param leftOut how many were not, because another row has their key, or none, or another value stands there now
 */
public record Restored(SavedTable saved, long rows, long leftOut) {}
