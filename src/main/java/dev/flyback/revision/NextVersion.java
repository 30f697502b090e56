package dev.flyback.revision;

import dev.flyback.revision.RevisionWriter.Numbering;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The version that a chain goes on with.
 *
 * @param existing the versions that are there already, in their order
 */
public record NextVersion(List<Version> existing) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int DIGITS_OF_A_TIMESTAMP = 14;
    private static final int DIGITS_OF_A_NUMBER = 3;

    /** Copies what it is given. */
    public NextVersion {
        existing = List.copyOf(existing);
    }

    /**
     * Finds it.
     *
     * @param numbering how
     * @param now the time
     * @return a version above all that exist
     */
    public Version of(Numbering numbering, Instant now) {
        boolean sequential = switch (numbering) {
            case SEQUENTIAL -> true;
            case TIMESTAMP -> false;
            case AS_THE_CHAIN -> isNumbered();
        };
        return sequential ? nextNumber() : nextTimestamp(now);
    }

    private boolean isNumbered() {
        return !existing.isEmpty()
                && existing.stream().allMatch(Version::isSingleNumber)
                && last().orElseThrow().toString().length() < DIGITS_OF_A_TIMESTAMP;
    }

    private Optional<Version> last() {
        return existing.isEmpty() ? Optional.empty() : Optional.of(existing.get(existing.size() - 1));
    }

    private Version nextNumber() {
        String number = last().map(Version::toString)
                .orElse("0".repeat(DIGITS_OF_A_NUMBER))
                .split("\\.")[0];
        String next = new BigInteger(number).add(BigInteger.ONE).toString();
        return Version.of("0".repeat(Math.max(0, number.length() - next.length())) + next);
    }

    // Two revisions of one second, or a clock that lags behind a colleague's, must not disturb the order.
    private Version nextTimestamp(Instant now) {
        Version version = Version.of(TIMESTAMP.format(now));
        return last().filter(newest -> newest.isSingleNumber() && version.compareTo(newest) <= 0)
                .map(newest -> nextNumber())
                .orElse(version);
    }
}
