package dev.flyback.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line as far as it has been typed, in words as a shell reads them.
 *
 * @param words the whole words, without the name of the program
 * @param current the word that is being typed; empty after a space
 */
record TypedLine(List<String> words, String current) {
    private static final String ESCAPED_IN_DOUBLE_QUOTES = "$`\"\\";
    private static final char NO_QUOTE = 0;

    /** Takes a line apart that ends where the cursor stands; a quote may be open there. */
    static TypedLine of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = NO_QUOTE;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (quote == NO_QUOTE && Character.isWhitespace(character)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                inWord = false;
                continue;
            }
            inWord = true;
            if (quote == NO_QUOTE ? character == '"' || character == '\'' : character == quote) {
                quote = quote == NO_QUOTE ? character : NO_QUOTE;
            } else if (character == '\\' && i + 1 < line.length() && escapes(quote, line.charAt(i + 1))) {
                word.append(line.charAt(++i));
            } else {
                word.append(character);
            }
        }
        return new TypedLine(withoutProgram(words), word.toString());
    }

    private static boolean escapes(char quote, char next) {
        return quote == NO_QUOTE || quote == '"' && ESCAPED_IN_DOUBLE_QUOTES.indexOf(next) >= 0;
    }

    // NAME=VALUE before it sets a variable for it.
    private static List<String> withoutProgram(List<String> words) {
        return words.stream()
                .dropWhile(word -> word.matches("(?s)\\w+=.*"))
                .skip(1)
                .toList();
    }
}
