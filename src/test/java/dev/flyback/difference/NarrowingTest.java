package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class NarrowingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numeric(10,2)               | integer                        | 2.75",
                "numeric(10,2)               | numeric(10,1)                  | 2.75",
                "numeric(10,2)               | numeric(10)                    | 2.75",
                "numeric(10,2)               | numeric(12,3)                  | 2.75",
                "numeric(10,2)               | numeric                        | 2.75",
                "numeric                     | numeric(10,2)                  | 2.755",
                "numeric(15,2)               | double precision               | 1234567890123.75",
                "numeric                     | double precision               | 1234567890123456789.75",
                "numeric(6,2)                | real                           | 1234.75",
                "numeric(8,2)                | real                           | 123456.79",
                "numeric                     | money                          | 2.755",
                "double precision            | real                           | 2.123456789012",
                "double precision            | numeric                        | 0.30000000000000004",
                "double precision            | bigint                         | 0.5",
                "real                        | double precision               | 2.125",
                "integer                     | real                           | 16777217",
                "integer                     | double precision               | 2147483647",
                "bigint                      | double precision               | 9007199254740993",
                "bigint                      | integer                        | 2147483647",
                "integer                     | boolean                        | 5",
                "numeric(10,2)[]             | integer[]                      | {2.75}",
                "timestamp without time zone | timestamp(3) without time zone | 2020-01-01 10:00:00.123456",
                "timestamp(3) with time zone | timestamp with time zone       | 2020-01-01 10:00:00.123+00",
                "timestamp with time zone    | date                           | 2020-01-01 10:00:00+00",
                "date                        | timestamp(0) without time zone | 2020-01-01",
                "time with time zone         | time without time zone         | 10:00:00+05",
                "time without time zone      | interval                       | 10:00:00",
                "interval                    | time without time zone         | 3 days 10:00:00",
                "inet                        | cidr                           | 10.1.2.3/8",
                "cidr                        | inet                           | 10.0.0.0/8",
                "text                        | integer                        | 7",
                "text                        | numeric(10,2)                  | 2.755",
                "text                        | date                           | 2020-01-01 10:00",
                "integer                     | text                           | 7",
                "character varying(50)       | character varying(5)           | short",
                "json                        | jsonb                          | '{\"a\": 1, \"a\": 2}'",
                "bit(4)                      | bit varying(8)                 | 1010",
            })
    void says_of_a_change_whether_values_can_come_out_altered(
            String from, String to, String value, TestDatabase database) {
        database.execute("CREATE TABLE t (c %s)".formatted(from));
        database.execute("INSERT INTO t VALUES ('%s')".formatted(value));
        String before = value(database);

        change(from, to, database);
        change(to, from, database);

        assertThat(Narrowing.isPossible(from, to)).isEqualTo(!value(database).equals(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(50)   | character varying(5)   | a long name",
                "text                    | character varying(5)   | a long name",
                "character varying(50)[] | character varying(5)[] | {a long name}",
                "text                    | character(5)           | a long name",
                "bit(8)                  | bit(4)                 | 10101010",
                "bigint                  | integer                | 4294967296",
                "numeric(10,2)           | numeric(4,2)           | 275.00",
            })
    void what_does_not_fit_is_refused_and_not_cut(String from, String to, String value, TestDatabase database) {
        database.execute("CREATE TABLE t (c %s)".formatted(from));
        database.execute("INSERT INTO t VALUES ('%s')".formatted(value));

        assertThat(catchThrowable(() -> change(from, to, database)))
                .hasMessageFindingMatch("too long|out of range|does not match|overflow");
        assertThat(Narrowing.isPossible(from, to)).isFalse();
    }

    private static void change(String from, String to, TestDatabase database) {
        database.execute("ALTER TABLE t ALTER COLUMN c TYPE " + to
                + Conversion.between(from, to).using("c", to));
    }

    private static String value(TestDatabase database) {
        return database.queryForString("SELECT c::text FROM t");
    }
}
