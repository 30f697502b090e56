package dev.flyback.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.Database;
import dev.flyback.database.SessionOptions;
import dev.flyback.schema.SchemaReader;
import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are made up, in tables of every sort. */
@ExtendWith(PostgresExtension.class)
class SeedsTest {
    private static final SessionOptions OPTIONS =
            new SessionOptions(Duration.ofSeconds(30), "test", "UTC", Optional.empty(), text -> {});

    private static List<String> plant(TestDatabase database) {
        try (Database session = Database.open(DatabaseUrl.parse(database.url(), "the test"), OPTIONS)) {
            return new Seeds(session, session)
                    .plant(SchemaReader.of(session).read(key -> false), true).stream()
                            .map(Unseeded::toString)
                            .toList();
        }
    }

    private static long rows(TestDatabase database, String table) {
        return Long.parseLong(database.queryForString("SELECT count(*) FROM " + table));
    }

    @Test
    void every_type_that_comes_with_the_server_has_values() {
        try (TestDatabase newest = TestServer.shared().createDatabase();
                TestDatabase oldest = TestServer.oldest().createDatabase()) {
            for (TestDatabase database : List.of(newest, oldest)) {
                List<String> types = database.query("""
                        SELECT format('%I', typname) FROM pg_type AS t
                        WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typisdefined
                          AND typname NOT IN ('pg_node_tree', 'pg_ndistinct', 'pg_dependencies', 'pg_mcv_list',
                            'pg_brin_bloom_summary', 'pg_brin_minmax_multi_summary', 'aclitem', 'gtsvector')
                          AND typarray <> 0""");
                types.forEach(
                        type -> database.execute("CREATE TABLE \"of %1$s\" (value %1$s NOT NULL, list %1$s[] NOT NULL)"
                                .formatted(type.replace("\"", ""))));

                assertThat(plant(database)).isEmpty();

                assertThat(types).hasSizeGreaterThan(60);
                types.forEach(type -> assertThat(rows(database, "\"of " + type.replace("\"", "") + "\""))
                        .as(type)
                        .isEqualTo(3));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint PRIMARY KEY",
                "varchar(2) PRIMARY KEY",
                "char(3) NOT NULL",
                "numeric(3, 2) UNIQUE NOT NULL",
                "numeric(2, 2) NOT NULL",
                "bit(3) NOT NULL",
                "varbit(3) NOT NULL",
                "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                "bigserial PRIMARY KEY",
                "timestamptz NOT NULL DEFAULT now()",
                "text NOT NULL CHECK (value IN ('open', 'it''s shut'))",
                "text NOT NULL CHECK (length(value) = 12)",
                "text NOT NULL CHECK (value ~ '^[A-Z]+$') UNIQUE",
                "text NOT NULL CHECK (value LIKE '%@%.%') UNIQUE",
                "text CHECK (value = md5(random()::text))",
                "int NOT NULL CHECK (value BETWEEN 1 AND 5)",
                "numeric NOT NULL CHECK (value > 0 AND value < 1.5)",
                "int NOT NULL UNIQUE CHECK (value % 7 = 0)",
                "mood NOT NULL CHECK (value <> 'glad')",
                "percent NOT NULL",
                "percent[] NOT NULL",
                "place NOT NULL",
                "place[] NOT NULL",
                "span NOT NULL",
                "citext NOT NULL UNIQUE",
                "hstore NOT NULL",
                "int4range NOT NULL, EXCLUDE USING gist (value WITH &&)",
                "date NOT NULL, until date NOT NULL, CHECK (value < until)",
                "int NOT NULL, CHECK (value > 10 AND other = 'x'), other text NOT NULL",
                "int GENERATED ALWAYS AS (2 * other) STORED, other int NOT NULL"
            })
    void a_column_gets_values_that_its_constraints_let_through(String column, TestDatabase database) {
        database.execute("CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE TYPE mood AS ENUM ('sad', 'glad');"
                + "CREATE DOMAIN percent AS int NOT NULL CHECK (VALUE BETWEEN 0 AND 100);"
                + "CREATE TYPE place AS (x numeric(4, 1), \"the name\" varchar(3), at mood[]);"
                + "CREATE TYPE span AS RANGE (SUBTYPE = timestamptz);"
                + "CREATE TABLE \"A table\" (value " + column + ")");

        assertThat(plant(database)).isEmpty();

        assertThat(rows(database, "\"A table\"")).isPositive();
    }

    @Test
    void rows_are_the_same_each_time() {
        String schema = "CREATE TABLE a (id serial PRIMARY KEY, at timestamptz DEFAULT now(), name text);"
                + "CREATE TABLE b (a int NOT NULL REFERENCES a, note text)";
        try (TestDatabase one = TestServer.shared().createDatabase();
                TestDatabase other = TestServer.shared().createDatabase()) {
            one.execute(schema);
            other.execute(schema);
            plant(one);
            plant(other);

            assertThat(one.query("SELECT a, b FROM a JOIN b ON a = id"))
                    .isEqualTo(other.query("SELECT a, b FROM a JOIN b ON a = id"))
                    .hasSize(3);
        }
    }

    @Test
    void one_row_has_nothing_where_nothing_can_be(TestDatabase database) {
        database.execute("CREATE TABLE a (id int PRIMARY KEY, name text, at date)");

        plant(database);

        assertThat(database.query("SELECT * FROM a ORDER BY id"))
                .containsExactly("9001|9002|1994-08-26", "9002|9003|1994-08-27", "9003||");
    }

    @Test
    void foreign_keys_find_their_rows(TestDatabase database) {
        database.execute("""
                CREATE TABLE z (id int PRIMARY KEY, code text UNIQUE, UNIQUE (id, code));
                CREATE TABLE child (z int NOT NULL UNIQUE REFERENCES z, z_id int, z_code text NOT NULL,
                  FOREIGN KEY (z_id, z_code) REFERENCES z (id, code) MATCH FULL, CHECK (z_id IS NOT NULL));
                CREATE TABLE tree (id int PRIMARY KEY, above int REFERENCES tree, top int NOT NULL REFERENCES tree,
                  CHECK (above <> id));
                CREATE TABLE one (id int PRIMARY KEY);
                CREATE TABLE two (id int PRIMARY KEY REFERENCES one);
                ALTER TABLE one ADD other int REFERENCES two;
                CREATE TABLE hen (id int PRIMARY KEY);
                CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL REFERENCES hen);
                ALTER TABLE hen ADD egg int NOT NULL REFERENCES egg DEFERRABLE;
                """);

        assertThat(plant(database)).isEmpty();

        assertThat(List.of("z", "child", "tree", "one", "two", "hen", "egg"))
                .allMatch(table -> rows(database, table) == 3, "three rows each");
    }

    @Test
    void partitions_get_rows_within_their_bounds(TestDatabase database) {
        database.execute("""
                CREATE TABLE event (id int, at timestamptz NOT NULL, kind text NOT NULL, PRIMARY KEY (id, at, kind))
                  PARTITION BY RANGE (at);
                CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')
                  PARTITION BY LIST (kind);
                CREATE TABLE event_2024_a PARTITION OF event_2024 FOR VALUES IN ('a', 'b');
                CREATE TABLE event_old PARTITION OF event FOR VALUES FROM (MINVALUE) TO ('2000-01-01');
                CREATE TABLE event_rest PARTITION OF event DEFAULT;
                CREATE TABLE part (id int NOT NULL) PARTITION BY HASH (id);
                CREATE TABLE part_0 PARTITION OF part FOR VALUES WITH (MODULUS 3, REMAINDER 0);
                CREATE TABLE part_1 PARTITION OF part FOR VALUES WITH (MODULUS 3, REMAINDER 1);
                CREATE TABLE about (id int, at timestamptz, kind text, FOREIGN KEY (id, at, kind) REFERENCES event);
                """);

        assertThat(plant(database)).isEmpty();

        assertThat(List.of("event_2024_a", "event_old", "event_rest", "part_0", "part_1"))
                .allMatch(table -> rows(database, table) > 0, "holds rows");
        assertThat(rows(database, "about WHERE id IS NOT NULL")).isPositive();
    }

    @Test
    void triggers_of_users_stay_silent_and_are_as_they_were(TestDatabase database) {
        database.execute("""
                CREATE TABLE a (id int);
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END';
                CREATE TRIGGER one BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION refuse();
                CREATE TRIGGER "Two" BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION refuse();
                ALTER TABLE a ENABLE ALWAYS TRIGGER "Two";
                CREATE TRIGGER three BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION refuse();
                ALTER TABLE a DISABLE TRIGGER three;
                """);

        assertThat(plant(database)).isEmpty();

        assertThat(rows(database, "a")).isEqualTo(3);
        assertThat(database.query(
                        "SELECT tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1"))
                .containsExactly("Two A", "one O", "three D");
    }

    @Test
    void a_table_that_takes_no_row_is_named_with_the_reason(TestDatabase database) {
        database.execute("""
                CREATE TABLE a (id int NOT NULL CONSTRAINT never CHECK (id < 0 AND id > 0));
                CREATE TABLE b (a int NOT NULL, id int);
                CREATE TABLE c (id int PRIMARY KEY, hidden text NOT NULL CHECK (md5(hidden) = 'x'));
                CREATE TABLE d (id int, c int NOT NULL REFERENCES c);
                """);

        assertThat(plant(database))
                .containsExactly(
                        "public.a gets no rows: new row for relation \"a\" violates check constraint \"never\"",
                        "public.c gets no rows: new row for relation \"c\" violates check constraint \"c_hidden_check\"",
                        "public.d gets no rows: insert or update on table \"d\" violates foreign key constraint \"d_c_fkey\"");
        assertThat(rows(database, "b")).isEqualTo(3);
    }

    @Test
    void a_circle_that_cannot_be_begun_is_left_out(TestDatabase database) {
        database.execute("""
                CREATE TABLE hen (id int PRIMARY KEY);
                CREATE TABLE egg (id int PRIMARY KEY, hen int NOT NULL REFERENCES hen);
                ALTER TABLE hen ADD egg int NOT NULL REFERENCES egg;
                CREATE TABLE other (id int);
                """);

        assertThat(plant(database)).hasSize(2).allMatch(line -> line.contains("foreign key") || line.contains("null"));
        assertThat(rows(database, "other")).isEqualTo(3);
    }

    @Test
    void a_table_gets_more_rows_when_its_columns_have_changed(TestDatabase database) {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY)");
        try (Database session = Database.open(DatabaseUrl.parse(database.url(), "the test"), OPTIONS)) {
            Seeds seeds = new Seeds(session, session);
            seeds.plant(SchemaReader.of(session).read(key -> false), true);
            database.execute("ALTER TABLE a ADD name text");
            seeds.plant(SchemaReader.of(session).read(key -> false), true);
        }

        assertThat(rows(database, "a")).isEqualTo(6);
        assertThat(rows(database, "a WHERE name IS NOT NULL")).isEqualTo(2);
        assertThat(rows(database, "b")).isEqualTo(3);
    }
}
