package dev.flyback.verify;

import java.util.Locale;

/**
 * How a relation is locked, from the weakest to the strongest
 * (<a href="https://www.postgresql.org/docs/current/explicit-locking.html">PostgreSQL, Explicit Locking</a>).
 */
public enum LockMode {
    ACCESS_SHARE(""),
    ROW_SHARE(""),
    ROW_EXCLUSIVE(""),
    SHARE_UPDATE_EXCLUSIVE(""),
    SHARE("blocks writes"),
    SHARE_ROW_EXCLUSIVE("blocks writes"),
    EXCLUSIVE("blocks writes"),
    ACCESS_EXCLUSIVE("blocks reads and writes");

    private final String effect;

    LockMode(String effect) {
        this.effect = effect;
    }

    /**
     * Reads it.
     *
     * @param name what {@code pg_locks} calls it, such as {@code AccessExclusiveLock}
     * @return the mode
     */
    public static LockMode of(String name) {
        return valueOf(name.replaceFirst("Lock$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT));
    }

    /**
     * What it does to those who read and write rows.
     *
     * @return in words; nothing if they do not notice
     */
    public String effect() {
        return effect;
    }

    /** As SQL writes it: {@code ACCESS EXCLUSIVE}. */
    @Override
    public String toString() {
        return name().replace('_', ' ');
    }
}
