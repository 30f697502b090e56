package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.SchemaDump;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DryRunTest extends CommandTest {
    @BeforeEach
    void a_table_with_rows() {
        migrations
                .add("V1__base.sql", """
                CREATE TABLE tenant (id int PRIMARY KEY, name varchar(40), size int);
                CREATE TABLE note (id int PRIMARY KEY, tenant int REFERENCES tenant);
                CREATE VIEW names AS SELECT name FROM tenant;
                CREATE FUNCTION shout(text) RETURNS text LANGUAGE sql AS 'SELECT upper($1)';
                """)
                .add("U1__base.sql", "DROP FUNCTION shout; DROP TABLE note; DROP TABLE tenant CASCADE;\n");
        run(0, "upgrade");
        database.execute("INSERT INTO tenant SELECT n, 'tenant ' || n, n FROM generate_series(1, 1204) AS n");
    }

    private String tried(String... arguments) {
        String before = SchemaDump.of(database);
        Result result = run(0, arguments);
        assertThat(SchemaDump.of(database)).isEqualTo(before);
        assertThat(database.queryForString("SELECT count(*) FROM tenant")).isEqualTo("1204");
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(scratchDatabases()).isEmpty();
        return result.out().replaceAll("\\d+(\\.\\d+)? m?s(?=\n|;)", "TIME");
    }

    @Test
    void each_statement_shows_its_locks_and_what_it_does() {
        migrations.add("V2__more.sql", """
                -- A comment that is not the statement's first word.
                ALTER TABLE tenant ADD COLUMN email varchar,
                  ADD CHECK (id > 0);
                CREATE INDEX ON tenant (name);
                ALTER TABLE tenant ALTER size TYPE bigint;

                UPDATE tenant SET email = 'x' WHERE id <= 3;
                CREATE TABLE fresh AS SELECT * FROM tenant;
                DELETE FROM fresh;
                """);
        migrations.add("V3__locks.sql", "TRUNCATE note;\nINSERT INTO note VALUES (1, 1);\n");

        assertThat(tried("upgrade", "--dry-run")).isEqualTo("""
                apply 2 more
                  V2__more.sql:2  ALTER TABLE tenant ADD COLUMN email varchar, ADD CHECK (i...  TIME
                    locks public.tenant ACCESS EXCLUSIVE, blocks reads and writes
                    scans public.tenant: 1,204 rows
                  V2__more.sql:4  CREATE INDEX ON tenant (name)  TIME
                    scans public.tenant: 1,204 rows
                  V2__more.sql:5  ALTER TABLE tenant ALTER size TYPE bigint  TIME
                    writes public.tenant anew
                    scans public.tenant: 3,612 rows
                  V2__more.sql:7  UPDATE tenant SET email = 'x' WHERE id <= 3  TIME
                    scans public.tenant: 1,204 rows
                    changes 3 rows of public.tenant
                  V2__more.sql:8  CREATE TABLE fresh AS SELECT * FROM tenant  TIME
                    scans public.tenant: 1,204 rows
                  V2__more.sql:9  DELETE FROM fresh  TIME
                apply 3 locks
                  V3__locks.sql:1  TRUNCATE note  TIME
                    locks public.note ACCESS EXCLUSIVE, blocks reads and writes
                    writes public.note anew
                    scans public.note: 0 rows
                  V3__locks.sql:2  INSERT INTO note VALUES (1, 1)  TIME
                    adds 1 row of public.note
                data:
                  changes in table public.tenant: 3 rows
                Tried 2 steps in TIME; nothing of it is kept.
                """);
    }

    @Test
    void what_goes_by_cascade_is_named_and_what_belongs_to_it_is_not() {
        assertThat(tried("downgrade", "base", "--dry-run")).isEqualTo("""
                undo 1 base
                  U1__base.sql:1  DROP FUNCTION shout  TIME
                    drops function public.shout(text)
                  U1__base.sql:1  DROP TABLE note  TIME
                    locks public.note ACCESS EXCLUSIVE, blocks reads and writes
                    locks public.tenant ACCESS EXCLUSIVE, blocks reads and writes
                    drops table public.note
                  U1__base.sql:1  DROP TABLE tenant CASCADE  TIME
                    locks public.names ACCESS EXCLUSIVE, blocks reads and writes
                    drops table public.tenant
                    drops view public.names
                data:
                  drops table public.tenant: 1,204 rows
                Tried 1 step in TIME; nothing of it is kept.
                """);
    }

    @Test
    void a_column_that_goes_is_named_without_what_belongs_to_it() {
        migrations.add("V2__drop.sql", "ALTER TABLE tenant DROP name CASCADE;\nDROP TABLE note;\n");

        assertThat(tried("upgrade", "--dry-run"))
                .contains("    drops column name of table public.tenant\n    drops view public.names\n")
                .contains("  drops column public.tenant.name: 1,204 non-null values\n");
    }

    @Test
    void what_was_dropped_long_ago_and_what_belongs_to_a_table_is_not_named() {
        database.execute("ALTER TABLE tenant DROP size; ALTER TABLE tenant ADD notes text");
        migrations.add("V2__later.sql", "DELETE FROM tenant WHERE id > 9;\nALTER TABLE tenant ALTER id TYPE bigint;\n");

        assertThat(run(0, "upgrade", "--dry-run").out()).doesNotContain("drops ");
    }

    @Test
    void what_is_dropped_and_made_again_is_not_named() {
        migrations.add("V2__type.sql", "ALTER TABLE tenant ALTER id TYPE bigint;\n");

        assertThat(tried("upgrade", "--dry-run"))
                .contains("writes public.tenant anew")
                .doesNotContain("drops");
    }

    @Test
    void what_went_aside_before_it_is_dropped_is_told_from_the_new_one_that_has_its_name() {
        migrations.add("V2__mood.sql", "CREATE TYPE mood AS ENUM ('sad', 'glad');\n");
        run(0, "upgrade");
        migrations.add("V3__moods.sql", """
                ALTER TYPE mood RENAME TO mood_before;
                CREATE TYPE mood AS ENUM ('sad');
                DROP TYPE mood_before;
                ALTER TABLE tenant RENAME TO tenant_before;
                CREATE TABLE tenant (id int);
                DROP TABLE tenant_before CASCADE;
                DROP TABLE tenant;
                DROP TYPE mood;
                """);

        assertThat(run(0, "upgrade", "--dry-run")
                        .out()
                        .lines()
                        .filter(line -> line.contains("drops "))
                        .toList())
                .contains(
                        "    drops type public.mood as it was; a new one is there",
                        "    drops table public.tenant as it was; a new one is there");
    }

    @Test
    void a_script_that_touches_the_whole_server_wants_another_one_and_no_local_one() {
        migrations.add(
                "V2__role.sql",
                "CREATE ROLE %s_new;\nCREATE INDEX CONCURRENTLY x ON tenant (id);\n".formatted(database.name()));
        migrations.add("V2__role.sql.conf", "executeInTransaction=false");

        assertThat(run(4, "upgrade", "--dry-run").err())
                .endsWith("hint: it was not done; name a throw-away server with --scratch-url URL\n");
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void a_foreign_key_that_goes_with_its_target_is_named() {
        migrations.add("V2__drop.sql", "DROP TABLE tenant CASCADE;\n");

        assertThat(tried("upgrade", "--dry-run"))
                .contains(
                        "    drops constraint note_tenant_fkey on table public.note\n    drops table public.tenant\n");
    }

    @Test
    void what_cannot_run_in_the_transaction_and_what_comes_behind_is_tried_on_a_scratch_copy() {
        migrations
                .add("V2__early.sql", "ALTER TABLE tenant ADD email text;\n")
                .add("V3__index.sql", "CREATE INDEX CONCURRENTLY by_email ON tenant (email);\n")
                .add("V4__late.sql", "DROP VIEW names;\n");

        assertThat(tried("upgrade", "--dry-run")).isEqualTo("""
                apply 2 early
                  V2__early.sql:1  ALTER TABLE tenant ADD email text  TIME
                    locks public.tenant ACCESS EXCLUSIVE, blocks reads and writes
                apply 3 index  [on a scratch copy without rows: CREATE INDEX CONCURRENTLY by_email in line 1]
                  V3__index.sql:1  CREATE INDEX CONCURRENTLY by_email ON tenant (email)  TIME
                    locks public.tenant SHARE UPDATE EXCLUSIVE, by PostgreSQL's manual
                apply 4 late  [on a scratch copy without rows: it comes behind one that cannot be run in the same transaction]
                  V4__late.sql:1  DROP VIEW names  TIME
                    locks public.names ACCESS EXCLUSIVE, blocks reads and writes
                    drops view public.names
                Tried 3 steps in TIME; nothing of it is kept.
                """);
    }

    @Test
    void steps_with_transactions_of_their_own_have_locks_of_their_own() {
        migrations
                .add("V2__index.sql", "CREATE INDEX CONCURRENTLY by_name ON tenant (name);")
                .add("V3__first.sql", "INSERT INTO tenant VALUES (5000); ALTER TABLE tenant ADD a int;")
                .add("V4__second.sql", "ALTER TABLE tenant ADD b int;");

        assertThat(tried("upgrade", "--dry-run")).contains("""
                  V4__second.sql:1  ALTER TABLE tenant ADD b int  TIME
                    locks public.tenant ACCESS EXCLUSIVE, blocks reads and writes
                Tried 3 steps""");
    }

    @Test
    void each_transaction_of_a_script_that_brings_its_own_has_locks_of_its_own() {
        migrations.add("V2__own.sql", """
                BEGIN;
                LOCK TABLE tenant IN SHARE MODE;
                COMMIT;
                BEGIN;
                CREATE INDEX by_name ON tenant (name);
                COMMIT;
                CREATE INDEX CONCURRENTLY by_size ON tenant (size);
                DROP TABLE note;
                """);

        assertThat(tried("upgrade", "--dry-run")).contains("""
                  V2__own.sql:3  COMMIT  TIME
                  V2__own.sql:4  BEGIN  TIME
                  V2__own.sql:5  CREATE INDEX by_name ON tenant (name)  TIME
                    locks public.tenant SHARE, blocks writes
                    scans public.tenant: 0 rows
                  V2__own.sql:6  COMMIT  TIME
                  V2__own.sql:7  CREATE INDEX CONCURRENTLY by_size ON tenant (size)  TIME
                    locks public.tenant SHARE UPDATE EXCLUSIVE, by PostgreSQL's manual
                  V2__own.sql:8  DROP TABLE note  TIME
                Tried 1 step""");
    }

    @Test
    void a_new_label_of_an_enum_that_a_later_revision_uses_waits_for_a_commit() {
        migrations
                .add("V2__type.sql", "CREATE TYPE state AS ENUM ('on');\n")
                .add("V3__label.sql", "ALTER TYPE state ADD VALUE 'off';\n")
                .add("V4__use.sql", "ALTER TABLE tenant ADD state state DEFAULT 'off';\n");
        run(0, "upgrade", "2");
        String before = SchemaDump.of(database);

        assertThat(run(0, "upgrade", "--dry-run").out())
                .contains("apply 3 label\n")
                .contains("apply 4 use  [on a scratch copy without rows: ");
        assertThat(SchemaDump.of(database)).isEqualTo(before);
    }

    @Test
    void as_json_it_tells_the_same() {
        migrations.add("V2__more.sql", "UPDATE tenant SET name = 'x' WHERE id = 1;\nDROP TABLE note;\n");

        JsonNode json = json(0, "upgrade", "--dry-run");

        JsonNode update = json.at("/steps/0/statements/0");
        assertThat(update.path("file").asText()).isEqualTo("V2__more.sql");
        assertThat(update.at("/locks/0/mode").asText()).isEqualTo("ROW EXCLUSIVE");
        assertThat(update.at("/tables/0/updated").asLong()).isEqualTo(1);
        assertThat(json.at("/steps/0/statements/1/dropped/0").asText()).isEqualTo("table public.note");
        assertThat(json.at("/data/0/sort").asText()).isEqualTo("rows_changed");
        assertThat(json.at("/data/0/lost").asBoolean()).isFalse();
    }

    @Test
    void a_step_that_fails_fails_here_too_and_nothing_is_kept() {
        migrations.add("V2__more.sql", "CREATE TABLE fine (id int);").add("V3__bad.sql", "SELECT 1;\nSELECT 1/0;\n");

        assertThat(run(5, "upgrade", "--dry-run").err()).contains("V3__bad.sql, line 2: division by zero");
        assertThat(tables()).containsExactly("note", "tenant");
        assertThat(rows()).containsExactly("SQL 1");
    }

    @Test
    void the_lock_timeout_applies() throws SQLException {
        migrations.add("V2__more.sql", "ALTER TABLE tenant ADD email text;");
        try (Connection reader = database.connect();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT FROM tenant LIMIT 1");
            assertThat(run(6, "upgrade", "--dry-run", "--lock-timeout", "100ms", "--lock-retries", "1")
                            .err())
                    .contains("try 1 of 1")
                    .contains("V2__more.sql, line 1: did not get a lock");
        }
    }

    @Test
    void a_new_database_has_no_history_afterwards_and_no_schema() {
        run(0, "upgrade", "--dry-run", "--schema", "fresh");
        assertThat(database.query("SELECT 1 FROM pg_namespace WHERE nspname = 'fresh'"))
                .isEmpty();
    }

    @Test
    void callbacks_are_run_and_rolled_back_too() {
        migrations
                .add("beforeMigrate.sql", "CREATE TABLE before_all (id int);")
                .add("afterMigrate.sql", "INSERT INTO before_all SELECT count(*) FROM fine;")
                .add("V2__more.sql", "CREATE TABLE fine (id int);");

        assertThat(tried("upgrade", "--dry-run")).contains("apply 2 more\n");
        assertThat(tables()).containsExactly("note", "tenant");
    }

    @Test
    void previews_exclude_each_other_and_make_no_database() {
        assertThat(run(2, "upgrade", "--plan", "--dry-run").err()).contains("--plan and --dry-run exclude each other");
        assertThat(run(2, "upgrade", "--dry-run", "--create-database").err())
                .contains("error: --create-database makes a database, and a preview changes nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "upgrade head --plan --backup saved, --backup writes a backup",
        "upgrade base:head --sql --create-database, --create-database makes a database",
        "downgrade -1 --plan --save-data saved, --save-data writes files",
        "downgrade -1 --dry-run --save-data saved, --save-data writes files",
        "downgrade head:base --sql --save-data saved, --save-data writes files",
        "downgrade head:base --sql --backup saved, --backup writes a backup"
    })
    void an_option_that_writes_something_is_refused_beside_a_preview(String arguments, String effect) {
        assertThat(run(2, arguments.split(" ")).err())
                .isEqualTo("error: " + effect + ", and a preview changes nothing\n"
                        + "hint: leave one of the two options out\n");
        assertThat(folder.resolve("saved")).doesNotExist();
    }

    @Test
    void with_nothing_to_do_it_says_so() {
        assertThat(run(0, "upgrade", "--dry-run").out()).isEqualTo("Nothing to do: the database is at 1.\n");
    }
}
