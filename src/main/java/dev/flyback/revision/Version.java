package dev.flyback.revision;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of a revision: whole numbers separated by dots, compared number by number.
 *
 * <p>The rules are Flyway's ({@code org.flywaydb.core.api.MigrationVersion}): an underscore means a
 * dot, leading zeros and trailing {@code .0} do not count, so {@code 1}, {@code 001} and {@code 1.0}
 * are one version.
 */
public final class Version implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("\\d+([._]\\d+)*");

    private final String text;
    private final List<BigInteger> numbers;

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
        return FORM.matcher(text).matches() ? Optional.of(new Version(text.replace('_', '.'))) : Optional.empty();
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

    private static List<BigInteger> numbersOf(String text) {
        List<BigInteger> all =
                Arrays.stream(text.split("\\.")).map(BigInteger::new).toList();
        int length = all.size();
        while (length > 1 && all.get(length - 1).signum() == 0) {
            length--;
        }
        return all.subList(0, length);
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
            int compared = number(i).compareTo(other.number(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private BigInteger number(int index) {
        return index < numbers.size() ? numbers.get(index) : BigInteger.ZERO;
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
