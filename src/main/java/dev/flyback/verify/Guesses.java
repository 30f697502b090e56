package dev.flyback.verify;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that a constraint may let through: what stands in its own text, and what texts often look like. Whether it does
 * is for the server to say.
 */
final class Guesses {
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,9}(?:\\.\\d{1,9})?(?![\\w.])");
    private static final int LONGEST = 64;

    private final String constraints;

    Guesses(List<String> constraints) {
        this.constraints = String.join("\n", constraints);
    }

    /** What is between quotes. */
    Stream<String> texts() {
        return TEXT.matcher(constraints).results().map(found -> found.group(1).replace("''", "'"));
    }

    /** The numbers, each with its neighbours, which is what a comparison may want. */
    Stream<String> numbers() {
        return NUMBER.matcher(constraints)
                .results()
                .map(MatchResult::group)
                .flatMap(found -> found.contains(".") ? Stream.of(found) : neighbours(Long.parseLong(found)));
    }

    private static Stream<String> neighbours(long number) {
        return Stream.of(number, number + 1, number + 2, number - 1).map(Object::toString);
    }

    /** Texts of the lengths that numbers may mean, and of shapes that are often demanded. */
    Stream<String> shapes(long number) {
        Stream<String> lengths = NUMBER.matcher(constraints)
                .results()
                .map(MatchResult::group)
                .filter(found -> found.length() <= 2 && Integer.parseInt(found) <= LONGEST)
                .map(found -> ofLength(Integer.parseInt(found), number));
        String letters = letters(number);
        return Stream.concat(
                lengths,
                Stream.of(
                        "seed" + number,
                        letters,
                        letters.toUpperCase(Locale.ROOT),
                        "seed" + number + "@example.com",
                        "https://example.com/" + number,
                        "#" + ofLength(6, number),
                        "+" + ofLength(11, number),
                        number + ".0.0"));
    }

    private static String ofLength(int length, long number) {
        String digits = "1".repeat(length) + number;
        return digits.substring(digits.length() - length);
    }

    // Two letters and three are what codes of countries and currencies have.
    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }
}
