package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.Test;

/** Script and history row commit together, and what cannot run in a transaction is handled in the open. */
class TransactionTest extends CommandTest {
    private boolean isValid(String index) {
        return database.query("SELECT 1 FROM pg_index WHERE indexrelid = to_regclass('" + index + "') AND indisvalid")
                .equals(java.util.List.of("1"));
    }

    private boolean exists(String relation) {
        return database.queryForString("SELECT to_regclass('" + relation + "') IS NOT NULL")
                .equals("t");
    }

    private void refuseRows(String condition) {
        database.execute("""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'no row for %%', NEW.script; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON flyway_schema_history FOR EACH ROW
                WHEN (%s) EXECUTE FUNCTION refuse()""".formatted(condition));
    }

    @Test
    void a_script_whose_row_cannot_be_written_is_rolled_back() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
        run(0, "upgrade", "001");
        refuseRows("NEW.version = '003'");

        Result result = run(5, "upgrade");

        assertThat(tables()).containsExactly("first", "second");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002");
        assertThat(result.err()).contains("V003__third.sql, at its end: no row for V003__third.sql");
    }

    @Test
    void an_undo_whose_row_cannot_be_written_is_rolled_back() {
        migrations.addTable("001", "first").addTable("002", "second");
        run(0, "upgrade");
        refuseRows("NEW.type = 'DELETE' AND NEW.version = '001'");

        run(5, "downgrade", "base", "--yes");

        assertThat(tables()).containsExactly("first", "second");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void a_deferred_constraint_that_fails_at_the_end_names_the_script() {
        migrations.addTable("001", "first").add("V002__deferred.sql", """
                CREATE TABLE parent (id int PRIMARY KEY);
                CREATE TABLE child (parent int REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO child VALUES (7);
                """);

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("V002__deferred.sql, at its end: ")
                .contains("violates foreign key constraint")
                .contains("detail: Key (parent)=(7) is not present in table \"parent\".");
        assertThat(tables()).containsExactly("first");
    }

    @Test
    void index_statements_run_concurrently_up_and_back() {
        migrations
                .add("V1__t.sql", "CREATE TABLE t (id int);")
                .add("U1__t.sql", "DROP TABLE t;")
                .add(
                        "V2__index.sql",
                        "CREATE INDEX CONCURRENTLY a ON t (id);\ncreate unique index concurrently b on t (id);")
                .add("U2__index.sql", "DROP INDEX CONCURRENTLY a;\nDROP INDEX CONCURRENTLY IF EXISTS b;")
                .add("V3__reindex.sql", "REINDEX INDEX CONCURRENTLY a;\nREINDEX TABLE CONCURRENTLY t;")
                .add("U3__reindex.sql", "REINDEX (VERBOSE) INDEX CONCURRENTLY a;");

        Result result = run(0, "upgrade");
        assertThat(result.err())
                .contains("apply 2 index  [outside a transaction: CREATE INDEX CONCURRENTLY a in line 1]")
                .contains("apply 3 reindex  [outside a transaction: REINDEX INDEX CONCURRENTLY a in line 1]");
        assertThat(isValid("a")).isTrue();
        assertThat(isValid("b")).isTrue();

        run(0, "downgrade", "base", "--yes");
        assertThat(tables()).isEmpty();
        run(0, "upgrade");
        assertThat(rows()).hasSize(9).doesNotContain("failed");
    }

    @Test
    void vacuum_alter_system_and_detach_partition_run() {
        migrations
                .add("V1__t.sql", """
                        CREATE TABLE t (id int) PARTITION BY RANGE (id);
                        CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (1) TO (10);
                        """)
                .add("U1__t.sql", "DROP TABLE t;")
                .add("V2__vacuum.sql", "VACUUM (ANALYZE) t_1;\nVACUUM;")
                .add("U2__vacuum.sql", "vacuum full t_1")
                .add("V3__system.sql", "ALTER SYSTEM SET deadlock_timeout = '1s';")
                .add("U3__system.sql", "ALTER SYSTEM RESET deadlock_timeout;")
                .add("V4__detach.sql", "ALTER TABLE t DETACH PARTITION t_1 CONCURRENTLY;")
                .add("U4__attach.sql", "ALTER TABLE t ATTACH PARTITION t_1 FOR VALUES FROM (1) TO (10);");

        run(0, "upgrade");
        assertThat(database.query("SELECT 1 FROM pg_inherits")).isEmpty();
        run(0, "downgrade", "base", "--yes");

        assertThat(tables()).isEmpty();
        assertThat(rows()).hasSize(8);
    }

    @Test
    void a_script_that_mixes_is_refused_with_its_line_before_anything_runs() {
        migrations
                .addTable("001", "first")
                .add("V002__mixed.sql", """
                CREATE TABLE second (id int);

                CREATE INDEX CONCURRENTLY by_id ON second (id);
                """)
                .add("V003__worse.sql", "VACUUM;\n\n\nSELECT 1;");

        Result result = run(4, "upgrade");

        assertThat(result.err())
                .contains("error: 2 scripts cannot run:")
                .contains("V002__mixed.sql, line 3: it mixes statements that cannot run in a transaction (line 3)"
                        + " with others (line 1)")
                .contains("V003__worse.sql, line 4: it mixes")
                .contains("executeInTransaction=false into V002__mixed.sql.conf");
        assertThat(tables()).isEmpty();
        assertThat(historyExists()).isFalse();
    }

    @Test
    void a_mixed_undo_script_is_refused_before_anything_is_undone() {
        migrations
                .addTable("001", "first")
                .add("U001__first.sql", "VACUUM first;\nDROP TABLE first;")
                .addTable("002", "second");
        run(0, "upgrade");

        assertThat(run(4, "downgrade", "base", "--yes").err()).contains("U001__first.sql, line 2: it mixes");
        assertThat(tables()).hasSize(2);
    }

    @Test
    void a_conf_file_lets_a_script_mix() {
        migrations.add("V1__mixed.sql", """
                CREATE TABLE t (id int);
                CREATE INDEX CONCURRENTLY by_id ON t (id);
                """).add("V1__mixed.sql.conf", "executeInTransaction=false\n");

        assertThat(run(0, "upgrade").err())
                .contains("[outside a transaction: executeInTransaction=false in V1__mixed.sql.conf]");
        assertThat(isValid("by_id")).isTrue();
    }

    @Test
    void a_script_that_cannot_be_parsed_is_refused_before_anything_runs() {
        migrations
                .addTable("001", "first")
                .add("V002__open.sql", "CREATE FUNCTION f() RETURNS int LANGUAGE sql\nBEGIN ATOMIC SELECT 1;");

        assertThat(run(4, "upgrade").err()).contains("error: 1 script cannot run:\n  V002__open.sql");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_failed_concurrent_build_is_recorded_and_stops_the_next_upgrade_until_it_is_repaired() {
        migrations
                .add("V1__t.sql", "CREATE TABLE t (id int); INSERT INTO t VALUES (1), (1);")
                .add("V2__unique.sql", "CREATE UNIQUE INDEX CONCURRENTLY one ON t (id);");

        assertThat(run(5, "upgrade").err())
                .contains("V2__unique.sql, line 1: could not create unique index \"one\"")
                .contains("detail: Key (id)=(1) is duplicated.");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed");
        assertThat(exists("one")).isTrue();
        run(4, "upgrade");

        database.execute("DROP INDEX one; DELETE FROM t");
        run(0, "repair", "--yes");
        run(0, "upgrade");
        assertThat(isValid("one")).isTrue();
        assertThat(rows()).containsExactly("SQL 1", "SQL 2 failed", "DELETE 2", "SQL 2");
    }

    @Test
    void begin_and_commit_round_the_script_are_taken_as_ours() {
        migrations.addTable("1", "first").add("V2__wrapped.sql", """
                -- as some tools write it
                BEGIN;
                CREATE TABLE second (id int);
                COMMIT;
                """).add("V3__wrapped_and_failing.sql", """
                SET statement_timeout = 0;
                START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
                CREATE TABLE third (id int);
                SELECT 1 / 0;
                END;
                """);

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .doesNotContain("outside a transaction")
                .contains("V3__wrapped_and_failing.sql, line 4: division by zero");
        assertThat(tables()).containsExactly("first", "second");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }

    @Test
    void a_wrapped_script_commits_together_with_its_row() {
        migrations.addTable("1", "first").add("V2__wrapped.sql", "BEGIN;\nCREATE TABLE second ();\nCOMMIT;");
        run(0, "upgrade", "1");
        refuseRows("true");

        run(5, "upgrade");

        assertThat(tables()).containsExactly("first");
    }

    @Test
    void transaction_modes_of_a_wrapped_script_count() {
        migrations.add(
                "V1__modes.sql",
                "BEGIN ISOLATION LEVEL SERIALIZABLE;\n"
                        + "CREATE TABLE modes AS SELECT current_setting('transaction_isolation') AS level;\nCOMMIT;");

        run(0, "upgrade");

        assertThat(database.queryForString("SELECT level FROM modes")).isEqualTo("serializable");
    }

    @Test
    void a_commit_in_the_middle_is_told_in_the_plan_and_the_tail_is_not_lost() {
        migrations
                .add("V1__two_parts.sql", """
                BEGIN;
                CREATE TABLE first (id int);
                COMMIT;
                CREATE TABLE tail (id int);
                """)
                .add("V2__open_end.sql", "CREATE TABLE second ();\nCOMMIT;\nBEGIN;\nCREATE TABLE last ();\n");

        Result result = run(0, "upgrade");

        assertThat(result.err())
                .contains("apply 1 two parts  [outside a transaction: its own BEGIN in line 1]")
                .contains("apply 2 open end  [outside a transaction: its own COMMIT in line 2]");
        assertThat(tables()).containsExactly("first", "last", "second", "tail");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2");
    }

    @Test
    void a_failure_in_the_tail_is_recorded_and_what_was_committed_stays() {
        migrations.add("V1__two_parts.sql", """
                BEGIN;
                CREATE TABLE first (id int);
                COMMIT;
                BEGIN;
                CREATE TABLE second (id int);
                SELECT 1 / 0;
                """);

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("V1__two_parts.sql, line 6: division by zero")
                .contains("the script runs outside a transaction, so what its earlier statements did is kept");
        assertThat(tables()).containsExactly("first");
        assertThat(rows()).containsExactly("SQL 1 failed");
        run(4, "upgrade");
    }

    @Test
    void a_rollback_in_a_script_is_told_in_the_plan() {
        migrations.add("V1__rollback.sql", "CREATE TABLE kept ();\nBEGIN;\nCREATE TABLE lost ();\nROLLBACK;\n");

        assertThat(run(0, "upgrade").err()).contains("[outside a transaction: its own BEGIN in line 2]");
        assertThat(tables()).containsExactly("kept");
    }

    @Test
    void savepoints_do_not_end_the_transaction() {
        migrations.add("V1__savepoint.sql", """
                CREATE TABLE kept ();
                SAVEPOINT here;
                CREATE TABLE lost ();
                ROLLBACK TO SAVEPOINT here;
                RELEASE here;
                """);

        assertThat(run(0, "upgrade").err()).doesNotContain("outside a transaction");
        assertThat(tables()).containsExactly("kept");
    }

    @Test
    void a_script_of_several_transactions_can_be_undone_by_one() {
        migrations
                .add("V1__t.sql", "CREATE TABLE a ();\nCOMMIT;\nCREATE TABLE b ();")
                .add("U1__t.sql", "DROP TABLE b;\nCOMMIT;\nBEGIN;\nDROP TABLE a;\n");
        run(0, "upgrade");

        assertThat(run(0, "downgrade", "base", "--yes").err())
                .contains("undo 1 t  [outside a transaction: its own COMMIT in line 2]");
        assertThat(tables()).isEmpty();
        assertThat(rows()).containsExactly("SQL 1", "DELETE 1");
    }

    @Test
    void procedures_that_commit_run_where_the_conf_file_says_so() {
        migrations
                .add("V1__procedure.sql", """
                CREATE TABLE t (id int);
                CREATE PROCEDURE fill() LANGUAGE plpgsql AS
                $$ BEGIN INSERT INTO t VALUES (1); COMMIT; INSERT INTO t VALUES (2); END $$;
                """)
                .add("V2__call.sql", "CALL fill();")
                .add("V2__call.sql.conf", "executeInTransaction=false");

        run(0, "upgrade");

        assertThat(database.queryForString("SELECT count(*) FROM t")).isEqualTo("2");
    }
}
