package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code check}, {@code drift}, {@code diff} and {@code revision --autogenerate}. */
class SchemaCommandsTest extends CommandTest {
    private Migrations schema;

    @BeforeEach
    void one_revision_and_its_schema() {
        migrations.addTable("001", "first");
        schema = Migrations.in(folder.resolve("schema")).add("first.sql", "CREATE TABLE first (id int);");
    }

    @AfterEach
    void no_scratch_database_is_left() {
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void what_makes_the_database_of_the_settings_makes_no_other_one() {
        String url = database.url().replace(database.name(), "not_there");

        assertThat(run(6, "diff", "base", url).err())
                .endsWith("hint: create it with: createdb not_there; flyback upgrade --create-database does it for the"
                        + " database of the settings\n");
    }

    @Test
    void check_says_that_the_chain_builds_the_desired_schema() {
        assertThat(run(0, "check").out())
                .isEqualTo("No difference: the chain of revisions builds what schema holds.\n");
    }

    @Test
    void check_names_what_is_missing_and_how_to_write_it() {
        schema.add("second.sql", "CREATE TABLE second (id int);")
                .add("first.sql", "CREATE TABLE first (id int, name text);");

        Result result = run(3, "check");

        assertThat(result.out()).isEqualTo("""
                          + table public.second
                          + column public.first.name
                        What schema holds is not what the chain of revisions builds.
                        """);
        assertThat(result.err()).contains("flyback revision -m \"what it does\" --autogenerate");
        JsonNode json = json(3, "check");
        assertThat(json.at("/changes/1/sql/0").asText()).isEqualTo("ALTER TABLE public.first ADD COLUMN name text");
        assertThat(json.at("/changes/0/action").asText()).isEqualTo("create");
        assertThat(json.at("/changes/0/kind").asText()).isEqualTo("table");
        assertThat(json.at("/changes/0/object").asText()).isEqualTo("public.second");
    }

    @Test
    void files_may_stand_in_any_order_and_folder() {
        schema.add("a/one.sql", "ALTER TABLE app.late ADD COLUMN name text;")
                .add("b.sql", "CREATE TABLE app.late (id int);")
                .add("c.sql", "CREATE SCHEMA app;");

        assertThat(run(0, "diff", "001", "schema").out()).isEqualTo("""
                        CREATE SCHEMA app;
                        CREATE TABLE app.late (
                            id integer,
                            name text
                        );
                        """);
    }

    @Test
    void what_cannot_run_is_named() {
        schema.add("wrong.sql", "CREATE TABLE fine (id int);\n\nALTER TABLE nowhere ADD COLUMN name text;");

        Result result = run(4, "check");

        assertThat(result.err())
                .contains("error: schema/wrong.sql, line 3: relation \"nowhere\" does not exist\nhint: ")
                .contains("hint: mend the file; it was tried in a scratch database only\n");
        schema.add("wrong.sql", "CREATE VIEW seen AS TABLE nowhere;\n".repeat(12));
        assertThat(run(4, "check").err())
                .contains("error: schema/wrong.sql, line 1: relation \"nowhere\" does not exist\n"
                        + "  schema/wrong.sql, line 2: relation \"nowhere\" does not exist\n")
                .contains("  schema/wrong.sql, line 10: relation \"nowhere\" does not exist\n  and 2 more\nhint: ");
        schema.add("wrong.sql", "CREATE TABLE fine (id int);\n\\i other.sql\n");
        assertThat(run(4, "check").err())
                .contains("error: schema/wrong.sql, line 2: \\i is a command of psql's and no SQL; delete that line\n");
        schema.add("wrong.sql", "CREATE TABEL fine (id int);");
        assertThat(run(4, "check").err())
                .contains("error: schema/wrong.sql, line 1: syntax error at or near \"TABEL\"");
    }

    @Test
    void a_body_that_cannot_run_is_found_when_all_is_there() {
        schema.add(
                "a.sql",
                "CREATE TABLE t (id int);\n"
                        + "CREATE FUNCTION count_them() RETURNS bigint LANGUAGE sql AS 'SELECT count(''*'') FROM nowhere';");

        assertThat(run(4, "check").err())
                .contains(
                        "error: schema/a.sql, line 2: the body of count_them() cannot run: relation \"nowhere\" does not exist");
    }

    @Test
    void files_may_bring_their_own_transactions() {
        schema.add("a.sql", """
                        BEGIN;
                        SET LOCAL search_path = app;
                        CREATE TABLE later (first integer REFERENCES public.earlier);
                        CREATE VIEW all_of_it AS SELECT * FROM later;
                        COMMIT;
                        """)
                .add("b.sql", "BEGIN; CREATE SCHEMA app; CREATE TABLE earlier (id integer PRIMARY KEY);");

        assertThat(run(3, "check").out())
                .contains("+ table app.later", "+ view app.all_of_it", "+ table public.earlier");

        schema.add("b.sql", "BEGIN;\nCREATE SCHEMA app;\nCREATE TABEL earlier ();\nCOMMIT;");
        assertThat(run(4, "check").err()).contains("error: schema/b.sql, line 3: syntax error at or near \"TABEL\"\n");

        schema.remove("a.sql").add("b.sql", "BEGIN;\nSET nonsense = 1;\nCOMMIT;");
        assertThat(run(4, "diff", "base", "schema").err())
                .contains("error: schema/b.sql, line 2: unrecognized configuration parameter \"nonsense\"\n");
    }

    @Test
    void a_role_that_the_server_does_not_know_is_no_hindrance() {
        schema.add("rights.sql", "GRANT SELECT ON first TO flyback_test_reader;");

        run(0, "revision", "-m", "rights", "--autogenerate");

        assertThat(migrations.folder().resolve("V002__rights.sql"))
                .content()
                .contains("\n\n-- needs the role flyback_test_reader\n");
        assertThat(migrations.folder().resolve("U002__rights.sql")).content().doesNotContain("needs the role");
        assertThat(run(0, "check").out()).startsWith("No difference");
        assertThat(database.query("SELECT 1 FROM pg_roles WHERE rolname = 'flyback_test_reader'"))
                .isEmpty();
    }

    @Test
    void autogenerate_writes_both_scripts_which_lead_there_and_back() {
        run(0, "upgrade");
        schema.add("first.sql", "CREATE TABLE first (id bigint NOT NULL, name text DEFAULT 'x');");

        Result result = run(0, "revision", "-m", "widen it", "--autogenerate");

        assertThat(result.out())
                .contains(
                        "V002__widen_it.sql",
                        "U002__widen_it.sql",
                        "  ~ column public.first.id (not null: no -> yes; type: integer -> bigint)\n");
        run(0, "upgrade");
        assertThat(columns()).containsExactly("id bigint NO", "name text YES");
        assertThat(run(0, "check").out()).startsWith("No difference");
        run(0, "downgrade", "-1", "--yes");
        assertThat(columns()).containsExactly("id integer YES");
        assertThat(run(0, "drift").out()).isEqualTo("No difference: revision 001 builds what the database holds.\n");
    }

    @Test
    void autogenerate_writes_nothing_where_nothing_differs() throws IOException {
        assertThat(run(2, "revision", "-m", " ", "--autogenerate").err()).contains("holds no letter or digit");
        Result result = run(0, "revision", "-m", "nothing", "--autogenerate");

        assertThat(result.out()).isEqualTo("Nothing differs; no file was written.\n");
        assertThat(files()).containsExactly("U001__first.sql", "V001__first.sql");
    }

    @Test
    void autogenerate_says_what_is_lost_on_the_way_back() throws IOException {
        schema.add("second.sql", "CREATE TABLE second (id int);");

        run(0, "revision", "-m", "second", "--autogenerate");

        assertThat(Files.readString(folder.resolve("migrations/U002__second.sql")))
                .isEqualTo("""
                        -- Undoes 002: second

                        -- drop table public.second: loses data
                        -- locks public.second: ACCESS EXCLUSIVE (blocks reads and writes)
                        DROP TABLE public.second;
                        """);
    }

    @Test
    void a_column_by_another_name_keeps_its_data() throws IOException {
        run(0, "upgrade");
        database.execute("INSERT INTO first VALUES (7)");
        schema.add("first.sql", "CREATE TABLE first (number int, name text);");

        assertThat(run(2, "revision", "-m", "number it", "--autogenerate").err())
                .contains(
                        "error: column public.first.id goes, column public.first.number comes: is that another name for it?")
                .contains(
                        "hint: if so, write \"-- flyback: renamed from id\" before it (schema/first.sql, line 1), or say --rename"
                                + " public.first.id=number, which keeps its data; if not, say --no-renames");
        run(0, "revision", "-m", "number it", "--autogenerate", "--rename", "public.first.id=number");

        run(0, "upgrade");
        assertThat(database.query("SELECT number || coalesce(name, '') FROM first"))
                .containsExactly("7");
        run(0, "downgrade", "-1", "--yes");
        assertThat(database.query("SELECT id::text FROM first")).containsExactly("7");
        assertThat(Files.readString(folder.resolve("migrations/U002__number_it.sql")))
                .endsWith("""
                        ALTER TABLE public.first DROP COLUMN name;
                        ALTER TABLE public.first RENAME COLUMN number TO id;
                        """);
        assertThat(run(2, "revision", "-m", "x", "--autogenerate", "--rename", "public.first.numbr=n")
                        .err())
                .contains("error: --rename: there is nothing that is called public.first.numbr\n"
                        + "hint: did you mean public.first.number or ");
        assertThat(run(2, "revision", "-m", "x", "--autogenerate", "--rename", "public.first.number=n")
                        .err())
                .contains("nothing that is called public.first.number now is called n in the desired schema");
    }

    @Test
    void a_table_by_another_name_keeps_its_data_and_its_constraints() throws IOException {
        migrations.add(
                "V001__first.sql", "CREATE TABLE first (id int PRIMARY KEY); CREATE INDEX first_i ON first (id);");
        run(0, "upgrade");
        database.execute("INSERT INTO first VALUES (7)");
        schema.add("first.sql", "CREATE TABLE \"Last\" (id int PRIMARY KEY); CREATE INDEX last_i ON \"Last\" (id);");

        run(0, "revision", "-m", "last", "--autogenerate", "--rename", "public.first=\"Last\"");

        assertThat(Files.readString(folder.resolve("migrations/V002__last.sql")))
                .isEqualTo("""
                        -- 002: last

                        -- locks public.first: ACCESS EXCLUSIVE (blocks reads and writes)
                        ALTER TABLE public.first RENAME TO "Last";
                        ALTER TABLE public."Last" RENAME CONSTRAINT first_pkey TO "Last_pkey";
                        ALTER INDEX public.first_i RENAME TO last_i;
                        """);
        run(0, "upgrade");
        assertThat(database.query("SELECT id::text FROM \"Last\"")).containsExactly("7");
        assertThat(run(0, "revision", "-m", "other", "--autogenerate", "--no-renames")
                        .out())
                .startsWith("Nothing differs");
    }

    @Test
    void a_live_database_can_be_the_desired_schema() {
        run(0, "upgrade");
        database.execute("ALTER TABLE first ADD COLUMN by_hand date");

        run(0, "revision", "-m", "adopt", "--autogenerate", "--models-from", "live");

        assertThat(run(0, "diff", "head", "live").out())
                .startsWith("-- revision 002 and postgresql://")
                .endsWith(" are alike\n");
        assertThat(run(3, "check").out()).startsWith("  - column public.first.by_hand\n");
    }

    @Test
    void drift_is_found_and_both_ways_out_are_named() {
        run(0, "upgrade");
        database.execute("ALTER TABLE first ADD COLUMN by_hand date");

        Result result = run(3, "drift");

        assertThat(result.out()).isEqualTo("""
                          + column public.first.by_hand
                        What the database holds is not what revision 001 builds.
                        """);
        assertThat(result.err())
                .contains("the SQL that takes it back: flyback diff live 001\n")
                .contains(
                        "a revision that adopts it: flyback revision -m \"adopt\" --autogenerate --models-from live && flyback stamp head\n");
        assertThat(json(3, "drift").at("/back/0/sql/0").asText())
                .isEqualTo("ALTER TABLE public.first DROP COLUMN by_hand");
        database.execute(run(0, "diff", "live", "001").out());
        assertThat(run(0, "drift").out()).startsWith("No difference");
    }

    @Test
    void drift_is_not_looked_for_where_files_and_history_disagree() {
        migrations.addTable("002", "second");
        run(0, "upgrade");
        migrations.remove("V002__second.sql").remove("U002__second.sql");
        assertThat(run(4, "drift").err()).contains("V002__second.sql: it is applied, but newer than every file here: ");

        migrations.addTable("002", "second").add("V001__first.sql", "CREATE TABLE first (id bigint);");
        assertThat(run(4, "drift").err())
                .contains(
                        "error: files and history disagree:\n  V001__first.sql: it was changed after it was applied (");
    }

    @Test
    void drift_can_be_adopted_as_a_new_revision() {
        run(0, "upgrade");
        database.execute("ALTER TABLE first ADD COLUMN by_hand date; CREATE VIEW seen AS SELECT by_hand FROM first");
        database.execute("INSERT INTO first VALUES (7, '2026-01-01')");

        run(0, "revision", "-m", "adopt", "--autogenerate", "--models-from", "live");
        assertThat(run(3, "drift").out()).endsWith("What the database holds is not what revision 001 builds.\n");
        run(0, "stamp", "head");

        assertThat(run(0, "drift").out()).isEqualTo("No difference: revision 002 builds what the database holds.\n");
        run(0, "downgrade", "-1", "--yes", "--allow-data-loss");
        assertThat(run(0, "drift").out()).startsWith("No difference: revision 001");
        run(0, "upgrade");
        assertThat(database.query("SELECT id || ' ' || coalesce(by_hand::text, '-') FROM first"))
                .containsExactly("7 -");
    }

    @Test
    void what_is_pending_comes_before_drift_can_be_adopted() {
        migrations.addTable("002", "second");
        run(0, "upgrade", "001", "--schema", "public");
        database.execute("ALTER TABLE first ADD COLUMN by_hand date");

        assertThat(run(3, "drift", "--schema", "public", "--exclude", "a *", "--exclude", "b")
                        .err())
                .contains(
                        "the SQL that takes it back: flyback diff --schema public --exclude 'a *' --exclude b live 001\n")
                .contains(
                        "before a revision can adopt it, what is pending has to be applied: flyback upgrade --schema public");
    }

    @Test
    void drift_looks_at_the_revisions_that_are_applied_and_no_others() {
        migrations.addTable("002", "second");
        run(0, "upgrade", "001");

        assertThat(run(0, "drift").out()).isEqualTo("No difference: revision 001 builds what the database holds.\n");
    }

    @Test
    void diff_of_what_is_nowhere_is_refused() {
        assertThat(run(2, "diff", "base", "nowhere").err()).contains("""
                error: there is no revision "nowhere", and no folder of that name
                hint: name one of: 001; or live, the URL of a database, a folder of SQL files, head or base
                """);
        assertThat(run(2, "diff", "base").err()).contains("TO");
        assertThat(run(2, "check", "--schema-dir", "nowhere").err()).contains("nowhere");
    }

    @Test
    void an_empty_folder_of_migrations_builds_nothing() {
        migrations.remove("V001__first.sql").remove("U001__first.sql");

        assertThat(run(3, "check").out()).startsWith("  + table public.first\n");
        assertThat(run(0, "diff", "base", "schema").out()).startsWith("CREATE TABLE public.first");
        assertThat(json(0, "diff", "head", "schema").at("/from").asText()).isEqualTo("base");
    }

    @Test
    void what_is_only_rebuilt_is_told_from_what_is_new() {
        String tables = """
                CREATE TABLE t (name varchar(10));
                CREATE VIEW names AS SELECT count(name) AS times FROM t;
                """;
        migrations.add("V002__t.sql", tables).add("U002__t.sql", "DROP TABLE t CASCADE;");
        schema.add("t.sql", tables.replace("varchar(10)", "text"));

        assertThat(run(3, "check").out()).isEqualTo("""
                          ~ view public.names (rebuilt as it is)
                          ~ column public.t.name (type: character varying(10) -> text)
                        What schema holds is not what the chain of revisions builds.
                        """);
        assertThat(json(3, "check").at("/changes").findValuesAsText("rebuilt")).contains("true", "false");
    }

    @Test
    void what_else_changes_does_not_come_with_a_new_label() throws IOException {
        String before = """
                CREATE TYPE status AS ENUM ('open', 'done');
                CREATE TABLE t (s status NOT NULL, price int CONSTRAINT price_pos CHECK (price > 0));
                CREATE VIEW v AS SELECT price FROM t;
                """;
        migrations.add("V002__t.sql", before).add("U002__t.sql", "DROP VIEW v; DROP TABLE t; DROP TYPE status;");
        schema.add(
                "t.sql",
                before.replace("'open', ", "'open', 'void', ")
                        .replace("price > 0", "price > 10")
                        .replace("SELECT price", "SELECT s, price"));
        run(0, "upgrade");
        database.execute("INSERT INTO t VALUES ('open', 5)");

        run(0, "revision", "-m", "x", "--autogenerate");
        assertThat(Files.readString(folder.resolve("migrations/V003__x_1.sql")).lines())
                .filteredOn(line -> !line.startsWith("--") && !line.isEmpty())
                .containsExactly("ALTER TYPE public.status ADD VALUE 'void' AFTER 'open';");
        run(5, "upgrade");

        assertThat(database.query("SELECT price FROM v")).containsExactly("5");
        assertThat(database.query("SELECT conname FROM pg_constraint WHERE conname = 'price_pos'"))
                .containsExactly("price_pos");
    }

    @Test
    void changes_that_need_each_other_are_told_and_not_written() {
        String before = """
                CREATE TYPE status AS ENUM ('open', 'done');
                CREATE TABLE client (id int, s status);
                CREATE FUNCTION of_client(client) RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE DOMAIN number AS int DEFAULT of_client(NULL);
                """;
        migrations.add("V002__t.sql", before).add("U002__t.sql", "SELECT 1;");
        schema.add("t.sql", before.replace("'open', ", "").replace("client", "tenant"));

        assertThat(run(3, "check").out())
                .contains("  ~ enum public.status (labels: - open)\n", "  ~ domain public.number (default: ");
        for (String[] command : List.of(
                new String[] {"diff", "head", "schema"},
                new String[] {"revision", "-m", "x", "--autogenerate", "--no-renames"})) {
            assertThat(run(4, command).err())
                    .contains("error: these changes need each other, so that none can be the first: ")
                    .contains("hint: make the change in two steps, by two revisions");
        }
    }

    @Test
    void a_dead_server_for_scratch_databases_is_named_as_such() {
        assertThat(run(6, "check", "--scratch-url", "postgresql://postgres@127.0.0.1:1/x")
                        .err())
                .contains("""
                        error: the server for scratch databases: nothing answers at 127.0.0.1:1
                        hint: check --scratch-url or FLYBACK_SCRATCH_URL; without them\
                         scratch databases are made on the server of the database
                        """);
    }

    @Test
    void who_may_not_make_databases_is_told_what_to_do() {
        database.execute("CREATE ROLE " + database.name() + "_poor LOGIN PASSWORD 'poor'");
        String url = database.url().replaceFirst("//[^@]+@", "//" + database.name() + "_poor:poor@");

        Result result = run(2, "check", "--database-url", url);

        assertThat(result.err())
                .contains("error: no scratch database can be made at ", "permission denied to create database")
                .contains("hint: give the user the right CREATEDB, or name another server with --scratch-url URL");
        assertThat(run(0, "check", "--database-url", url, "--scratch-url", database.url())
                        .out())
                .startsWith("No difference");
    }

    private List<String> columns() {
        return database.query(
                "SELECT column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns"
                        + " WHERE table_name = 'first' ORDER BY ordinal_position");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_folder_without_sql_is_not_taken_for_an_empty_schema() throws IOException {
        Files.createDirectory(folder.resolve("empty"));

        for (String[] command : List.of(
                new String[] {"check", "--schema-dir", "empty"},
                new String[] {"revision", "-m", "x", "--autogenerate", "--schema-dir", "empty"},
                new String[] {"diff", "head", "empty"})) {
            assertThat(run(2, command).err()).contains("error: empty holds no SQL files\nhint: name the folder that");
        }
        Migrations.in(folder.resolve("empty")).add("none.sql", "-- nothing at all\n");
        assertThat(run(0, "diff", "head", "empty").out()).endsWith("\nDROP TABLE public.first;\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (id int, n text)                | CREATE SCHEMA app; CREATE TABLE app.t (id int, n text)"
                        + " | public.t=app.t",
                "CREATE SEQUENCE orders                         | CREATE SEQUENCE bills      | public.orders=bills",
                "CREATE TABLE t (id int, name varchar(50))      | CREATE TABLE t (id int, title text)"
                        + " | public.t.name=title",
                "CREATE TYPE e AS ENUM ('open', 'done'); CREATE TABLE t (e e)"
                        + " | CREATE TYPE e AS ENUM ('opened', 'done'); CREATE TABLE t (e e) | public.e.open=opened"
            })
    void what_looks_like_another_name_is_asked_and_not_taken_for_something_new(String old, String wanted, String rename)
            throws IOException {
        migrations.add("V002__old.sql", old + ";").add("U002__old.sql", "SELECT 1;");
        schema.add("wanted.sql", wanted + ";");

        assertThat(run(2, "revision", "-m", "x", "--autogenerate").err())
                .contains(": is that another name for it?")
                .contains("(schema/wanted.sql, line 1), or say --rename " + rename + ", which keeps its data");
        run(0, "revision", "-m", "x", "--autogenerate", "--rename", rename);

        assertThat(Files.readString(folder.resolve("migrations/V003__x.sql"))).doesNotContain("DROP ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CREATE TABLE t (id serial)                 | CREATE TABLE u (id serial, more int)",
                "CREATE TABLE t (id int, name text)         | CREATE TABLE t (id int, number int)",
                "CREATE TYPE e AS ENUM ('open', 'done')     | CREATE TYPE e AS ENUM ('void', 'over', 'open')",
                "CREATE VIEW a AS SELECT 1 AS one           | CREATE VIEW b AS SELECT 1 AS one"
            })
    void what_is_something_else_is_not_asked(String old, String wanted) {
        migrations.add("V002__old.sql", old + ";").add("U002__old.sql", "SELECT 1;");
        schema.add("wanted.sql", wanted + ";");

        run(0, "revision", "-m", "x", "--autogenerate");
    }

    @Test
    void a_label_that_comes_back_is_committed_before_it_is_used() {
        String before = "CREATE TYPE e AS ENUM ('open', 'done'); CREATE TABLE t (id int, e e DEFAULT 'done');";
        migrations.add("V002__old.sql", before).add("U002__old.sql", "SELECT 1;");
        schema.add("wanted.sql", before.replace(", 'done'", "").replace("'done'", "'open'"));
        run(0, "upgrade");

        run(0, "revision", "-m", "x", "--autogenerate");
        run(0, "upgrade");
        run(0, "downgrade", "-1", "--yes");

        database.execute("INSERT INTO t VALUES (1)");
        assertThat(database.query("SELECT e FROM t")).containsExactly("done");
    }

    @Test
    void a_table_that_is_no_longer_there_is_not_taken_for_an_index() {
        migrations.add("V002__t.sql", "CREATE TABLE tenant (id int); CREATE INDEX client_n ON tenant (id);");
        schema.add("t.sql", "CREATE TABLE tenant (id int); CREATE INDEX client_n ON tenant (id);");

        assertThat(run(2, "revision", "-m", "x", "--autogenerate", "--rename", "public.client=tenant")
                        .err())
                .contains("error: --rename: there is nothing that is called public.client\n")
                .doesNotContain("client_n");
    }

    @Test
    void a_folder_of_the_schema_that_is_not_there_is_named_as_such() {
        assertThat(run(2, "check", "--schema-dir", "nope").err())
                .contains("error: there is no folder nope\n")
                .contains("hint: name a folder of SQL files; that of the desired schema with --schema-dir DIR or");
    }

    @Test
    void a_chain_that_cannot_be_replayed_says_that_the_database_is_untouched() {
        migrations.add("V002__wrong.sql", "SELECT nothing;\n");

        assertThat(run(5, "check").err()).endsWith("""
                error: in a scratch database: V002__wrong.sql, line 1: column "nothing" does not exist
                  | SELECT nothing
                  |        ^
                  SQLSTATE 42703
                hint: the database itself is untouched; mend the script, and run the command again
                """);
    }

    @Test
    void options_of_autogeneration_are_refused_without_it() {
        assertThat(run(2, "revision", "-m", "x", "--online").err())
                .contains("error: --online has no meaning without --autogenerate\n")
                .contains("hint: add --autogenerate, or leave --online out");
    }

    @Test
    void a_partitioned_table_that_goes_takes_its_rows_along() {
        database.execute("CREATE TABLE parted (id int) PARTITION BY RANGE (id);"
                + " CREATE TABLE parted_rest PARTITION OF parted DEFAULT");

        assertThat(run(0, "diff", "live", "base").out()).contains("-- drop table public.parted: loses data\n");
    }

    @Test
    void a_new_partition_beside_that_of_all_the_rest_says_that_it_reads_that_one() throws IOException {
        String old = "CREATE TABLE e (k int) PARTITION BY LIST (k); CREATE TABLE e_rest PARTITION OF e DEFAULT;";
        migrations.add("V002__e.sql", old);
        schema.add("e.sql", old + " CREATE TABLE e_1 PARTITION OF e FOR VALUES IN (1);");

        run(0, "revision", "-m", "part", "--autogenerate");

        assertThat(Files.readString(folder.resolve("migrations/V003__part.sql")))
                .contains(
                        "-- create table public.e_1: reads the whole table, blocks reads and writes while it runs, may fail"
                                + " on the rows that are there\n");
    }

    @Test
    void what_postgresql_refuses_is_said_of_the_script_that_would_be_written() {
        String table = "CREATE TABLE p (s st) PARTITION BY LIST (s);";
        migrations.add("V002__p.sql", "CREATE TYPE st AS ENUM ('a', 'b'); " + table);
        schema.add("p.sql", "CREATE TYPE st AS ENUM ('b', 'a'); " + table);

        assertThat(run(1, "revision", "-m", "x", "--autogenerate").err())
                .contains(
                        "error: the up script would not run: cannot alter column \"s\" because it is part of the partition"
                                + " key of relation \"p\"\nhint: nothing was written; ");
        assertThat(folder.resolve("migrations/V003__x.sql")).doesNotExist();
    }
}
