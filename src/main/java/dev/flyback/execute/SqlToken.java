package dev.flyback.execute;

/**
 * A piece of a script.
 *
 * @param kind what it is
 * @param line the line of the file that it begins in, from 1 on
 * @param text as it stands in the file; empty for an end
 */
public record SqlToken(Kind kind, int line, String text) {
    /** The kinds of pieces that are told. */
    public enum Kind {
        /** A word or a quoted name, or several with dots between them. */
        NAME,
        /** A string of whatever form, with its quotes. */
        STRING,
        COMMENT,
        /** The end of a statement. */
        END
    }
}
