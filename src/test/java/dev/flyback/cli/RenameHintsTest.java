package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code -- flyback: renamed from} in the files of the desired schema. */
class RenameHintsTest extends CommandTest {
    private Migrations schema;

    @BeforeEach
    void a_folder_for_the_schema() {
        schema = Migrations.in(folder.resolve("schema"));
    }

    @Test
    void a_hint_keeps_the_data_of_tables_columns_and_labels_there_and_back() throws IOException {
        migrations.add("V001__first.sql", """
                        CREATE TYPE status AS ENUM ('open', 'it''s', 'done');
                        CREATE TABLE client (id serial PRIMARY KEY, name text DEFAULT 'x', state status DEFAULT 'open');
                        CREATE VIEW clients AS SELECT id, name FROM client WHERE state <> 'open';
                        CREATE FUNCTION count_clients(lowest int) RETURNS bigint LANGUAGE sql
                            AS 'SELECT count(*) -- flyback: renamed from nothing
                                FROM pg_class';
                        """).add("U001__first.sql", "SELECT 1;");
        schema.add("all.sql", """
                CREATE TYPE status AS ENUM (
                    'opened', -- flyback: renamed from open
                    -- flyback: renamed from 'it''s'
                    'it is',
                    'done');

                -- flyback: renamed from client
                CREATE TABLE tenant (
                    id serial PRIMARY KEY,
                    "Title" text DEFAULT 'x', -- flyback: renamed from name
                    state status DEFAULT 'opened'
                );
                CREATE VIEW tenants AS -- flyback: renamed from clients
                SELECT id, "Title" AS name FROM tenant WHERE state <> 'opened';

                /* -- flyback: renamed from nothing */
                -- flyback: renamed from count_clients
                CREATE OR REPLACE FUNCTION
                    count_tenants(lowest int) RETURNS bigint LANGUAGE sql
                    AS 'SELECT count(*) -- flyback: renamed from nothing
                        FROM pg_class';
                """);
        run(0, "upgrade");
        database.execute("INSERT INTO client (name, state) VALUES ('a', 'it''s'), ('b', DEFAULT)");

        assertThat(run(3, "check").out())
                .contains("  ~ enum label public.status.open -> opened\n")
                .contains("  ~ enum label public.status.it's -> it is\n")
                .contains("  ~ table public.client -> tenant\n")
                .contains("  ~ column public.tenant.name -> \"Title\"\n")
                .contains("  ~ sequence public.client_id_seq -> tenant_id_seq\n")
                .contains("  ~ view public.clients -> tenants\n")
                .contains("  ~ function public.count_clients(integer) -> count_tenants\n")
                .doesNotContain("  + ", "  - ");
        run(0, "revision", "-m", "words", "--autogenerate");

        assertThat(Files.readString(folder.resolve("migrations/V002__words.sql")))
                .contains("ALTER TYPE public.status RENAME VALUE 'it''s' TO 'it is';")
                .contains("ALTER FUNCTION public.count_clients(integer) RENAME TO count_tenants;")
                .doesNotContain("DROP", "CREATE TABLE");
        run(0, "upgrade");
        database.execute("INSERT INTO tenant DEFAULT VALUES");
        assertThat(database.query("SELECT id || \"Title\" || state FROM tenant ORDER BY id"))
                .containsExactly("1ait is", "2bopened", "3xopened");
        run(0, "downgrade", "-1", "--yes");
        assertThat(database.query("SELECT id || name || state FROM client ORDER BY id"))
                .containsExactly("1ait's", "2bopen", "3xopen");
        run(0, "upgrade");
        assertThat(run(0, "check").out()).startsWith("No difference");
        assertThat(run(0, "diff", "live", "schema").out()).endsWith(" are alike\n");
    }

    @Test
    void a_hint_can_name_the_schema_that_a_table_comes_from() {
        migrations.add("V001__first.sql", "CREATE SCHEMA app; CREATE TABLE app.client (id int);");
        schema.add("all.sql", "CREATE TABLE tenant (id int); -- flyback: renamed from app.client\nCREATE SCHEMA app;");

        assertThat(run(0, "diff", "001", "schema").out()).isEqualTo("""
                ALTER TABLE app.client SET SCHEMA public;
                ALTER TABLE public.client RENAME TO tenant;
                """);
        JsonNode change = json(3, "check").at("/changes/0");
        assertThat(change.at("/object").asText()).isEqualTo("app.client");
        assertThat(change.at("/newName").asText()).isEqualTo("public.tenant");
    }

    @Test
    void a_table_moves_into_a_schema_that_is_new_and_back() {
        migrations
                .add("V001__first.sql", "CREATE TABLE client (id int PRIMARY KEY);")
                .add("U001__first.sql", "DROP TABLE client;");
        schema.add("all.sql", """
                CREATE SCHEMA app;
                -- flyback: renamed from public.client
                CREATE TABLE app.client (id int PRIMARY KEY);
                COMMENT ON SCHEMA app IS 'new';
                """);
        run(0, "upgrade");
        database.execute("INSERT INTO client VALUES (7)");

        assertThat(run(3, "check").out())
                .contains("  + schema app\n", "  ~ table public.client -> app.client\n")
                .doesNotContain("  - ", "  ~ schema app");
        assertThat(run(0, "diff", "schema", "001").out()).isEqualTo("""
                        ALTER TABLE app.client SET SCHEMA public;
                        DROP SCHEMA app;
                        """);
        run(0, "revision", "-m", "move", "--autogenerate");
        run(0, "upgrade");
        assertThat(database.query("SELECT id FROM app.client")).containsExactly("7");
        run(0, "check");
        run(0, "downgrade", "-1", "--yes");
        assertThat(database.query("SELECT id FROM client")).containsExactly("7");
        assertThat(database.queryForString("SELECT to_regnamespace('app') IS NULL"))
                .isEqualTo("t");
    }

    @Test
    void a_hint_for_a_schema_takes_its_tables_along_whatever_their_own_hints_say() {
        migrations.add("V001__first.sql", "CREATE SCHEMA old; CREATE TABLE old.client (id int);");
        schema.add("all.sql", """
                -- flyback: renamed from old
                CREATE SCHEMA app;
                -- flyback: renamed from old.client
                CREATE TABLE app.client (id int);
                """);

        assertThat(run(0, "diff", "001", "schema").out()).isEqualTo("ALTER SCHEMA old RENAME TO app;\n");
    }

    @Test
    void a_hint_belongs_to_the_table_that_it_stands_in() {
        migrations.add("V001__first.sql", "CREATE TABLE a (x int UNIQUE); CREATE TABLE b (x int);");
        schema.add("all.sql", """
                CREATE TABLE a (z int UNIQUE, x int);
                CREATE TABLE b (
                    z int REFERENCES a (z) -- flyback: renamed from x
                );
                """);

        assertThat(run(0, "diff", "001", "schema").out())
                .contains("ALTER TABLE public.b RENAME COLUMN x TO z;\n")
                .contains("ALTER TABLE public.a ADD COLUMN z integer;\n")
                .doesNotContain("public.a RENAME COLUMN", "public.b ADD COLUMN");
    }

    @Test
    void a_hint_holds_for_the_way_back_too() {
        migrations.add("V001__first.sql", "CREATE TABLE client (id int, name text, gone text);");
        schema.add("all.sql", """
                -- flyback: renamed from client
                CREATE TABLE tenant (
                    id int,
                    title text -- flyback: renamed from name
                );
                """);

        assertThat(run(0, "diff", "schema", "001").out()).isEqualTo("""
                ALTER TABLE public.tenant RENAME COLUMN title TO name;
                ALTER TABLE public.tenant RENAME TO client;
                ALTER TABLE public.client ADD COLUMN gone text;
                """);
    }

    @Test
    void a_misspelt_old_name_is_refused_with_its_place() {
        migrations.add("V001__first.sql", "CREATE TABLE first (id int, name text);");
        schema.add("first.sql", """
                CREATE TABLE first (
                    id int,
                    -- flyback: renamed from nane
                    title text
                );
                """);

        assertThat(run(4, "check").err())
                .contains("error: schema/first.sql, line 3: nothing that is called nane now can be column"
                        + " public.first.title\n")
                .contains("hint: name what goes: column public.first.name; or take the hint out\n");
        assertThat(run(4, "revision", "-m", "x", "--autogenerate").err()).contains("line 3: nothing");
    }

    @Test
    void a_hint_that_names_nothing_or_says_something_else_is_refused() {
        migrations.addTable("001", "first");
        schema.add("first.sql", "CREATE TABLE first (id int);\n\n-- flyback: renamed from second\n");
        assertThat(run(4, "check").err())
                .contains(
                        "error: schema/first.sql, line 3: the hint \"renamed from second\" stands where nothing is named\n");

        for (String hint : List.of(
                "-- flyback: rename from second", "-- flyback renamed from second", "--Flyback: Renamed from second")) {
            schema.add("first.sql", hint + "\nCREATE TABLE first (id int);");
            assertThat(run(4, "check").err())
                    .contains("error: schema/first.sql, line 1: \"" + hint + "\" is not understood\n")
                    .contains("hint: write it as in: -- flyback: renamed from old_name\n");
        }
    }

    @Test
    void a_hint_without_anything_old_is_no_hindrance() {
        migrations.addTable("001", "first");
        schema.add("first.sql", "CREATE TABLE first (id int); -- flyback: renamed from zeroth");

        assertThat(run(0, "check").out()).startsWith("No difference");
        assertThat(run(0, "diff", "base", "schema").out()).startsWith("CREATE TABLE public.first");
    }

    @Test
    void a_label_is_renamed_on_the_command_line() throws IOException {
        migrations
                .add(
                        "V001__first.sql",
                        "CREATE TYPE status AS ENUM ('open'); CREATE TABLE t (s status DEFAULT 'open');")
                .add("U001__first.sql", "SELECT 1;");
        schema.add("all.sql", "CREATE TYPE status AS ENUM ('opened'); CREATE TABLE t (s status DEFAULT 'opened');");

        run(0, "revision", "-m", "opened", "--autogenerate", "--rename", "public.status.open=opened");

        assertThat(Files.readString(folder.resolve("migrations/V002__opened.sql")))
                .endsWith("\n\nALTER TYPE public.status RENAME VALUE 'open' TO 'opened';\n");
        assertThat(Files.readString(folder.resolve("migrations/U002__opened.sql")))
                .endsWith("\n\nALTER TYPE public.status RENAME VALUE 'opened' TO 'open';\n");
    }

    @Test
    void what_looks_like_another_name_is_told_where_nothing_is_asked() {
        migrations.add("V001__first.sql", "CREATE TABLE client (id int, name text);");
        schema.add("all.sql", "CREATE TABLE client (\n    id int,\n    title text\n);");
        run(0, "upgrade");

        assertThat(run(3, "check").err())
                .contains(
                        "column public.client.name goes, column public.client.title comes; if that is another name for"
                                + " it: write \"-- flyback: renamed from name\" before it (schema/all.sql, line 3), or say"
                                + " --rename public.client.name=title with the revision\n");
        assertThat(run(0, "diff", "live", "schema").err())
                .contains("; if that is another name for it, keep its data with --rename public.client.name=title\n");
        database.execute("ALTER TABLE client RENAME name TO title");
        assertThat(run(3, "drift").err())
                .contains(
                        "; if that is another name for it, keep its data with --rename public.client.title=name (diff) or"
                                + " --rename public.client.name=title (revision)\n");
    }

    @Test
    void diff_is_told_names_too() {
        migrations.add("V001__first.sql", "CREATE TABLE client (id int, name text, note text);");
        schema.add("all.sql", """
                CREATE TABLE tenant (id int, title text, note text); -- flyback: renamed from client
                """);

        Result result = run(0, "diff", "001", "schema", "--rename", "public.tenant.name=title");

        assertThat(result.out()).isEqualTo("""
                ALTER TABLE public.client RENAME TO tenant;
                ALTER TABLE public.tenant RENAME COLUMN name TO title;
                """);
        assertThat(result.err()).doesNotContain("another name");
        assertThat(run(2, "diff", "001", "schema", "--rename", "public.tenant.nam=title")
                        .err())
                .contains("error: --rename: there is nothing that is called public.tenant.nam\n");
    }

    @Test
    void two_sources_of_what_is_desired_are_refused() {
        assertThat(run(2, "revision", "-m", "x", "--autogenerate", "--models-from", "live", "--schema-dir", "schema")
                        .err())
                .contains("error: --models-from and --schema-dir each say what is desired\n")
                .contains("hint: leave one of the two out\n");
    }

    @Test
    void what_a_renamed_table_loses_is_said_and_the_rest_comes_back() throws IOException {
        migrations
                .add("V001__first.sql", "CREATE TABLE person (id int PRIMARY KEY, city text);")
                .add("U001__first.sql", "DROP TABLE person;");
        schema.add("all.sql", "CREATE TABLE human (id int PRIMARY KEY); -- flyback: renamed from person\n");
        run(0, "upgrade");
        database.execute("INSERT INTO person VALUES (1, 'x')");

        run(0, "revision", "-m", "human", "--autogenerate");
        run(0, "upgrade");

        assertThat(Files.readString(folder.resolve("migrations/U002__human.sql")))
                .contains("-- not reversible: the values of public.person.city are lost\n");
        run(0, "downgrade", "-1", "--yes");
        assertThat(database.query("SELECT id FROM person")).containsExactly("1");
        assertThat(run(0, "verify").out()).contains("the values of public.person.city are lost by V002__human.sql");
    }

    @Test
    void a_type_in_a_schema_of_another_name_is_no_reason_to_stop() throws IOException {
        migrations.add("V001__first.sql", """
                CREATE SCHEMA old;
                CREATE TYPE old.state AS ENUM ('a', 'b');
                CREATE TABLE person (id int PRIMARY KEY, state old.state);
                """).add("U001__first.sql", "DROP TABLE person; DROP SCHEMA old CASCADE;");
        schema.add("all.sql", """
                CREATE SCHEMA fresh; -- flyback: renamed from old
                CREATE TYPE fresh.state AS ENUM ('a', 'b', 'c');
                CREATE TABLE person (id int PRIMARY KEY, state fresh.state);
                """);
        run(0, "upgrade");
        database.execute("INSERT INTO person VALUES (1, 'b')");
        run(0, "revision", "-m", "fresh", "--autogenerate");
        run(0, "upgrade");

        run(0, "downgrade", "001", "--yes");

        assertThat(database.query("SELECT id, state FROM person")).containsExactly("1|b");
    }
}
