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

    private static final Pattern QUOTED = Pattern.compile(
            "\\G(?:[eE]'(?:[^'\\\\]|\\\\.|'')*+'|'[^']*+'|\"[^\"]*+\"|(\\$(?:[\\p{L}_][\\p{L}\\d_]*+)?\\$)(?s:.*?)\\1)",
            Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\G[\\p{L}_][\\p{L}\\d_$]*+");

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
        Matcher quoted = QUOTED.matcher(sql);
        Matcher word = WORD.matcher(sql);
        while (position < sql.length()) {
            if (sql.startsWith("--", position)) {
                int end = sql.indexOf('\n', position);
                gap(end < 0 ? sql.length() : end);
            } else if (sql.startsWith("/*", position)) {
                gap(endOfComment());
            } else if (Character.isWhitespace(sql.charAt(position))) {
                gap(position + 1);
            } else if (quoted.find(position)) {
                keep(quoted.end());
            } else {
                keep(word.find(position) ? word.end() : position + 1);
            }
        }
        return folded.toString().strip();
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
