package dev.flyback.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes passwords out of a text that somebody else wrote. */
final class Redaction {
    static final String MASK = "***";

    private static final int SHORTEST_TO_FIND_INSIDE_WORDS = 4;
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)([^\\s:/?#@]*):\\S*@");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i)\\b((?:ssl)?password=)('[^']*'|\"[^\"]*\"|[^\\s&;]+)");

    private Redaction() {}

    static String redact(String text, Optional<String> password) {
        String result = USER_INFO.matcher(text).replaceAll("$1:" + Matcher.quoteReplacement(MASK) + "@");
        result = PARAMETER.matcher(result).replaceAll("$1" + Matcher.quoteReplacement(MASK));
        for (String form : password.map(Redaction::forms).orElse(Set.of())) {
            result = literal(form).matcher(result).replaceAll(Matcher.quoteReplacement(MASK));
        }
        return result;
    }

    /** The same without passwords, as far as they are where they are looked for. */
    static String remove(String url) {
        return USER_INFO
                .matcher(url)
                .replaceAll("$1@")
                .replaceAll(PARAMETER + "[&\\s]?", "")
                .replaceFirst("[?&\\s]$", "");
    }

    private static Set<String> forms(String password) {
        // The longest first, so that no encoded rest stays behind.
        Set<String> forms =
                new TreeSet<>((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length());
        forms.add(password);
        forms.add(Percent.encode(password));
        forms.remove("");
        return forms;
    }

    // A password of one letter would otherwise be cut out of every word that has it.
    private static Pattern literal(String password) {
        String quoted = Pattern.quote(password);
        return Pattern.compile(
                password.length() < SHORTEST_TO_FIND_INSIDE_WORDS ? "(?<!\\w)" + quoted + "(?!\\w)" : quoted);
    }
}
