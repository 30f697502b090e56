package dev.flyback.history;

/**
 * What an applied script says without its comments and layout.
 *
 * @param script the name of its file
 * @param checksum Flyway's checksum of the file
 * @param meaning the checksum without comments and layout
 */
public record ScriptMeaning(String script, int checksum, String meaning) {}
