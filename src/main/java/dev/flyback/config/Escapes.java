package dev.flyback.config;

/** The backslash escapes of quoted {@code .env} values. */
final class Escapes {
    /** In single quotes a backslash stands only before itself and the quote. */
    static final String SINGLE_QUOTED = "\\'";

    static final String DOUBLE_QUOTED = "\\'\"abfnrtv";

    private static final String CODES = "abfnrtv";
    private static final String CHARACTERS = "\u0007\b\f\n\r\t\u000B";

    private Escapes() {}

    /** Replaces the escapes that are allowed; every other backslash stays as it is. */
    static String unescape(String text, String allowed) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && allowed.indexOf(text.charAt(i + 1)) >= 0) {
                char code = text.charAt(++i);
                int index = CODES.indexOf(code);
                result.append(index < 0 ? code : CHARACTERS.charAt(index));
            } else {
                result.append(c);
            }
        }
        return result.toString();
    }
}
