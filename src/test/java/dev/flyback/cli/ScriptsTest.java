package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Scripts as they are found in real histories. */
class ScriptsTest extends CommandTest {
    private String value(String sql) {
        return database.queryForString(sql);
    }

    @Test
    void copy_from_stdin_brings_its_data() {
        migrations.add("V1__copy.sql", """
                CREATE TABLE t (id int, name text);
                COPY t (id, name) FROM stdin;
                1\tone; 'two
                2\t\\N
                3\té ${x} -- no comment
                \\.

                INSERT INTO t VALUES (4, 'after');
                copy t from stdin with (format csv, header);
                id,name
                5,"five, ""quoted\"""
                \\.
                """);

        run(0, "upgrade");

        assertThat(database.query("SELECT * FROM t ORDER BY id"))
                .containsExactly("1|one; 'two", "2|", "3|é ${x} -- no comment", "4|after", "5|five, \"quoted\"");
    }

    @Test
    void a_copy_without_data_and_one_that_ends_with_the_file_work() {
        migrations.add("V1__copy.sql", """
                CREATE TABLE t (id int);
                COPY t FROM STDIN;
                \\.
                COPY public.t FROM STDIN;
                1
                2""");

        run(0, "upgrade");

        assertThat(value("SELECT count(*) FROM t")).isEqualTo("2");
    }

    @Test
    void copy_works_in_undo_scripts_too() {
        migrations
                .add("V1__t.sql", "CREATE TABLE t (id int);")
                .add("U1__t.sql", "DROP TABLE t;")
                .add("V2__empty.sql", "DELETE FROM t;")
                .add("U2__fill.sql", "COPY t FROM stdin;\n7\n\\.\n");
        run(0, "upgrade");

        run(0, "downgrade", "-1", "--yes");

        assertThat(value("SELECT id FROM t")).isEqualTo("7");
    }

    @Test
    void a_failing_copy_names_its_line() {
        migrations.add("V1__copy.sql", """
                CREATE TABLE t (id int);

                COPY t FROM stdin;
                1
                two
                \\.
                """);

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("V1__copy.sql, line 3: invalid input syntax for type integer: \"two\"")
                .contains("where: COPY t, line 2, column id: \"two\"");
        assertThat(tables()).isEmpty();
    }

    @Test
    void bodies_of_all_kinds_run() {
        migrations.add("V1__bodies.sql", """
                CREATE TABLE t (id int);
                DO $$ BEGIN FOR i IN 1..3 LOOP INSERT INTO t VALUES (i); END LOOP; END; $$;
                CREATE FUNCTION tagged() RETURNS text LANGUAGE plpgsql AS $fn$
                BEGIN
                    -- it's; "not" the end
                    EXECUTE $q$SELECT 1; SELECT 2$q$;
                    RETURN '; $$';
                END;
                $fn$;
                CREATE FUNCTION quoted() RETURNS text LANGUAGE sql AS 'SELECT ''a;b''::text;';
                CREATE FUNCTION atomic(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT $1 + 1; SELECT a + 2; END;
                /* outer ; /* inner ' ; */ still ; */
                CREATE VIEW v AS SELECT E'it\\'s; ' || e'\\\\' || U&'\\0041' AS text, CASE WHEN true THEN 1 END AS one;
                """);

        run(0, "upgrade");

        assertThat(value("SELECT count(*) FROM t")).isEqualTo("3");
        assertThat(value("SELECT tagged()")).isEqualTo("; $$");
        assertThat(value("SELECT quoted()")).isEqualTo("a;b");
        assertThat(value("SELECT atomic(1)")).isEqualTo("3");
        assertThat(value("SELECT text FROM v")).isEqualTo("it's; \\A");
    }

    @Test
    void byte_order_marks_and_windows_line_ends_do_no_harm() {
        migrations.add(
                "V1__windows.sql",
                "\uFEFFCREATE TABLE t (name text);\r\n-- it's a comment; really\r\nCOPY t FROM stdin;\r\none\r\n\\.\r\n"
                        .getBytes(StandardCharsets.UTF_8));
        run(0, "upgrade");
        assertThat(value("SELECT length(name) FROM t")).isEqualTo("3");

        migrations.add(
                "V1__windows.sql",
                "CREATE TABLE t (name text);\n-- it's a comment; really\nCOPY t FROM stdin;\none\n\\.\n");
        run(0, "current", "--check");
    }

    @Test
    void placeholders_stay_as_they_are_unless_they_are_asked_for() {
        migrations.add("V1__t.sql", "CREATE TABLE t AS SELECT '${name} ${other}'::text AS text; -- ${nothing}");
        run(0, "upgrade");
        assertThat(value("SELECT text FROM t")).isEqualTo("${name} ${other}");

        migrations.add("V2__u.sql", "CREATE TABLE u AS SELECT '${name}-${other}'::text AS text;");
        run(0, "upgrade", "--placeholder", "name=a b", "--placeholder", "other=c=d");
        assertThat(value("SELECT text FROM u")).isEqualTo("a b-c=d");
    }

    @Test
    void a_placeholder_without_a_value_is_an_error_once_they_are_asked_for() {
        migrations.add("V1__t.sql", "SELECT 1;\nSELECT '${missing}';");

        assertThat(run(4, "upgrade", "--placeholder", "name=x").err())
                .contains("V1__t.sql")
                .contains("missing");
    }

    @Test
    void file_names_with_spaces_and_accents_work() {
        migrations
                .add("V1__créer la table.sql", "CREATE TABLE t (id int);")
                .add("U1__créer la table.sql", "DROP TABLE t;");
        flyback = flyback.env("LC_ALL", "C.UTF-8");

        run(0, "upgrade");

        assertThat(value("SELECT description || '|' || script FROM flyway_schema_history"))
                .isEqualTo("créer la table|V1__créer la table.sql");
        assertThat(run(0, "current").out()).isEqualTo("1 créer la table (head)\n");
        run(0, "downgrade", "base", "--yes");
        assertThat(tables()).isEmpty();
    }

    @Test
    void scripts_without_a_statement_are_recorded() {
        migrations
                .add("V1__empty.sql", "")
                .add("V2__comments.sql", "-- nothing; really\n/* nor 'here */\n")
                .add("V3__semicolons.sql", ";;\n;\n")
                .add("U3__semicolons.sql", "");

        run(0, "upgrade");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3");
        run(0, "downgrade", "-1", "--yes");
        assertThat(rows()).endsWith("DELETE 3");
    }

    @Test
    void a_script_may_read_and_write_the_history_table() {
        migrations
                .add("V1__a.sql", "CREATE TABLE seen (n bigint);")
                .add("V2__reads.sql", "INSERT INTO seen SELECT count(*) FROM flyway_schema_history;")
                .add("V3__writes.sql", """
                        INSERT INTO flyway_schema_history
                            (installed_rank, version, description, type, script, installed_by, execution_time, success)
                        SELECT max(installed_rank) + 1, '3.5', 'by hand', 'SQL', 'V3.5__by_hand.sql', current_user, 0, true
                        FROM flyway_schema_history;
                        """)
                .addTable("4", "last");

        run(0, "upgrade", "2");
        assertThat(value("SELECT n FROM seen")).isEqualTo("1");
        run(0, "upgrade");

        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3.5", "SQL 3", "SQL 4");
        assertThat(tables()).contains("last");
    }

    @Test
    void roles_can_be_made_and_dropped() {
        String role = "role_of_" + database.name();
        migrations.add("V1__role.sql", "CREATE ROLE " + role + ";").add("U1__role.sql", "DROP ROLE " + role + ";");

        run(0, "upgrade");
        assertThat(database.query("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'"))
                .hasSize(1);
        run(0, "downgrade", "base", "--yes");
        assertThat(database.query("SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'"))
                .isEmpty();
    }

    @Test
    void a_script_may_make_and_drop_schemas() {
        migrations
                .add("V1__schemas.sql", "CREATE SCHEMA a; CREATE TABLE a.t (); CREATE SCHEMA b;")
                .add("U1__schemas.sql", "DROP SCHEMA a CASCADE; DROP SCHEMA b;");

        run(0, "upgrade");
        run(0, "downgrade", "base", "--yes");
        run(0, "upgrade");

        assertThat(database.query("SELECT nspname FROM pg_namespace WHERE nspname IN ('a', 'b')"))
                .hasSize(2);
    }

    @Test
    void a_script_that_drops_the_schema_of_the_history_fails_and_changes_nothing() {
        migrations.addTable("1", "first").add("V2__drop.sql", "DROP SCHEMA public CASCADE; CREATE SCHEMA public;");

        Result result = run(5, "upgrade");

        assertThat(result.err()).contains("V2__drop.sql, at its end: ").contains("flyway_schema_history");
        assertThat(tables()).containsExactly("first");
        assertThat(rows()).containsExactly("SQL 1");
    }

    @Test
    void a_failure_in_line_37_tells_all_that_is_known() {
        migrations.addTable("1", "first").add("V2__long.sql", "-- a line\n".repeat(34) + """
                CREATE TABLE person (full_name text);
                INSERT INTO person
                SELECT fullname
                FROM person;
                """);

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("error: V2__long.sql, line 37: column \"fullname\" does not exist")
                .contains("  | SELECT fullname\n  |        ^\n")
                .contains("  hint of the server: Perhaps you meant to reference the column \"person.full_name\"")
                .contains("  SQLSTATE 42703\n")
                .contains("  done before it: 1; nothing of 2 is kept\n")
                .contains("hint: mend the script, and run the same command again");
    }

    @Test
    void an_error_inside_a_body_tells_where_it_was() {
        migrations.add("V1__body.sql", """
                SELECT 1;
                DO $$
                BEGIN
                    RAISE EXCEPTION 'broken' USING DETAIL = 'the detail', HINT = 'the hint';
                END $$;
                """);

        assertThat(run(5, "upgrade").err())
                .contains("V1__body.sql, line 2: broken")
                .contains("detail: the detail")
                .contains("hint of the server: the hint")
                .contains("where: PL/pgSQL function inline_code_block line 3 at RAISE")
                .contains("SQLSTATE P0001");
    }

    @Test
    void a_late_revision_is_refused_or_allowed() {
        migrations.addTable("1", "first").addTable("3", "third");
        run(0, "upgrade");
        migrations.addTable("2", "second").addTable("4", "fourth");

        Result refused = run(4, "upgrade");
        assertThat(refused.err())
                .contains("V2__second.sql: it is not applied, but older than 3, which is")
                .contains("--allow-out-of-order");
        assertThat(rows()).hasSize(2);

        run(0, "upgrade", "--allow-out-of-order");
        assertThat(rows()).containsExactly("SQL 1", "SQL 3", "SQL 2", "SQL 4");
        run(0, "current", "--check");
        run(0, "downgrade", "1", "--yes");
        assertThat(rows()).endsWith("DELETE 4", "DELETE 3", "DELETE 2");
    }

    @Test
    void all_disagreements_are_told_at_once() {
        migrations.addTable("1", "first").addTable("3", "third").addTable("5", "fifth");
        run(0, "upgrade");
        migrations
                .add("V1__first.sql", "CREATE TABLE first (id bigint);")
                .remove("V3__third.sql")
                .remove("U3__third.sql")
                .addTable("4", "fourth")
                .addTable("6", "sixth");

        Result result = run(4, "upgrade");

        assertThat(result.err())
                .contains("error: files and history disagree:")
                .contains("\n  V1__first.sql: it was changed after it was applied")
                .contains("\n  V3__third.sql: it is applied, but the file is missing")
                .contains("\n  V4__fourth.sql: it is not applied, but older than 5, which is")
                .contains("hint: nothing was run");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_thousand_revisions_go_up_and_back() {
        for (int i = 1; i <= 1000; i++) {
            migrations.addTable(String.format("%04d", i), "t" + i);
        }

        run(0, "upgrade");
        assertThat(tables()).hasSize(1000);
        assertThat(run(0, "current", "--check").out()).isEqualTo("1000 t1000 (head)\n");
        run(0, "downgrade", "base", "--yes");

        assertThat(tables()).isEmpty();
        assertThat(rows()).hasSize(2000);
    }
}
