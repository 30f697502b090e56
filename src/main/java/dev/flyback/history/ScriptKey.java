package dev.flyback.history;

import dev.flyback.revision.Version;
import java.util.Locale;
import java.util.Optional;

/**
 * Which script an entry of the journal is about, whatever its file is called.
 *
 * @param kind what running it means
 * @param name its version, or the description of a repeatable
 */
public record ScriptKey(Kind kind, String name) {
    /** What running a script means. */
    public enum Kind {
        /** A revision is applied. */
        UP,
        /** A revision is undone. */
        UNDO,
        /** A repeatable runs. */
        REPEATABLE
    }

    /**
     * The script that applies a revision.
     *
     * @param version its version
     * @return its key
     */
    public static ScriptKey up(Version version) {
        return new ScriptKey(Kind.UP, version.toString());
    }

    /**
     * The script that undoes a revision.
     *
     * @param version its version
     * @return its key
     */
    public static ScriptKey undo(Version version) {
        return new ScriptKey(Kind.UNDO, version.toString());
    }

    /**
     * A repeatable.
     *
     * @param description its description
     * @return its key
     */
    public static ScriptKey repeatable(String description) {
        return new ScriptKey(Kind.REPEATABLE, description);
    }

    static ScriptKey read(String kind, String name) {
        return new ScriptKey(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), name);
    }

    /**
     * The version that it is about.
     *
     * @return the version, or nothing for a repeatable
     */
    public Optional<Version> version() {
        return kind == Kind.REPEATABLE ? Optional.empty() : Version.parse(name);
    }

    /**
     * Whether the script leads back.
     *
     * @return true for an undo script
     */
    public boolean isUndo() {
        return kind == Kind.UNDO;
    }

    String written() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
