package dev.flyback.flyway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script that psql runs leaves what our own run leaves, and a stock Flyway agrees. Skipped where there is no psql. */
class OfflineScriptTest extends CommandTest {
    private static final String HISTORY = """
            SELECT installed_rank, version, description, type, script, checksum, installed_by, success
            FROM flyway_schema_history ORDER BY installed_rank""";
    private static final String TENANTS = "SELECT * FROM tenant ORDER BY id";
    private static final String CALLED = "SELECT * FROM called ORDER BY what";
    private static final String TRICKY = "SELECT * FROM tricky ORDER BY line";

    private TestDatabase other;

    @BeforeEach
    void a_second_database_and_a_chain_with_traps() {
        assumeTrue(psql().isPresent(), "there is no psql");
        other = database.server().createDatabase();
        migrations
                .add("V001__base.sql", """
                        CREATE TABLE called (what text);
                        CREATE TABLE tenant (id int PRIMARY KEY, name text, slice int[]);
                        COPY tenant (id, name) FROM stdin;
                        1	acme \\\\. tab\\there :name
                        2	\\N
                        \\.
                        COPY tenant (id, name) FROM stdin WITH (DELIMITER '|');
                        3|größe, 'x'
                        \\.
                        """)
                .add("U001__base.sql", "DROP VIEW names; DROP TABLE tenant; DROP TABLE called; -- done")
                .add("V002__tricky_it's.sql", """
                        BEGIN;
                        CREATE TABLE tricky (line int, text text) -- a comment; and :name
                        ;
                        /* \\d is no command here */
                        INSERT INTO tricky VALUES (1, 'a\\b :name :''name'''), (2, E'it\\'s'), (3, $$ :name \\q; $$);
                        UPDATE tenant SET slice = (ARRAY[1, 2, 3])[n:m] FROM (VALUES (2, 3)) AS v(n, m);
                        CREATE FUNCTION two() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
                        CREATE RULE note AS ON DELETE TO tricky DO ALSO (SELECT 1; SELECT 2);
                        SET standard_conforming_strings = off;
                        COMMIT;
                        """)
                .add("U002__tricky_it's.sql", "DROP FUNCTION two();\nDROP TABLE tricky;\n")
                .add("V003__index.sql", "CREATE INDEX CONCURRENTLY by_name ON tenant (name);\n")
                .add("U003__index.sql", "DROP INDEX CONCURRENTLY by_name;\n")
                .add("V004__deferred.sql", """
                        ALTER TABLE tenant ADD parent int REFERENCES tenant DEFERRABLE INITIALLY DEFERRED;
                        UPDATE tenant SET parent = 1;
                        """)
                .add("U004__deferred.sql", "BEGIN;\nALTER TABLE tenant DROP parent;\nCOMMIT;\nSELECT 1;\n")
                .add("R__view.sql", "CREATE OR REPLACE VIEW names AS SELECT name FROM tenant;\n")
                .add("afterEachMigrate.sql", "INSERT INTO called VALUES ('after each');\n")
                .add("beforeUndo.sql", "INSERT INTO called VALUES ('before undo');\n");
    }

    @AfterEach
    void drop() {
        Optional.ofNullable(other).ifPresent(TestDatabase::close);
    }

    private static Optional<Path> psql() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "psql"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private int psql(String script, String... more) {
        try {
            Path file = Files.writeString(folder.resolve("script.sql"), script);
            List<String> command = new ArrayList<>(List.of(psql().orElseThrow().toString(), "-X", "-q"));
            command.addAll(List.of(more));
            command.addAll(List.of("-f", file.toString(), other.url()));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("psql.txt").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("psql.txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void runs(String script) {
        int status = psql(script, "-v", "name=replaced", "-v", "m=9", "-v", "n=9");
        assertThat(status).as("%s\n%s", script, said()).isZero();
        assertThat(said()).doesNotContain("set_config");
    }

    // What a run notes for itself beside the history is no part of the state.
    private void areAlike(String... queries) {
        dropNotes("public");
        assertThat(SchemaDump.of(other)).isEqualTo(SchemaDump.of(database));
        assertThat(other.query(List.of(queries))).isEqualTo(database.query(List.of(queries)));
        assertThat(validation(other)).isEqualTo(validation(database));
    }

    private void dropNotes(String schema) {
        for (String table : List.of("flyback_journal", "flyback_scripts", "flyback_log")) {
            database.execute("DROP TABLE IF EXISTS " + schema + "." + table);
        }
    }

    private String validation(TestDatabase where) {
        return StockFlyway.newest().validate(where, migrations.folder());
    }

    @Test
    void there_and_back_it_leaves_what_the_run_leaves() {
        runs(flyback.env("DATABASE_URL", "")
                .run("upgrade", "--sql", "base:head")
                .out());
        run(0, "upgrade");
        areAlike(HISTORY, TENANTS, TRICKY, CALLED);
        assertThat(validation(other)).isEmpty();
        assertThat(other.queryForString("SELECT slice FROM tenant WHERE id = 1"))
                .isEqualTo("{2,3}");

        runs(run(0, "downgrade", "--sql", "head:001").out());
        run(0, "downgrade", "001", "--yes", "--allow-data-loss");
        areAlike(HISTORY, TENANTS, CALLED);

        runs(flyback.env("DATABASE_URL", other.url()).run("upgrade", "--sql").out());
        run(0, "upgrade");
        areAlike(HISTORY, TENANTS, TRICKY, CALLED);

        runs(run(0, "downgrade", "--sql", "head:base").out());
        run(0, "downgrade", "base", "--yes", "--allow-data-loss");
        areAlike(HISTORY);
    }

    @Test
    void it_refuses_a_database_that_is_elsewhere() {
        String script = run(0, "upgrade", "--sql", "001:002").out();

        assertThat(psql(script)).isEqualTo(3);
        assertThat(said()).contains("the database is not at 001 with all that comes before it; nothing was run");
        assertThat(other.query("SELECT * FROM flyway_schema_history")).isEmpty();
    }

    @Test
    void a_way_forward_that_leads_back_is_refused() {
        assertThat(run(2, "upgrade", "--sql", "002:001").err())
                .contains("error: the way from 002 to 001 leads back\n"
                        + "hint: to go back, use: flyback downgrade --sql 002:001");
        assertThat(run(0, "upgrade", "--sql", "002:002").out()).isEqualTo("-- Nothing to do at 002.\n");
    }

    @Test
    void a_script_that_fails_keeps_what_was_done_before_it() {
        migrations.add("V003__index.sql", "CREATE TABLE half (id int);\nSELECT 1/0;\n");

        assertThat(psql(run(0, "upgrade", "--sql", "base:003").out())).isEqualTo(3);
        assertThat(other.query("SELECT version FROM flyway_schema_history")).containsExactly("001", "002");
        assertThat(other.queryForString("SELECT to_regclass('half') IS NULL")).isEqualTo("t");
    }

    @Test
    void with_a_schema_it_makes_that_too() {
        migrations.remove("V002__tricky_it's.sql").remove("U002__tricky_it's.sql");
        runs(run(0, "upgrade", "--sql", "base:head", "--schema", "Odd \\ one").out());
        run(0, "upgrade", "--schema", "Odd \\ one");
        dropNotes("\"Odd \\ one\"");

        assertThat(SchemaDump.of(other)).isEqualTo(SchemaDump.of(database));
    }

    @Test
    void a_range_is_for_this_alone_and_the_way_back_needs_one() {
        assertThat(run(2, "upgrade", "001:002").err()).contains("error: FROM:TO is for --sql");
        assertThat(run(2, "downgrade", "--sql", "base").err())
                .contains("error: the way back needs its beginning: --sql FROM:TO");
        assertThat(run(2, "upgrade", "--sql", "+1:head").err()).contains("error: the way cannot begin at +1");
        assertThat(run(2, "upgrade", "--sql", "--plan").err()).contains("exclude each other");
        assertThat(json(0, "upgrade", "--sql", "base:001").path("sql").asText()).contains("CREATE TABLE called");
    }

    @Test
    void where_nothing_is_to_be_done_the_script_says_so() {
        assertThat(run(0, "upgrade", "--sql", "head:head").out()).isEqualTo("-- Nothing to do at 004.\n");
    }
}
