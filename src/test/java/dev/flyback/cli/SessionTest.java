package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What one script leaves behind in the session does not reach the next. */
class SessionTest extends CommandTest {
    private static final String STATE = """
            CREATE TABLE state_%s AS
            SELECT current_user::text AS who, session_user::text AS login, current_setting('search_path') AS path,
                   current_setting('statement_timeout') AS timeout,
                   current_setting('TimeZone') AS zone,
                   current_setting('standard_conforming_strings') AS strings,
                   (SELECT count(*) FROM pg_prepared_statements WHERE from_sql) AS prepared,
                   (SELECT count(*) FROM pg_listening_channels()) AS channels,
                   (SELECT count(*) FROM pg_cursors WHERE is_holdable) AS cursors,
                   to_regclass('pg_temp.scratch') IS NULL AS no_scratch
            """;

    @AfterEach
    void drop_the_role() {
        database.execute("DROP ROLE IF EXISTS other_" + database.name());
    }

    private String state(String name) {
        return database.query("SELECT * FROM public.state_" + name).get(0);
    }

    private void assertDoesNotLeak(String script) {
        migrations
                .add("V1__before.sql", STATE.formatted("before"))
                .add("V2__leaving.sql", script)
                .add("V3__after.sql", STATE.formatted("after"));

        run(0, "upgrade");

        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3");
        assertThat(state("after")).isEqualTo(state("before"));
    }

    @Test
    void settings_and_search_path() {
        assertDoesNotLeak("""
                SET statement_timeout = '1h';
                SET TimeZone = 'Asia/Tokyo';
                CREATE SCHEMA other;
                SET search_path = other;
                SELECT set_config('search_path', '', false);
                """);
        assertThat(database.queryForString("SHOW search_path")).isEqualTo("\"$user\", public");
    }

    @Test
    void settings_outside_a_transaction() {
        assertDoesNotLeak("SET statement_timeout = '1h';\nSET search_path = pg_catalog;\nVACUUM pg_class;");
    }

    @Test
    void a_role() {
        String role = "other_" + database.name();
        assertDoesNotLeak("CREATE ROLE " + role + ";\nSET ROLE " + role + ";");
    }

    @Test
    void a_session_authorization() {
        String role = "other_" + database.name();
        assertDoesNotLeak("CREATE ROLE " + role + ";\nSET SESSION AUTHORIZATION " + role + ";");
    }

    @Test
    void temporary_tables_prepared_statements_channels_and_cursors() {
        assertDoesNotLeak("""
                CREATE TEMP TABLE scratch (id int);
                PREPARE question AS SELECT 1;
                LISTEN channel;
                DECLARE holding CURSOR WITH HOLD FOR SELECT 1;
                """);
    }

    @Test
    void strings_that_know_backslashes() {
        assertDoesNotLeak("""
                SET standard_conforming_strings = off;
                SET escape_string_warning = off;
                CREATE TABLE quoted AS SELECT 'it\\'s; one' AS text;
                """);
        assertThat(database.queryForString("SELECT text FROM quoted")).isEqualTo("it's; one");
    }

    @Test
    void settings_of_the_login_stay() {
        database.execute("ALTER DATABASE " + database.name() + " SET statement_timeout = '33min'");
        migrations.add("V1__a.sql", "SET statement_timeout = 0;").add("V2__b.sql", STATE.formatted("b"));

        run(0, "upgrade");

        assertThat(state("b")).contains("|33min|");
    }

    @Test
    void discard_all_and_unlocking_everything_do_not_let_go_of_the_run() {
        migrations
                .add("V1__discard.sql", "DISCARD ALL;")
                .add("V2__unlock.sql", "SELECT pg_advisory_unlock_all();")
                .add("V3__locked.sql", """
                        CREATE TABLE locked AS SELECT count(*) AS locks FROM pg_locks
                        WHERE locktype = 'advisory' AND pid = pg_backend_pid()
                        """);

        run(0, "upgrade");

        assertThat(database.queryForString("SELECT locks FROM locked")).isEqualTo("1");
        assertThat(database.query("SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                        + " WHERE locktype = 'advisory' AND datname = current_database()"))
                .isEmpty();
    }

    @Test
    void leaks_do_not_reach_the_next_undo_either() {
        migrations
                .add("V1__a.sql", "CREATE TABLE a ();")
                .add("U1__a.sql", "DROP TABLE a;")
                .add("V2__b.sql", "CREATE TABLE b ();")
                .add("U2__b.sql", "DROP TABLE b;\nSET search_path = pg_catalog;\nCREATE TEMP TABLE a ();");
        run(0, "upgrade");

        run(0, "downgrade", "base", "--yes");

        assertThat(tables()).isEmpty();
        assertThat(rows()).endsWith("DELETE 2", "DELETE 1");
    }
}
