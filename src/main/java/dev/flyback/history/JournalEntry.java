package dev.flyback.history;

/**
 * What the journal keeps of a statement.
 *
 * @param key the script that it is in
 * @param script the name of the script's file
 * @param checksum Flyway's checksum of the file
 * @param number its place in the script, from 1 on
 * @param line the line of the file that it begins in
 * @param hash of its text
 * @param canRepeat whether it can be run again whether it is done or not
 */
public record JournalEntry(
        ScriptKey key, String script, int checksum, int number, int line, String hash, boolean canRepeat) {}
