package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(PostgresExtension.class)
class TypeRewriteTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(10)       | character varying(20)",
                "character varying(10)       | character varying",
                "character varying(20)       | character varying(10)",
                "character varying           | character varying(10)",
                "character varying(10)       | text",
                "character varying           | text",
                "text                        | character varying",
                "text                        | character varying(10)",
                "character(3)                | character(4)",
                "character varying(10)[]     | character varying(20)[]",
                "numeric(8,2)                | numeric(10,2)",
                "numeric(8,2)                | numeric(10,3)",
                "numeric(8,2)                | numeric(6,2)",
                "numeric(8,2)                | numeric",
                "numeric                     | numeric(8,2)",
                "integer                     | bigint",
                "timestamp(3) with time zone | timestamp(6) with time zone",
                "timestamp(3) with time zone | timestamp with time zone",
                "timestamp with time zone    | timestamp(3) with time zone",
                "timestamp without time zone | timestamp(6) without time zone",
                "timestamp without time zone | date",
                "time(0) without time zone   | time(2) without time zone",
                "interval(2)                 | interval(4)",
                "bit varying(4)              | bit varying(8)",
                "bit(4)                      | bit varying(8)",
                "cidr                        | inet",
                "xml                         | text",
            })
    void says_of_a_table_that_it_is_written_anew_where_PostgreSQL_does_that(
            String from, String to, TestDatabase database) {
        database.execute("CREATE TABLE t (c %s)".formatted(from));
        String before = file(database);

        database.execute("ALTER TABLE t ALTER COLUMN c TYPE " + to
                + Conversion.between(from, to).using("c", to));

        assertThat(TypeRewrite.isNeeded(from, to)).isEqualTo(!file(database).equals(before));
    }

    private static String file(TestDatabase database) {
        return database.queryForString("SELECT pg_relation_filenode('t')");
    }
}
