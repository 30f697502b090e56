package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Migrations;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts in scratch databases that change roles, databases and settings of the whole server. */
class ScratchServerTest extends CommandTest {
    @BeforeEach
    void a_revision_and_a_role() {
        migrations.addTable("001", "first");
        database.execute("CREATE ROLE " + database.name() + "_old");
    }

    @AfterEach
    void no_scratch_database_is_left() {
        assertThat(scratchDatabases()).isEmpty();
        database.execute("DROP OWNED BY %1$s_old; DROP ROLE %1$s_old".formatted(database.name()));
    }

    @Test
    void a_script_that_brings_its_own_transactions_is_refused_too() {
        migrations.add(
                "V002__own.sql",
                "BEGIN;\nCREATE ROLE %s_new;\nCOMMIT;\nBEGIN; SELECT 1; COMMIT;".formatted(database.name()));
        assertThat(run(4, "verify").err()).endsWith("""
                        error: V002__own.sql, line 2: it changes roles of the whole server, not of a scratch database alone
                        hint: it was not done; name a throw-away server with --scratch-url URL, or use --local
                        """);

        migrations
                .add("V002__own.sql", "SELECT 1;\nCREATE ROLE %s_new;".formatted(database.name()))
                .add("V002__own.sql.conf", "executeInTransaction=false");
        assertThat(run(4, "verify").err()).contains("error: V002__own.sql, line 2: it changes roles of");

        assertThat(rolesMade()).isEmpty();
    }

    @Test
    void an_undo_script_a_callback_and_a_file_of_the_schema_are_refused_too() {
        migrations.add("V002__x.sql", "SELECT 1;").add("U002__x.sql", "DROP ROLE " + database.name() + "_old;");
        assertThat(run(4, "verify").err()).contains("error: U002__x.sql, line 1: it changes roles of");

        migrations.add("beforeMigrate.sql", "CREATE ROLE " + database.name() + "_new;");
        assertThat(run(4, "diff", "base", "head").err()).contains("error: beforeMigrate.sql, line 1: it changes roles");

        Migrations.in(folder.resolve("schema"))
                .add("all.sql", "CREATE TABLE t ();\n\nCREATE ROLE %s_new;".formatted(database.name()));
        assertThat(run(4, "check").err()).contains("error: schema/all.sql, line 3: it changes roles of");

        assertThat(rolesMade()).isEmpty();
    }

    @Test
    void what_finds_the_role_there_and_does_nothing_may_run() {
        migrations
                .add("V002__role.sql", """
                        DO $$ BEGIN CREATE ROLE %1$s_old; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
                        DO $$ BEGIN
                          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s_old') THEN CREATE ROLE %1$s_old; END IF;
                        END $$;
                        DROP ROLE IF EXISTS %1$s_new;
                        GRANT SELECT ON first TO %1$s_old;
                        """.formatted(database.name()))
                .add("U002__role.sql", "REVOKE SELECT ON first FROM %s_old;".formatted(database.name()));

        assertThat(run(0, "verify").out()).contains("002 role: proved\n");
    }

    @Test
    void a_procedure_that_ends_transactions_itself_may_run() {
        migrations
                .add("V002__procedure.sql", "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; END $$;")
                .add("U002__procedure.sql", "DROP PROCEDURE p();")
                .add("V003__call.sql", "CALL p();")
                .add("V003__call.sql.conf", "executeInTransaction=false");

        assertThat(run(0, "verify").out()).contains("003 call: no undo script\n");
    }

    @Test
    void a_server_that_is_named_for_it_may_be_changed_and_is_tidied_up() {
        migrations
                .add("V002__roles.sql", """
                        CREATE ROLE %1$s_new;
                        CREATE ROLE %1$s_other;
                        GRANT %1$s_new TO %1$s_other;
                        GRANT TEMPORARY ON DATABASE %1$s TO %1$s_new;
                        CREATE TABLE theirs ();
                        GRANT SELECT ON theirs TO %1$s_new, nobody_knows;
                        """.formatted(database.name()))
                .add("V003__database.sql", "CREATE DATABASE %s_new".formatted(database.name()));
        Migrations.in(folder.resolve("schema")).add("all.sql", """
                        CREATE TABLE theirs ();
                        CREATE ROLE %1$s_new;
                        GRANT SELECT ON theirs TO %1$s_new;
                        CREATE TABLE first (id integer PRIMARY KEY);
                        """.formatted(database.name()));
        String[] named = {"--scratch-url", database.url()};

        run(3, "check", named[0], named[1]);
        for (int i = 0; i < 2; i++) {
            assertThat(run(0, "verify", named[0], named[1]).out()).contains("002 roles: no undo script\n");
            assertThat(rolesMade()).isEmpty();
            assertThat(database.query(
                            "SELECT datname FROM pg_database WHERE datname LIKE '%s\\_%%'".formatted(database.name())))
                    .isEmpty();
        }
    }

    private List<String> rolesMade() {
        return database.query("SELECT rolname FROM pg_roles WHERE rolname IN ('%1$s_new', '%1$s_other', 'nobody_knows')"
                .formatted(database.name()));
    }
}
