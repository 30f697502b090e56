package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class WideningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint                       | integer                        | -32768",
                "integer                        | bigint                         | -2147483648",
                "bigint                         | numeric                        | -9223372036854775808",
                "bigint                         | numeric(21,2)                  | -9223372036854775808",
                "integer                        | numeric(10)                    | -2147483648",
                "bigint                         | real                           | -9223372036854775808",
                "real                           | double precision               | -3.4028235e38",
                "double precision               | numeric                        | -Infinity",
                "numeric(5,2)                   | numeric(7,3)                   | -999.99",
                "numeric(5,2)                   | numeric                        | NaN",
                "character varying(3)           | character varying(4)           | abc",
                "character varying(3)           | character(3)                   | abc",
                "character(3)                   | character varying(3)           | abc",
                "character varying(3)           | text                           | abc",
                "jsonb                          | text                           | {}",
                "integer[]                      | bigint[]                       | {-2147483648}",
                "bit varying(3)                 | bit varying(4)                 | 101",
                "timestamp without time zone    | timestamp(0) without time zone | 294276-12-31 23:59:59",
            })
    void any_value_becomes_one_of_a_wider_type(String from, String to, String extreme, TestDatabase database) {
        assertThat(Widening.isSure(from, to)).isTrue();
        assertThatCode(() -> change(from, to, extreme, database)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer                     | smallint                    | 32768",
                "bigint                      | numeric(18)                 | 9223372036854775807",
                "numeric                     | double precision            | 1e400",
                "double precision            | real                        | 1e300",
                "numeric(5,2)                | numeric(5,3)                | 999.99",
                "numeric(4,2)                | numeric(3,1)                | 99.99",
                "numeric                     | numeric(5,2)                | 1000",
                "text                        | character varying(3)        | abcd",
                "text                        | integer                     | a",
                "character(4)                | character varying(3)        | abcd",
                "bit(3)                      | bit(4)                      | 101",
                "bit varying(4)              | bit varying(3)              | 1011",
                "json                        | jsonb                       | \"\\u0000\"",
                "date                        | timestamp without time zone | 5874897-12-31",
            })
    void some_value_does_not_fit_another_type(String from, String to, String extreme, TestDatabase database) {
        assertThat(Widening.isSure(from, to)).isFalse();
        assertThat(catchThrowable(() -> change(from, to, extreme, database))).isNotNull();
    }

    private static void change(String from, String to, String value, TestDatabase database) {
        database.execute("CREATE TABLE t (c %s)".formatted(from));
        database.execute("INSERT INTO t VALUES ('%s')".formatted(value));
        database.execute("ALTER TABLE t ALTER COLUMN c TYPE " + to
                + Conversion.between(from, to).using("c", to));
    }
}
