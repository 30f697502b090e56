package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class ConversionTest {
    @ParameterizedTest
    @CsvSource({
        "timestamp with time zone, timestamp without time zone, 2026-05-05 00:30:00.25+00, 2026-05-05 00:30:00.25",
        "timestamp with time zone, timestamp(0) without time zone, 2026-05-05 00:30:00+00, 2026-05-05 00:30:00",
        "timestamp with time zone, date, 2026-05-05 00:00:00+00, 2026-05-05",
        "timestamp without time zone, timestamp with time zone, 2026-05-05 00:30:00, 2026-05-05 00:30:00+00",
        "date, timestamp with time zone, 2026-05-05, 2026-05-05 00:00:00+00"
    })
    void a_time_gains_and_loses_its_zone_alike_for_everybody(
            String from, String to, String value, String converted, TestDatabase database) {
        database.execute("CREATE TABLE t (c " + from + "); INSERT INTO t VALUES ('" + value + "')");

        database.execute("SET TimeZone = 'Asia/Tokyo'; " + change(from, to));
        assertThat(text(database)).isEqualTo(converted);

        database.execute("SET TimeZone = 'America/New_York'; " + change(to, from));
        assertThat(text(database)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo", "America/New_York"})
    void of_an_instant_its_time_of_the_day_is_that_of_utc(String zone, TestDatabase database) {
        database.execute("CREATE TABLE t (c timestamptz); INSERT INTO t VALUES ('2026-05-05 12:30:00+00')");

        database.execute(
                "SET TimeZone = '" + zone + "'; " + change("timestamp with time zone", "time without time zone"));

        assertThat(text(database)).isEqualTo("12:30:00");
    }

    private static String change(String from, String to) {
        return "ALTER TABLE t ALTER COLUMN c TYPE " + to
                + Conversion.between(from, to).using("c", to);
    }

    private static String text(TestDatabase database) {
        return database.query(List.of("SELECT set_config('TimeZone', 'UTC', false)", "SELECT c::text FROM t"))
                .get(1);
    }
}
