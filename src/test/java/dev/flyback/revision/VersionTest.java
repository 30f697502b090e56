package dev.flyback.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    private static final List<String> VERSIONS = List.of(
            "0",
            "000",
            "0.0",
            "1",
            "01",
            "001",
            "1.0",
            "1_0",
            "1.0.0",
            "1.1",
            "1.01",
            "1.10",
            "1.2",
            "1_2",
            "2",
            "10",
            "9",
            "99",
            "100",
            "1.0.1",
            "0.1",
            "20260131120000",
            "20260131120001",
            "18446744073709551616",
            "18446744073709551617.5");

    @Test
    void is_ordered_and_equal_as_flyways_versions_are() {
        VERSIONS.forEach(one -> VERSIONS.forEach(other -> compare(one, other)));
    }

    @Test
    void is_ordered_and_equal_as_flyways_versions_are_whatever_they_are() {
        long seed = Long.getLong("flyback.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String one = version(random);
            String other = version(random);
            assertThat(List.of(one, other)).as("-Dflyback.seed=%d", seed).satisfies(pair -> compare(one, other));
        }
    }

    private static String version(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(part -> "0".repeat(random.nextInt(3)) + random.nextInt(random.nextBoolean() ? 3 : 1_000))
                .collect(Collectors.joining(random.nextBoolean() ? "." : "_"));
    }

    private static void compare(String one, String other) {
        Version ours = Version.of(one);
        Version others = Version.of(other);
        int flyway = MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));

        assertThat(Integer.signum(ours.compareTo(others)))
                .as("%s against %s", one, other)
                .isEqualTo(Integer.signum(flyway));
        assertThat(ours.equals(others)).as("%s and %s", one, other).isEqualTo(flyway == 0);
        if (flyway == 0) {
            assertThat(ours).hasSameHashCodeAs(others);
        }
    }

    @ParameterizedTest
    @CsvSource({"001,001", "1_2,1.2", "1_2_3,1.2.3", "20260131120000,20260131120000"})
    void is_written_as_flyway_writes_it_into_the_history(String text, String written) {
        assertThat(Version.of(text)).hasToString(written);
        assertThat(MigrationVersion.fromVersion(text).getVersion()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "1a", "v1", "1.", ".1", "1..2", "1__2", "_1", "1-2", "-1", "+1", " 1", "1 ", "١"})
    void refuses_what_is_no_version(String text) {
        assertThat(Version.parse(text)).isEmpty();
        assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knows_whether_it_is_one_number() {
        assertThat(Version.of("003").isSingleNumber()).isTrue();
        assertThat(Version.of("1_0").isSingleNumber()).isFalse();
        assertThat(Version.of("1.2").isSingleNumber()).isFalse();
    }
}
