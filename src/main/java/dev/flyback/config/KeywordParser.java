package dev.flyback.config;

/**
 * Reads libpq's {@code host=... dbname=...}.
 *
 * <p>libpq, "Keyword/Value Connection Strings"
 * (https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-KEYWORD-VALUE).
 */
final class KeywordParser {
    private static final String FORM = "write host=HOST dbname=DATABASE user=USER password='PASSWORD', or a URL";

    private final String text;
    private final String origin;
    private int position;

    KeywordParser(String text, String origin) {
        this.text = text;
        this.origin = origin;
    }

    ConnectionInfo parse() {
        ConnectionInfo info = new ConnectionInfo();
        boolean afterPassword = false;
        skipSpaces();
        while (position < text.length()) {
            String name = readName();
            // A name after the password may be the rest of a password with a space: it is not shown.
            if (afterPassword && !ConnectionInfo.known(name)) {
                throw UrlFailure.of(origin, "what follows the password is no keyword", "put the password in '...'");
            }
            info.put(name, readValue(), origin);
            afterPassword = name.equals(ConnectionInfo.PASSWORD) || name.equals("sslpassword");
            skipSpaces();
        }
        return info;
    }

    private String readName() {
        int equals = text.indexOf('=', position);
        String name = equals < 0 ? "" : text.substring(position, equals).strip();
        if (!name.matches("[A-Za-z_]+")) {
            throw UrlFailure.of(origin, "a keyword lacks its `=`", FORM);
        }
        position = equals + 1;
        skipSpaces();
        return name;
    }

    private String readValue() {
        boolean quoted = position < text.length() && text.charAt(position) == '\'';
        StringBuilder value = new StringBuilder();
        for (position += quoted ? 1 : 0; position < text.length(); position++) {
            char c = text.charAt(position);
            if (quoted ? c == '\'' : Character.isWhitespace(c)) {
                position++;
                return value.toString();
            }
            if (c == '\\' && position + 1 < text.length()) {
                c = text.charAt(++position);
            }
            value.append(c);
        }
        if (quoted) {
            throw UrlFailure.of(origin, "a quote is opened and never closed", FORM);
        }
        return value.toString();
    }

    private void skipSpaces() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
