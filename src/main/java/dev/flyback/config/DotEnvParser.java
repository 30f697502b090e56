package dev.flyback.config;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the text of a {@code .env} file from its first character to its last. */
final class DotEnvParser {
    private static final String FORM =
            "write NAME=value; put a value with spaces, quotes or # between quotes, and close each quote";

    private final String text;
    private final String file;
    private final Interpolation interpolation;
    private final Map<String, DotEnv.Entry> entries = new LinkedHashMap<>();
    private final TextCursor cursor;

    DotEnvParser(String text, String file, Map<String, String> variables) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.cursor = new TextCursor(this.text);
        this.file = file;
        this.interpolation = new Interpolation(name -> Optional.ofNullable(variables.get(name))
                .or(() -> Optional.ofNullable(entries.get(name)).map(DotEnv.Entry::value)));
    }

    Map<String, DotEnv.Entry> parse() {
        cursor.skipBlanksAndLines();
        while (!cursor.atEnd()) {
            if (cursor.peek() == '#') {
                cursor.skipLine();
            } else {
                readAssignment();
            }
            cursor.skipBlanksAndLines();
        }
        return entries;
    }

    private void readAssignment() {
        int line = cursor.line();
        skipExport();
        String name = readName(line);
        cursor.skipBlanks();
        if (cursor.peek() == '=') {
            cursor.advance();
            entries.put(name, new DotEnv.Entry(readValue(line), line));
        } else {
            // A name alone is what python-dotenv calls a key without a value: it unsets.
            entries.remove(name);
        }
        cursor.skipBlanks();
        if (cursor.peek() == '#') {
            cursor.skipLine();
        }
        if (!cursor.atLineEnd()) {
            throw unreadable(line, "there is more on it than one assignment");
        }
    }

    private void skipExport() {
        int after = cursor.position() + "export".length();
        if (text.startsWith("export", cursor.position())
                && after < text.length()
                && TextCursor.isBlank(text.charAt(after))) {
            cursor.moveTo(after);
            cursor.skipBlanks();
        }
    }

    private String readName(int line) {
        int start = cursor.position();
        if (cursor.peek() == '\'') {
            int end = text.indexOf('\'', start + 1);
            if (end <= start + 1) {
                throw unreadable(line, "its quoted name is empty or not closed");
            }
            cursor.moveTo(end + 1);
            return text.substring(start + 1, end);
        }
        while ("=#".indexOf(cursor.peek()) < 0 && !cursor.atBlank() && !cursor.atLineEnd()) {
            cursor.advance();
        }
        if (cursor.position() == start) {
            throw unreadable(line, "there is no name before the =");
        }
        return text.substring(start, cursor.position());
    }

    private String readValue(int line) {
        int afterEquals = cursor.position();
        cursor.skipBlanks();
        return switch (cursor.peek()) {
            case '\'' -> Escapes.unescape(readQuoted('\'', line), Escapes.SINGLE_QUOTED);
            case '"' -> interpolation.fill(Escapes.unescape(readQuoted('"', line), Escapes.DOUBLE_QUOTED));
            default -> interpolation.fill(readUnquoted(cursor.position() > afterEquals));
        };
    }

    private String readQuoted(char quote, int line) {
        cursor.advance();
        int start = cursor.position();
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                cursor.moveTo(i + 1);
                return text.substring(start, i);
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        throw unreadable(line, "a quote is opened and never closed");
    }

    private String readUnquoted(boolean blankBefore) {
        int start = cursor.position();
        cursor.skipLine();
        int end = cursor.position();
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '#' && (i == start ? blankBefore : TextCursor.isBlank(text.charAt(i - 1)))) {
                end = i;
            }
        }
        while (end > start && TextCursor.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private Failure unreadable(int line, String reason) {
        return new Failure(ExitCode.USAGE, file + ", line " + line + ", can't be read: " + reason, FORM);
    }
}
