package dev.flyback.execute;

/** The beginning of a statement with comments taken out, white space folded and quoted parts emptied. */
final class StatementWords {
    // No statement shows its kind later than this.
    private static final int LENGTH = 400;

    private final String sql;
    private final StringBuilder words = new StringBuilder();
    private int position;

    private StatementWords(String sql) {
        this.sql = sql;
    }

    static String of(String sql) {
        return new StatementWords(sql).read();
    }

    private String read() {
        while (position < sql.length() && words.length() < LENGTH) {
            char next = sql.charAt(position);
            if (sql.startsWith("--", position)) {
                skipLine();
            } else if (sql.startsWith("/*", position)) {
                skipComment();
            } else if (next == '\'' || next == '"') {
                skipQuoted(next);
            } else if (Character.isWhitespace(next)) {
                space();
                position++;
            } else {
                words.append(next);
                position++;
            }
        }
        return words.toString().strip();
    }

    private void space() {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private void skipLine() {
        int end = sql.indexOf('\n', position);
        position = end < 0 ? sql.length() : end;
        space();
    }

    private void skipComment() {
        int depth = 0;
        do {
            if (sql.startsWith("/*", position)) {
                depth++;
                position += 2;
            } else if (sql.startsWith("*/", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0 && position < sql.length());
        space();
    }

    private void skipQuoted(char quote) {
        int end = sql.indexOf(quote, position + 1);
        position = end < 0 ? sql.length() : end + 1;
        words.append(quote).append(quote);
    }
}
