package dev.flyback.revision;

/**
 * A script without a version that runs again whenever its text has changed.
 *
 * @param description what it does, with spaces: its identity in the history
 * @param script the script {@code R__<description>.sql}
 */
public record Repeatable(String description, Script script) {}
