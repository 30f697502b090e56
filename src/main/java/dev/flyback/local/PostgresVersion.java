package dev.flyback.local;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of PostgreSQL, such as 18.6; data directories fit one major version only. */
record PostgresVersion(int major, int minor) implements Comparable<PostgresVersion> {
    static final int OLDEST_MAJOR = 14;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?");
    private static final Pattern SPOKEN = Pattern.compile("\\(PostgreSQL\\) (\\d{1,4}(?:\\.\\d{1,4})?)");

    /** Reads the start of a text such as {@code 18.6.0} or {@code 18beta1}. */
    static Optional<PostgresVersion> parse(String text) {
        Matcher matcher = NUMBERS.matcher(text.strip());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(new PostgresVersion(Integer.parseInt(matcher.group(1)), minor));
    }

    /** Reads what {@code postgres --version} says. */
    static Optional<PostgresVersion> parseSpoken(String output) {
        Matcher matcher = SPOKEN.matcher(output);
        return matcher.find() ? parse(matcher.group(1)) : Optional.empty();
    }

    boolean supported() {
        return major >= OLDEST_MAJOR;
    }

    @Override
    public int compareTo(PostgresVersion other) {
        return Comparator.comparingInt(PostgresVersion::major)
                .thenComparingInt(PostgresVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
