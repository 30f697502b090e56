package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Gate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scripts outside a transaction that fail or are cut off half-way. */
class RecoveryTest extends CommandTest {
    private static final String OUTSIDE = "executeInTransaction=false\n";

    @BeforeEach
    void one_revision() {
        migrations.addTable("1", "first");
    }

    private void fillsInThreeSteps(String second) {
        migrations
                .add("V2__fill.sql", "INSERT INTO first VALUES (1);\n" + second + ";\nINSERT INTO first VALUES (3);\n")
                .add("V2__fill.sql.conf", OUTSIDE)
                .add("U2__fill.sql", "DELETE FROM first;\n");
    }

    private String first() {
        return database.queryForString("SELECT string_agg(id::text, ' ' ORDER BY id) FROM first");
    }

    private boolean journalIsEmpty() {
        return database.query("SELECT 1 FROM flyback_journal").isEmpty();
    }

    private boolean journalExists() {
        return database.queryForString("SELECT to_regclass('flyback_journal') IS NOT NULL")
                .equals("t");
    }

    private void terminate() {
        database.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'flyback'"
                + " AND datname = current_database()");
    }

    private void cutAtTheGate() {
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.env("FLYBACK_LOCK_TIMEOUT", "0").start("upgrade");
            gate.awaitSomebody();
            terminate();
            check(6, running.end());
        }
    }

    @Test
    void there_is_no_journal_until_a_script_runs_outside_a_transaction() {
        run(0, "upgrade");
        assertThat(journalExists()).isFalse();

        migrations.add("V2__vacuum.sql", "VACUUM first;");
        run(0, "upgrade");
        assertThat(journalExists()).isTrue();
        assertThat(journalIsEmpty()).isTrue();
    }

    @Test
    void what_failed_is_mended_and_gone_on_with_behind_what_is_done() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        Result failed = run(5, "upgrade");
        assertThat(failed.err())
                .contains("V2__fill.sql, line 2: division by zero")
                .contains("flyback upgrade --resume")
                .contains("flyback repair");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed");
        assertThat(run(0, "history").out())
                .contains("\nV2__fill.sql: it failed half-way, outside a transaction (line 2: division by zero);"
                        + " done and kept: its first statement; mend");
        assertThat(json(0, "history").get("unfinished").get(0).get("file").textValue())
                .isEqualTo("V2__fill.sql");

        Result refused = run(4, "upgrade");
        assertThat(refused.err())
                .contains("V2__fill.sql: it failed half-way, outside a transaction (line 2: division by zero);"
                        + " done and kept: its first statement; mend what is not done and go on with: flyback upgrade"
                        + " --resume;");
        run(4, "downgrade", "base", "--yes");

        fillsInThreeSteps("INSERT INTO first VALUES (2)");
        Result resumed = run(0, "upgrade", "--resume");

        assertThat(resumed.err())
                .contains("apply 2 fill  [outside a transaction: goes on at line 2, where it stopped]");
        assertThat(first()).isEqualTo("1 2 3");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed", "DELETE 2", "SQL 2");
        assertThat(journalIsEmpty()).isTrue();
        run(0, "current", "--check");
    }

    @Test
    void where_the_first_statement_failed_nothing_is_said_to_be_kept() {
        migrations.add("V2__index.sql", "CREATE INDEX CONCURRENTLY ON first (name);");

        assertThat(run(5, "upgrade").err())
                .contains("the script runs outside a transaction, and no statement of it is done\n")
                .contains("hint: mend the script, and go on with: flyback upgrade --resume;");

        migrations.add("V2__index.sql", "CREATE INDEX CONCURRENTLY ON first (id);");
        run(0, "upgrade", "--resume");
    }

    @Test
    void what_failed_can_fail_again() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");

        run(5, "upgrade", "--resume");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed");

        fillsInThreeSteps("INSERT INTO first VALUES (2)");
        run(0, "upgrade", "--resume");
        assertThat(first()).isEqualTo("1 2 3");
    }

    @Test
    void what_is_done_must_not_be_changed_before_it_is_gone_on_with() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");
        migrations.add("V2__fill.sql", "INSERT INTO first VALUES (7);\nINSERT INTO first VALUES (2);\n");

        assertThat(run(4, "upgrade", "--resume").err())
                .contains("V2__fill.sql: its first statement is done and kept, and was changed since")
                .contains("flyback repair");
        assertThat(first()).isEqualTo("1");
    }

    @Test
    void what_was_merely_cut_off_is_gone_on_with_by_itself() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        cutAtTheGate();
        assertThat(rows()).containsExactly("SQL 1");
        assertThat(run(0, "current").out())
                .contains("1 script pending: 2")
                .contains(
                        "V2__fill.sql: it was cut off; done and kept: its first statement; go on with it by running it"
                                + " again: flyback upgrade\n");
        assertThat(run(0, "history").out()).contains("cut off");
        run(3, "current", "--check");

        run(0, "upgrade");

        assertThat(first()).isEqualTo("1 2 3");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
        assertThat(journalIsEmpty()).isTrue();
    }

    @Test
    void what_somebody_is_running_was_not_cut_off() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        String running = "V2__fill.sql: it is running now, outside a transaction; done and kept: its first statement";
        Flyback.Running upgrade;
        try (Gate gate = Gate.closed(database)) {
            upgrade = flyback.env("FLYBACK_LOCK_TIMEOUT", "0").start("upgrade");
            gate.awaitSomebody();

            assertThat(run(3, "current", "--check").out())
                    .contains(running + "; wait for its end; who runs it says: flyback doctor\n");
            assertThat(run(0, "current", "--history-table", "flyway_schema_history")
                            .out())
                    .contains("who runs it says: flyback doctor --history-table flyway_schema_history\n");
            assertThat(run(0, "history").out()).contains("  running  ").doesNotContain("cut off");
            assertThat(run(0, "doctor").out())
                    .contains(running, "-> wait for its end; \"migration lock\" says who runs it\n")
                    .doesNotContain("flyback doctor");
            assertThat(run(6, "downgrade", "base", "--yes", "--lock-wait", "0").err())
                    .contains("another run holds the migration lock");
        }
        check(0, upgrade.end());
        assertThat(run(0, "current", "--check").out()).isEqualTo("2 fill (head)\n");
    }

    @Test
    void what_somebody_is_running_is_not_in_doubt() {
        fillsInThreeSteps("CALL fill()");
        database.execute("""
                CREATE TABLE gate ();
                CREATE PROCEDURE fill() LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO first VALUES (2); COMMIT; PERFORM count(*) FROM gate; END $$;
                """);
        Flyback.Running upgrade;
        try (Gate gate = Gate.closed(database)) {
            upgrade = flyback.env("FLYBACK_LOCK_TIMEOUT", "0").start("upgrade");
            gate.awaitSomebody();

            assertThat(run(6, "upgrade", "--lock-wait", "0").err()).contains("another run holds the migration lock");
        }
        check(0, upgrade.end());
    }

    @Test
    void what_is_done_must_not_be_changed_before_a_repair_goes_on_with_it() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");
        migrations.add("V2__fill.sql", "INSERT INTO first VALUES (7);\nINSERT INTO first VALUES (2);\n");
        String changed = "error: V2__fill.sql: its first statement is done and kept, and was changed since\n"
                + "hint: put it back as it was, or see what else can be done: flyback repair\n";

        assertThat(run(4, "repair", "--resume", "--plan").err()).endsWith(changed);
        assertThat(run(4, "repair", "--resume", "--yes").err()).endsWith(changed);
        assertThat(run(4, "repair", "--skip", "--plan").err()).endsWith(changed);
        assertThat(first()).isEqualTo("1");
        assertThat(run(0, "repair", "--undo", "--plan").out()).isEqualTo("undo 2 fill\n");
    }

    @Test
    void an_interrupted_script_is_gone_on_with_by_itself() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.env("FLYBACK_LOCK_TIMEOUT", "0").start("upgrade");
            gate.awaitSomebody();
            running.interrupt();
            assertThat(running.end().err()).contains("hint: run the same command again to go on");
        }

        run(0, "upgrade");
        assertThat(first()).isEqualTo("1 2 3");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }

    @Test
    void a_script_that_did_not_get_its_lock_is_gone_on_with_by_itself() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        try (Gate gate = Gate.closed(database)) {
            Flyback.Running running = flyback.start("upgrade", "--lock-timeout", "500ms", "--lock-retries", "0");
            gate.awaitSomebody();
            check(6, running.end());
        }

        run(0, "upgrade");
        assertThat(first()).isEqualTo("1 2 3");
    }

    @Test
    void what_a_script_commits_by_itself_is_done_with_that_commit() {
        database.execute("CREATE TABLE gate ()");
        migrations.add("V2__parts.sql", """
                BEGIN;
                INSERT INTO first VALUES (1);
                INSERT INTO first VALUES (2);
                COMMIT;
                BEGIN;
                INSERT INTO first VALUES (3);
                SELECT count(*) FROM gate;
                COMMIT;
                INSERT INTO first VALUES (4);
                BEGIN;
                INSERT INTO first VALUES (5);
                """);
        cutAtTheGate();
        assertThat(first()).isEqualTo("1 2");

        run(0, "upgrade");
        assertThat(first()).isEqualTo("1 2 3 4 5");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }

    @Test
    void a_part_that_is_read_only_or_rolled_back_does_no_harm() {
        migrations.add("V2__parts.sql", """
                BEGIN READ ONLY;
                SELECT 1;
                COMMIT;
                BEGIN;
                INSERT INTO first VALUES (0);
                ROLLBACK;
                INSERT INTO first VALUES (1);
                SELECT 1 / (SELECT count(*) FROM first WHERE id = 7);
                """);
        run(5, "upgrade");
        database.execute("INSERT INTO first VALUES (7)");

        run(0, "upgrade", "--resume");
        assertThat(first()).isEqualTo("1 7");
    }

    @Test
    void an_index_that_was_cut_off_is_built_and_one_that_is_there_is_kept() {
        migrations.add("V2__index.sql", """
                CREATE INDEX CONCURRENTLY a ON first (id);
                CREATE INDEX CONCURRENTLY b ON first (id);
                DROP INDEX CONCURRENTLY a;
                """);
        migrations.add("V3__last.sql", "CREATE TABLE last ();");
        run(0, "upgrade", "1");
        // As a cut leaves it behind the second statement, of which the journal does not know yet that it is done.
        database.execute("CREATE TABLE IF NOT EXISTS gate ()");
        migrations.add("V2__index.sql.conf", OUTSIDE);
        String text = """
                CREATE INDEX CONCURRENTLY a ON first (id);
                CREATE INDEX CONCURRENTLY b ON first (id);
                DROP INDEX CONCURRENTLY a;
                """;
        migrations.add("V2__index.sql", text + "SELECT count(*) FROM gate;");
        cutAtTheGate();
        database.execute("DELETE FROM flyback_journal WHERE statement > 3;"
                + " UPDATE flyback_journal SET done = NULL WHERE statement = 3");
        String oid = database.queryForString("SELECT 'b'::regclass::oid");
        migrations.add("V2__index.sql", text);

        run(0, "upgrade");

        assertThat(database.queryForString("SELECT 'b'::regclass::oid")).isEqualTo(oid);
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3");
    }

    @Test
    void a_statement_of_which_nobody_knows_is_asked_about() {
        migrations
                .add("V2__procedure.sql", """
                        CREATE TABLE gate ();
                        CREATE PROCEDURE fill() LANGUAGE plpgsql AS
                        $$ BEGIN INSERT INTO first VALUES (1); COMMIT; PERFORM count(*) FROM gate; END $$;
                        """)
                .add("V3__call.sql", "INSERT INTO first VALUES (0);\nCALL fill();\nINSERT INTO first VALUES (2);\n")
                .add("V3__call.sql.conf", OUTSIDE);
        run(0, "upgrade", "2");
        cutAtTheGate();
        assertThat(first()).isEqualTo("0 1");

        Result refused = run(4, "upgrade");
        assertThat(refused.err())
                .contains(
                        "V3__call.sql: it was cut off in line 2, and nobody knows whether that statement is done; done"
                                + " and kept: its first statement; look whether it is done, and say what to do with: flyback repair");
        assertThat(run(2, "repair").err())
                .contains("there is no terminal to ask at")
                .contains("--skip");

        assertThat(run(0, "repair", "--skip", "--plan").out()
                        + run(0, "repair", "--skip", "--plan").err())
                .contains("goes on behind the statement in line ");
        assertThat(run(0, "repair", "--skip", "--yes").out()).isEqualTo("Repaired: apply 3 call.\n");
        assertThat(first()).isEqualTo("0 1 2");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3");
    }

    @Test
    void what_failed_can_be_undone() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");

        assertThat(run(0, "repair", "--undo", "--yes").out()).isEqualTo("Repaired: undo 2 fill.\n");

        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed", "DELETE 2");
        assertThat(first()).isNull();
        assertThat(journalIsEmpty()).isTrue();
        fillsInThreeSteps("INSERT INTO first VALUES (2)");
        run(0, "upgrade");
        assertThat(first()).isEqualTo("1 2 3");
    }

    @Test
    void what_was_cut_off_can_be_undone_without_a_row_that_nothing_takes_back() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        cutAtTheGate();

        run(0, "repair", "--undo", "--yes");

        assertThat(rows()).containsExactly("SQL 1");
        assertThat(journalIsEmpty()).isTrue();
    }

    @Test
    void what_failed_can_be_recorded_as_done() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");

        run(0, "repair", "--mark-done", "--yes");

        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed", "DELETE 2", "SQL 2");
        assertThat(journalIsEmpty()).isTrue();
        run(0, "current", "--check");
    }

    @Test
    void an_invalid_index_is_named_before_its_script_is_recorded_as_done() {
        migrations
                .add("V2__twice.sql", "INSERT INTO first VALUES (1), (1);")
                .add("V3__unique.sql", "CREATE UNIQUE INDEX CONCURRENTLY only_once ON first (id);");
        run(5, "upgrade");
        String words = "the index only_once is invalid, and stays so: nobody uses it";

        assertThat(run(0, "repair", "--mark-done", "--plan").err()).contains(words);
        assertThat(run(0, "repair", "--mark-done", "--yes").err()).contains(words);

        assertThat(rows()).endsWith("DELETE 3", "SQL 3");
    }

    @Test
    void a_way_is_only_chosen_for_what_stopped_half_way() {
        run(0, "upgrade");

        assertThat(run(2, "repair", "--undo").err()).contains("no script outside a transaction stopped half-way");
        assertThat(run(2, "repair", "--undo", "--skip").err()).contains("--skip and --undo exclude each other");
    }

    @Test
    void what_was_taken_back_by_hand_starts_over() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");
        database.execute("DELETE FROM first");
        assertThat(run(2, "repair", "--yes").err()).contains("--start-over");

        run(0, "repair", "--start-over", "--yes");
        assertThat(journalIsEmpty()).isTrue();

        fillsInThreeSteps("INSERT INTO first VALUES (2)");
        run(0, "upgrade");
        assertThat(first()).isEqualTo("1 2 3");
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void at_a_terminal_repair_offers_the_ways() {
        fillsInThreeSteps("INSERT INTO first VALUES (1 / 0)");
        run(5, "upgrade");

        flyback = flyback.typing("x\n");
        assertThat(run(2, "repair").err())
                .contains("V2__fill.sql: it failed half-way, outside a transaction (line 2: division by zero)")
                .contains("r  --resume")
                .contains("you chose none");

        fillsInThreeSteps("INSERT INTO first VALUES (2)");
        flyback = flyback.typing("r\ny\n");
        run(0, "repair");
        assertThat(first()).isEqualTo("1 2 3");
    }

    @Test
    void an_undo_script_that_failed_is_gone_on_with() {
        migrations.addTable("2", "second").add("U2__second.sql", """
                INSERT INTO first VALUES (1);
                COMMIT;
                SELECT 1 / (id - 7) FROM first WHERE id = 7;
                DROP TABLE second;
                """);
        run(0, "upgrade");
        // Where there are no rows, as on a scratch database, it does not fail.
        database.execute("INSERT INTO first VALUES (7)");
        assertThat(run(5, "downgrade", "-1", "--yes").err()).contains("flyback downgrade REVISION --resume");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
        assertThat(run(0, "history").out()).contains("half undone");
        assertThat(run(4, "upgrade").err()).contains("U2__second.sql: it failed half-way");
        assertThat(run(4, "downgrade", "-1", "--yes").err()).contains("U2__second.sql: it failed half-way");

        migrations.add("U2__second.sql", "INSERT INTO first VALUES (1);\nCOMMIT;\nDROP TABLE second;\n");
        assertThat(run(4, "upgrade", "--resume").err())
                .contains("go on with it by running it again: flyback downgrade REVISION --resume\n");
        run(0, "downgrade", "-1", "--yes", "--resume");

        assertThat(first()).isEqualTo("1 7");
        assertThat(tables()).containsExactly("first");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "DELETE 2");
        assertThat(journalIsEmpty()).isTrue();
    }

    @Test
    void a_repeatable_that_was_cut_off_is_gone_on_with() {
        migrations
                .add("R__fill.sql", "INSERT INTO first VALUES (1);\nSELECT count(*) FROM gate;\n")
                .add("R__fill.sql.conf", OUTSIDE);
        cutAtTheGate();

        run(0, "upgrade");

        assertThat(first()).isEqualTo("1");
        assertThat(rows()).containsExactly("SQL 1", "SQL R fill");
    }

    @Test
    void roles_and_settings_of_a_script_are_in_force_throughout_and_again_when_it_goes_on() {
        String role = "owner_" + database.name();
        database.execute("CREATE ROLE " + role + "; GRANT CREATE ON SCHEMA public TO " + role);
        try {
            migrations.add("V2__roles.sql", """
                    SET ROLE %1$s;
                    SET search_path = pg_temp, public;
                    CREATE TABLE public.a ();
                    BEGIN;
                    CREATE TABLE public.b ();
                    COMMIT;
                    CREATE INDEX CONCURRENTLY ON public.a ((1));
                    SET SESSION AUTHORIZATION %1$s;
                    CREATE TABLE public.c ();
                    SELECT 1 / count(*) FROM gate;
                    CREATE TABLE public.d AS SELECT current_setting('search_path') AS path;
                    """.formatted(role)).add("V2__roles.sql.conf", OUTSIDE);
            database.execute("CREATE TABLE gate (id int); GRANT ALL ON gate TO " + role);
            run(5, "upgrade");
            database.execute("INSERT INTO gate VALUES (1)");
            run(0, "upgrade", "--resume");

            assertThat(database.query(
                            "SELECT tablename, tableowner FROM pg_tables WHERE tablename IN ('a', 'b', 'c', 'd')"
                                    + " ORDER BY 1"))
                    .containsExactly("a|" + role, "b|" + role, "c|" + role, "d|" + role);
            assertThat(database.queryForString("SELECT path FROM d")).isEqualTo("pg_temp, public");
        } finally {
            database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void what_stock_flyway_has_done_meanwhile_is_not_gone_on_with() {
        fillsInThreeSteps("WITH gate AS (SELECT count(*) FROM gate) INSERT INTO first SELECT 2 FROM gate");
        cutAtTheGate();
        database.execute("""
                INSERT INTO flyway_schema_history SELECT 2, '2', 'fill', 'SQL', 'V2__fill.sql', 7, 'x', now(), 0, true""");

        assertThat(run(0, "history").out()).doesNotContain("cut off");
        assertThat(run(4, "upgrade").err())
                .contains("it was changed after it was applied")
                .doesNotContain("cut off");
    }
}
