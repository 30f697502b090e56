package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.Await;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** {@code verify}: each revision there, back and there again, with faulty undo scripts of every sort. */
class VerifyTest extends CommandTest {
    @BeforeEach
    void one_revision_that_is_right() {
        migrations.add("V001__t.sql", """
                        CREATE TYPE mood AS ENUM ('sad', 'glad');
                        CREATE TABLE t (
                            id int PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x', mood mood, price numeric(9, 2));
                        CREATE INDEX t_name ON t (name);
                        """).add("U001__t.sql", "DROP TABLE t; DROP TYPE mood;");
    }

    @AfterEach
    void no_scratch_database_is_left_and_the_database_is_as_it_was() {
        assertThat(scratchDatabases()).isEmpty();
        assertThat(tables()).isEmpty();
        assertThat(historyExists()).isFalse();
    }

    private Result second(int status, String up, String undo, String... options) {
        migrations.add("V002__x.sql", up).add("U002__x.sql", undo).addTable("003", "after");
        String[] arguments = new String[options.length + 1];
        arguments[0] = "verify";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return run(status, arguments);
    }

    @Test
    void an_interrupted_proof_begins_anew() {
        migrations.add("V002__slow.sql", "SELECT pg_sleep(600), '%s';".formatted(database.name()));
        Flyback.Running running = flyback.start("verify");
        Await.until(
                "a script that sleeps",
                () -> !database.query("""
                        SELECT 1 FROM pg_stat_activity
                        WHERE datname <> current_database() AND query LIKE 'SELECT pg_sleep%%%s%%'
                        """.formatted(database.name())).isEmpty());

        running.interrupt();

        assertThat(running.end().err())
                .contains("error: in a scratch database: interrupted at V002__slow.sql, line 1")
                .contains("hint: the database itself is untouched; run the command again to begin anew");
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void repeatables_are_left_out_which_the_answer_says() {
        migrations.add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT name FROM t;");

        Result result = second(0, "ALTER TABLE t ADD note text;", "ALTER TABLE t DROP note;");

        assertThat(result.out())
                .endsWith(
                        "3 of 3 revisions proved.\nnote: 1 repeatable left out; what one makes of a table can keep the"
                                + " table's undo script from running\n");
        assertThat(json(0, "verify").get("repeatablesLeftOut").intValue()).isEqualTo(1);
    }

    @Test
    void undo_scripts_that_take_all_back_are_proved() {
        Result result = second(0, "ALTER TABLE t ADD note text;", "ALTER TABLE t DROP note;");

        assertThat(result.out()).isEqualTo("""
                        001 t: proved
                        002 x: proved
                        003 after: proved
                        3 of 3 revisions proved.
                        """);
        assertThat(result.err()).isEqualTo("migrations: migrations (3 revisions)\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "text                       | ALTER TABLE u RENAME a TO c; ALTER TABLE u RENAME b TO a; ALTER TABLE u RENAME c TO b",
                "varchar(2)                 | UPDATE u SET a = b, b = a",
                "int UNIQUE                 | ALTER TABLE u RENAME a TO c; ALTER TABLE u RENAME b TO a; ALTER TABLE u RENAME c TO b",
                "timestamptz                | UPDATE u SET a = b, b = a",
                "boolean                    | UPDATE u SET a = b, b = a",
                "mood                       | UPDATE u SET a = b, b = a",
                "int REFERENCES t           | UPDATE u SET a = b, b = a"
            })
    void an_undo_script_that_swaps_columns_is_not_proved(String type, String swap) {
        migrations.add(
                "V001.1__u.sql", "CREATE TABLE u (id int PRIMARY KEY, a %1$s, other date, b %1$s);".formatted(type));
        migrations.add("U001.1__u.sql", "DROP TABLE u;");

        assertThat(second(3, "SELECT 1;", swap + ";").out())
                .contains("002 x: not proved\n")
                .contains("  the values of public.u.a are lost after U002__x.sql\n  the values of public.u.b are lost");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "CREATE TYPE state AS ENUM ('on') | SELECT 1 | enum public.state still exists after U002__x.sql",
                "CREATE TABLE b (id int PRIMARY KEY, t int REFERENCES t) | DROP TABLE IF EXISTS bb"
                        + " | table public.b still exists after U002__x.sql",
                "ALTER TYPE mood ADD VALUE 'calm' | SELECT 1"
                        + " | enum public.mood is not as before after U002__x.sql: labels is sad, glad, calm, was sad, glad",
                "DROP INDEX t_name | SELECT 1 | index public.t_name is gone after U002__x.sql",
                "ALTER TABLE t ALTER name DROP DEFAULT | SELECT 1"
                        + " | default public.t.name is gone after U002__x.sql",
                "ALTER TABLE t ALTER name DROP NOT NULL | SELECT 1"
                        + " | column public.t.name is not as before after U002__x.sql: not null is no, was yes",
                "ALTER TABLE t ALTER name TYPE text | ALTER TABLE t ALTER name TYPE varchar(30)"
                        + " | column public.t.name is not as before after U002__x.sql:"
                        + " type is character varying(30), was character varying(20)",
                "ALTER TABLE t DROP CONSTRAINT t_pkey | CREATE VIEW v AS SELECT 1"
                        + " | constraint public.t.t_pkey is gone after U002__x.sql;"
                        + "view public.v still exists after U002__x.sql"
            })
    void what_an_undo_script_leaves_loses_or_changes_is_named(String up, String undo, String observations) {
        Result result = second(3, up + ";", undo + ";");

        assertThat(result.out())
                .contains("001 t: proved\n002 x: not proved\n")
                .contains("003 after: proved\n2 of 3 revisions proved.\n");
        for (String observation : observations.split(";")) {
            assertThat(result.out()).contains("  " + observation);
        }
    }

    @Test
    void an_undo_script_that_fails_is_told_with_the_reason() {
        assertThat(second(3, "CREATE TABLE b (id int);", "DROP TABLE b; DROP TABLE bb;")
                        .out())
                .isEqualTo("""
                        001 t: proved
                        002 x: not proved
                          U002__x.sql, line 1: table "bb" does not exist
                        003 after: proved
                        2 of 3 revisions proved.
                        """);
        assertThat(second(3, "CREATE TABLE b (id int);", "DROP TABEL b;").out())
                .contains("  U002__x.sql, line 1: syntax error at or near \"TABEL\"\n003 after: proved\n");
        assertThat(second(3, "CREATE TABLE b (id int);", "-- to be written\n").out())
                .contains("  U002__x.sql: it holds no statement, but V002__x.sql does; write what takes that back");
    }

    @Test
    void an_undo_script_that_fails_half_way_outside_a_transaction_spoils_nothing_else() {
        migrations.add("U002__x.sql.conf", "executeInTransaction=false");
        Result result = second(
                3,
                "CREATE TABLE b (id int);",
                "DROP TABLE b; DROP INDEX CONCURRENTLY t_name; DROP INDEX CONCURRENTLY nothing;");

        assertThat(result.out())
                .contains("002 x: not proved\n  U002__x.sql, line 1: index \"nothing\" does not exist\n")
                .contains("003 after: proved\n");
        assertThat(result.out().lines()).hasSize(5);
    }

    @Test
    void another_order_of_columns_is_a_note_unless_it_is_asked_for() {
        String up = "ALTER TABLE t DROP mood;";
        String undo = "ALTER TABLE t ADD mood mood;";

        assertThat(second(0, up, undo).out()).contains("""
                        002 x: proved
                          note: the columns of public.t are in another order after U002__x.sql: id, name, price, mood
                          note: the values of public.t.mood are lost by V002__x.sql and do not come back
                        """);
        assertThat(second(3, up, undo, "--strict-order").out()).contains("""
                        002 x: not proved
                          the columns of public.t are in another order after U002__x.sql: id, name, price, mood
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ALTER TABLE t ADD note text | ALTER TABLE t DROP note; DELETE FROM t"
                        + " | the rows of public.t are lost after U002__x.sql",
                "ALTER TABLE t ADD note text | ALTER TABLE t DROP note; UPDATE t SET name = 'same'"
                        + " | the values of public.t.name are lost after U002__x.sql",
                "ALTER TABLE t ADD note text | ALTER TABLE t DROP note; ALTER TABLE t ALTER price TYPE int;"
                        + " ALTER TABLE t ALTER price TYPE numeric(9, 2)"
                        + " | the values of public.t.price are lost after U002__x.sql",
                "INSERT INTO t (id) VALUES (1) | SELECT 1 | rows of public.t are left behind after U002__x.sql"
            })
    void rows_that_an_undo_script_loses_are_told_apart(String up, String undo, String observation) {
        assertThat(second(3, up + ";", undo + ";").out()).contains("002 x: not proved\n  " + observation + "\n");
    }

    @Test
    void what_a_revision_itself_does_to_rows_is_a_note() {
        assertThat(second(0, "UPDATE t SET name = 'same';", "SELECT 1;").out())
                .contains(
                        "002 x: proved\n  note: the values of public.t.name are lost by V002__x.sql and do not come back\n");
        assertThat(second(0, "INSERT INTO t (id) VALUES (1);", "DELETE FROM t WHERE id = 1;")
                        .out())
                .contains("002 x: proved\n003");
    }

    @Test
    void an_up_script_that_cannot_run_on_made_up_rows_is_proved_without() {
        assertThat(second(0, "ALTER TABLE t ADD more int NOT NULL;", "ALTER TABLE t DROP more;")
                        .out())
                .contains(
                        "002 x: proved\n  note: cannot run on made-up rows: V002__x.sql, line 1: column \"more\" of relation \"t\""
                                + " contains null values\n");
    }

    @Test
    void an_up_script_that_can_run_on_other_rows_is_proved_with_them() {
        assertThat(second(
                                3,
                                "ALTER TABLE t ALTER price SET NOT NULL;",
                                "ALTER TABLE t ALTER price DROP NOT NULL;" + " UPDATE t SET name = 'same';")
                        .out())
                .contains("""
                        002 x: not proved
                          note: cannot run on all made-up rows: V002__x.sql, line 1: column "price" of relation "t" contains null values
                          the values of public.t.name are lost after U002__x.sql
                        """);
    }

    @Test
    void a_way_that_cannot_be_gone_a_second_time_is_told() {
        assertThat(second(3, "SELECT lo_create(4711);", "SELECT 1;").out())
                .contains("002 x: not proved\n  V002__x.sql, line 1: duplicate key value violates unique constraint"
                        + " \"pg_largeobject_metadata_oid_index\"\n003 after: proved\n");
    }

    @Test
    void what_one_revision_spoils_is_built_anew_for_the_next() {
        Result result = second(3, "DROP INDEX t_name;", "CREATE VIEW t_name AS SELECT 1;");

        assertThat(result.out()).isEqualTo("""
                        001 t: proved
                        002 x: not proved
                          view public.t_name still exists after U002__x.sql
                          index public.t_name is gone after U002__x.sql
                        003 after: proved
                        2 of 3 revisions proved.
                        """);
    }

    @Test
    void an_up_script_that_fails_ends_the_walk() {
        assertThat(second(3, "CREATE TABLE t (id int);", "SELECT 1;").out()).isEqualTo("""
                        001 t: proved
                        002 x: not proved
                          V002__x.sql, line 1: relation "t" already exists
                        003 after: not tried
                        1 of 3 revisions proved.
                        """);
    }

    @Test
    void scripts_that_cannot_run_as_they_stand_are_all_named_before_any_runs() {
        migrations.addTable("004", "last").add("U004__last.sql", "-- flyback: lock_timeout=soon\nDROP TABLE last;");

        Result result = second(4, "-- flyback: ireversible because it grew\nDROP INDEX t_name;", "SELECT 1;");

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("error: 2 scripts cannot run:\n")
                .contains("  V002__x.sql, line 1: there is no directive `ireversible because it grew`;"
                        + " write irreversible because <reason>\n")
                .contains("  U004__last.sql, line 1: `soon` is no limit of time; ")
                .endsWith("hint: mend what is named above; nothing was run\n");
        run(0, "verify", "--to", "001");
    }

    @Test
    void a_revision_without_an_undo_script_is_listed() {
        migrations.add("V002__x.sql", "CREATE TABLE b (id int);").addTable("003", "after");

        assertThat(run(0, "verify").out())
                .contains("002 x: no undo script\n003 after: proved\n2 of 3 revisions proved.\n");
        assertThat(run(3, "verify", "--require-undo").out()).contains("002 x: no undo script\n");
    }

    @Test
    void what_is_marked_as_irreversible_is_not_undone() {
        migrations
                .add("V002__x.sql", "-- flyback: irreversible because tenants are merged\nDROP INDEX t_name;")
                .add("U002__x.sql", "SELECT 1;");

        assertThat(run(0, "verify", "--require-undo").out())
                .isEqualTo(
                        "001 t: proved\n002 x: irreversible because tenants are merged\n1 of 1 revision proved, 1 irreversible.\n");
        assertThat(json(0, "verify").at("/revisions/1/reason").asText()).isEqualTo("tenants are merged");
    }

    @Test
    void a_part_of_the_chain_can_be_proved() {
        second(0, "ALTER TABLE t ADD note text;", "ALTER TABLE t DROP note;");

        assertThat(run(0, "verify", "--from", "2", "--to", "002").out())
                .isEqualTo("002 x: proved\n1 of 1 revision proved.\n");
        assertThat(run(2, "verify", "--from", "3", "--to", "2").err())
                .startsWith("migrations: migrations (3 revisions)\nerror: --to 2 comes before --from 3\nhint: ");
        assertThat(run(2, "verify", "--from", "9").err()).contains("error: there is no revision \"9\"");
    }

    @Test
    void the_answer_for_programs_names_the_sort_of_each_finding() {
        second(3, "DROP INDEX t_name;", "CREATE TABLE more (id int);");
        JsonNode json = json(3, "verify");

        assertThat(json.at("/revisions/0/result").asText()).isEqualTo("proved");
        assertThat(json.at("/revisions/1/result").asText()).isEqualTo("differs");
        assertThat(json.at("/revisions/1/observations").findValuesAsText("sort"))
                .isEqualTo(List.of("left", "lost"));
        assertThat(json.at("/revisions/1/observations/0/fault").asBoolean()).isTrue();
    }

    @Test
    void pipelines_get_an_xml_of_junit() throws Exception {
        migrations.add("V004__no_way_back.sql", "SELECT 1;");
        second(3, "DROP INDEX t_name;", "SELECT 'a < b';", "--junit", "out.xml");

        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("out.xml").toFile())
                .getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("4");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .isEqualTo("index public.t_name is gone after U002__x.sql");
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name"))
                .isEqualTo("002 x");
    }

    @Test
    void a_file_for_junit_that_cannot_be_written_is_told_before_anything_runs() {
        second(0, "SELECT 1;", "SELECT 1;", "--to", "001");

        Result result = run(2, "verify", "--junit", "nowhere/out.xml");
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("""
                        error: %1$s/nowhere/out.xml cannot be written: there is no folder %1$s/nowhere
                        hint: make the folder, or name another file with --junit; nothing was run
                        """.formatted(folder));
        assertThat(run(2, "verify", "--junit", "migrations").err())
                .contains("error: " + folder + "/migrations cannot be written: it is a folder\n");
    }

    @Test
    void a_table_that_takes_no_row_is_named() throws IOException {
        migrations.add("V002__x.sql", "CREATE TABLE b (id int NOT NULL CHECK (id <> id));");
        migrations.add("U002__x.sql", "DROP TABLE b;").addTable("003", "after");

        assertThat(run(0, "verify").err())
                .contains("note:       public.b gets no rows: new row for relation \"b\" violates check");
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .containsExactly("migrations");
    }
}
