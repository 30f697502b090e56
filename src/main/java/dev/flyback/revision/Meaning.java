package dev.flyback.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checksum that comments, and white space between words, leave as it is
 * (<a href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html">PostgreSQL, Lexical Structure</a>).
 */
final class Meaning {
    // White space counts in the data, and only the server knows where they end.
    private static final Pattern DATA = Pattern.compile("\\bFROM\\s+STDIN\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern DOLLARS = Pattern.compile("\\$(?:[\\p{L}_][\\p{L}\\d_]*+)?\\$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\d_$]*+");
    private static final int NONE = -1;

    private final String sql;
    private final StringBuilder folded = new StringBuilder();
    private int position;

    private Meaning(String sql) {
        this.sql = sql;
    }

    /** SHA-256 of what is left, as hexadecimal digits. */
    static String of(String text) {
        return hash(DATA.matcher(text).find() ? text : new Meaning(text).fold());
    }

    private String fold() {
        Matcher dollars = DOLLARS.matcher(sql);
        Matcher word = WORD.matcher(sql);
        while (position < sql.length()) {
            if (sql.startsWith("--", position)) {
                int end = sql.indexOf('\n', position);
                gap(end == NONE ? sql.length() : end);
            } else if (sql.startsWith("/*", position)) {
                gap(endOfComment());
            } else if (Character.isWhitespace(sql.charAt(position))) {
                gap(position + 1);
            } else {
                int end = endOfQuoted(dollars);
                keep(end == NONE ? endOf(word) : end);
            }
        }
        return folded.toString().strip();
    }

    private int endOf(Matcher word) {
        return isHere(word) ? word.end() : position + 1;
    }

    private boolean isHere(Matcher matcher) {
        return matcher.region(position, sql.length()).lookingAt();
    }

    private int endOfQuoted(Matcher dollars) {
        char first = sql.charAt(position);
        return switch (first) {
            case '\'', '"' -> after(String.valueOf(first), position + 1);
            case 'e', 'E' -> sql.startsWith("'", position + 1) ? endOfEscaped() : NONE;
            case '$' -> isHere(dollars) ? after(dollars.group(), dollars.end()) : NONE;
            default -> NONE;
        };
    }

    private int endOfEscaped() {
        int end = position + 2;
        while (end < sql.length()) {
            boolean isPair = sql.charAt(end) == '\\' || sql.startsWith("''", end);
            if (!isPair && sql.charAt(end) == '\'') {
                return end + 1;
            }
            end += isPair ? 2 : 1;
        }
        return NONE;
    }

    private int after(String quote, int from) {
        int end = sql.indexOf(quote, from);
        return end == NONE ? NONE : end + quote.length();
    }

    private int endOfComment() {
        int depth = 0;
        int end = position;
        do {
            if (sql.startsWith("/*", end)) {
                depth++;
                end += 2;
            } else if (sql.startsWith("*/", end)) {
                depth--;
                end += 2;
            } else {
                end++;
            }
        } while (depth > 0 && end < sql.length());
        return end;
    }

    private void gap(int end) {
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
        position = end;
    }

    private void keep(int end) {
        folded.append(sql, position, end);
        position = end;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
