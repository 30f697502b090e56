package dev.flyback.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.revision.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryTest {
    /** Rows as "type version", a version that begins with a letter being a repeatable's, an ! marking failure. */
    static Stream<Arguments> histories() {
        return Stream.of(
                arguments("nothing", "", "", "", "base", ""),
                arguments("applied", "SQL 1, SQL 2", "1 2", "", "2", ""),
                arguments("applied out of order", "SQL 3, SQL 1, SQL 10", "1 3 10", "", "10", ""),
                arguments("undone", "SQL 1, SQL 2, DELETE 2", "1", "2", "1", ""),
                arguments("all undone", "SQL 1, DELETE 1", "", "1", "base", ""),
                arguments("redone", "SQL 1, DELETE 1, SQL 1", "1", "", "1", ""),
                arguments("undone twice", "SQL 1, DELETE 1, SQL 1, DELETE 1", "", "1", "base", ""),
                arguments("the middle undone", "SQL 1, SQL 2, SQL 3, DELETE 2", "1 3", "2", "3", ""),
                arguments("undone under another spelling", "SQL 001, DELETE 1.0", "", "1", "base", ""),
                arguments("undone by the paid edition", "SQL 1, SQL 2, UNDO_SQL 2", "1", "2", "1", ""),
                arguments("an undo of the paid edition that failed", "SQL 1, UNDO_SQL 1!", "1", "", "1", ""),
                arguments("failed", "SQL 1, SQL 2!", "1 2", "", "1", "2"),
                arguments("failed and repaired", "SQL 1, SQL 2!, DELETE 2", "1", "2", "1", ""),
                arguments("failed, repaired and applied", "SQL 1!, DELETE 1, SQL 1", "1", "", "1", ""),
                arguments("baseline", "BASELINE 5", "", "", "5", ""),
                arguments("baseline and more", "BASELINE 5, SQL 6", "6", "", "6", ""),
                arguments("back to the baseline", "BASELINE 5, SQL 6, DELETE 6", "", "6", "5", ""),
                arguments("Flyway made the schema", "SCHEMA x, SQL 1", "1", "", "1", ""),
                arguments("types of Flyway's", "JDBC 1, SCRIPT 2, CUSTOM 3", "1 2 3", "", "3", ""),
                arguments("repeatable", "SQL 1, SQL r:1", "1 r:1", "", "1", ""),
                arguments("repeatable run again", "SQL r:1, SQL r:2, SQL q:1", "q:1 r:2", "", "base", ""),
                arguments("repeatable to be run again", "SQL r:1, DELETE r:1", "", "", "base", ""),
                arguments("repeatable marked and run again", "SQL r:1, DELETE r:1, SQL r:2", "r:2", "", "base", ""),
                arguments("repeatable failed", "SQL r:1, SQL r:2!", "r:2", "", "base", "r:2"),
                arguments("repeatable failed and run well", "SQL r:1!, SQL r:2", "r:2", "", "base", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void folds_rows_into_what_is_applied_now(
            String name, String rows, String applied, String undone, String current, String failed) {
        History history = history(rows);

        Stream<AppliedRevision> repeatables = history.repeatables().stream()
                .sorted((one, other) -> one.description().compareTo(other.description()));
        assertThat(named(Stream.concat(history.applied().stream(), repeatables)))
                .isEqualTo(applied);
        assertThat(named(history.failed().stream())).isEqualTo(failed);
        assertThat(history.current().map(Version::toString).orElse("base")).isEqualTo(current);
        for (String version : List.of("1", "2", "3", "5", "6", "10")) {
            assertThat(history.isUndone(Version.of(version)))
                    .as("version %s is undone", version)
                    .isEqualTo(List.of(undone.split(" ")).contains(version));
            assertThat(history.applied(Version.of(version)).isPresent())
                    .as("version %s is applied", version)
                    .isEqualTo(List.of(applied.split(" ")).contains(version));
        }
    }

    @Test
    void keeps_the_last_row_of_a_version() {
        History history = history("SQL 1, DELETE 1, SQL 01");

        assertThat(history.applied(Version.of("1")).orElseThrow().rank()).isEqualTo(3);
        assertThat(history.applied(Version.of("1")).orElseThrow().version().orElseThrow())
                .hasToString("01");
    }

    @ParameterizedTest
    @CsvSource({"4,true", "5,true", "5.0,true", "5.0.1,false", "6,false"})
    void counts_all_up_to_the_baseline_as_applied(String version, boolean below) {
        assertThat(history("BASELINE 5, SQL 6").isBelowBaseline(Version.of(version)))
                .isEqualTo(below);
        assertThat(history("SQL 6").isBelowBaseline(Version.of(version))).isFalse();
    }

    private static History history(String rows) {
        List<AppliedRevision> list = new ArrayList<>();
        for (String row : rows.isEmpty() ? new String[0] : rows.split(", ")) {
            list.add(row(row, list.size() + 1));
        }
        return History.of(list);
    }

    private static AppliedRevision row(String text, int rank) {
        String[] parts = text.split("[ :!]");
        boolean versioned = Character.isDigit(parts[1].charAt(0));
        return new AppliedRevision(
                rank,
                versioned ? Version.parse(parts[1]) : Optional.empty(),
                versioned ? "description of " + parts[1] : parts[1],
                RowType.of(parts[0]),
                text,
                parts.length > 2 ? Optional.of(Integer.valueOf(parts[2])) : Optional.empty(),
                "ada",
                OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.UTC),
                Duration.ofMillis(5),
                !text.endsWith("!"));
    }

    private static String named(Stream<AppliedRevision> rows) {
        return rows.map(row -> row.version()
                        .map(Version::toString)
                        .orElseGet(() -> row.description()
                                + row.checksum().map(sum -> ":" + sum).orElse("")))
                .collect(Collectors.joining(" "));
    }
}
