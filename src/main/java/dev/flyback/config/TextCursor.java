package dev.flyback.config;

/** A place in a text that is read character by character; the end of the text counts as the end of a line. */
final class TextCursor {
    private final String text;
    private int position;

    TextCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean atLineEnd() {
        return peek() == '\n' || peek() == '\r';
    }

    boolean atBlank() {
        return !atEnd() && isBlank(peek());
    }

    char peek() {
        return atEnd() ? '\n' : text.charAt(position);
    }

    void advance() {
        position++;
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    void skipLine() {
        while (!atLineEnd()) {
            position++;
        }
    }

    void skipBlanks() {
        while (atBlank()) {
            position++;
        }
    }

    void skipBlanksAndLines() {
        while (!atEnd() && (atBlank() || atLineEnd())) {
            position++;
        }
    }

    /** The line of this place, from 1; CRLF, LF and CR each end one. */
    int line() {
        String before = text.substring(0, position).replace("\r\n", "\n");
        return (int) before.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
    }

    static boolean isBlank(char c) {
        return c != '\n' && c != '\r' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
