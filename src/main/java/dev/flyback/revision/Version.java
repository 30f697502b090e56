package dev.flyback.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The version of a revision: whole numbers separated by dots, compared number by number.
 *
 * <p>The rules are Flyway's ({@code org.flywaydb.core.api.MigrationVersion}): an underscore means a
 * dot, leading zeros and trailing {@code .0} do not count, so {@code 1}, {@code 001} and {@code 1.0}
 * are one version.
 */
public final class Version implements Comparable<Version> {
    private final String text;

    // Without leading zeros, so that a number of any size is compared by its length and then digit by digit.
    private final List<String> numbers;

    private Version(String text) {
        this.text = text;
        this.numbers = numbersOf(text);
    }

    /**
     * Reads a version as it stands in a file name or in the history.
     *
     * @param text for instance {@code 001}, {@code 2_1} or {@code 20260131120000}
     * @return the version, or nothing if the text is no version
     */
    public static Optional<Version> parse(String text) {
        return isVersion(text) ? Optional.of(new Version(text.replace('_', '.'))) : Optional.empty();
    }

    /**
     * Reads a version that is known to be one.
     *
     * @param text as for {@link #parse}
     * @return the version
     * @throws IllegalArgumentException if the text is no version
     */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version: " + text));
    }

    // A chain has a thousand of them, and a regular expression for each is felt at the start of every command.
    private static boolean isVersion(String text) {
        boolean afterDigit = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean isDigit = character >= '0' && character <= '9';
            if (!isDigit && !(afterDigit && (character == '.' || character == '_'))) {
                return false;
            }
            afterDigit = isDigit;
        }
        return afterDigit;
    }

    private static List<String> numbersOf(String text) {
        String[] numbers = text.split("\\.");
        int length = 1;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = withoutLeadingZeros(numbers[i]);
            length = numbers[i].isEmpty() ? length : i + 1;
        }
        return List.of(Arrays.copyOf(numbers, length));
    }

    private static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    /**
     * Whether the version consists of one number alone, as {@code 003} does and {@code 1.2} does not.
     *
     * @return true for a version without a dot
     */
    public boolean isSingleNumber() {
        return text.indexOf('.') < 0;
    }

    @Override
    public int compareTo(Version other) {
        int length = Math.max(numbers.size(), other.numbers.size());
        for (int i = 0; i < length; i++) {
            int compared = compare(number(i), other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private String number(int index) {
        return index < numbers.size() ? numbers.get(index) : "";
    }

    private static int compare(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Version version && numbers.equals(version.numbers);
    }

    @Override
    public int hashCode() {
        return numbers.hashCode();
    }

    /**
     * The version as it was written, underscores turned into dots: what Flyway puts into the history.
     */
    @Override
    public String toString() {
        return text;
    }
}
