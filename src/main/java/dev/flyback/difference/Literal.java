package dev.flyback.difference;

/** Text as a string constant of SQL. */
final class Literal {
    private Literal() {}

    /** Quoted so that it is read alike whatever {@code standard_conforming_strings} says. */
    static String of(String text) {
        String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
        return text.contains("\\") ? "E" + quoted : quoted;
    }
}
