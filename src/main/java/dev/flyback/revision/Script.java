package dev.flyback.revision;

import java.util.Optional;

/**
 * One SQL file: its name relative to the migrations folder with {@code /} between folders, its text,
 * and the text of the {@code .sql.conf} file beside it.
 *
 * @param name what the history calls it, for instance {@code V001__create_tenant.sql}
 * @param text the whole text, without a byte order mark
 * @param configuration the text of {@code <name>.conf}, if there is such a file
 * @param checksum Flyway's checksum of the text, see {@link Checksum}
 */
public record Script(String name, String text, Optional<String> configuration, int checksum) {
    /**
     * Makes a script and its checksum.
     *
     * @param name what the history calls it
     * @param text the whole text, without a byte order mark
     * @param configuration the text of {@code <name>.conf}, if there is such a file
     * @return the script
     */
    public static Script of(String name, String text, Optional<String> configuration) {
        return new Script(name, text, configuration, Checksum.of(text));
    }

    /**
     * A second checksum, which comments and the layout of the text leave as it is.
     *
     * @return hexadecimal digits
     */
    public String meaning() {
        return Meaning.of(text);
    }
}
