package dev.flyback.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Gate;
import dev.flyback.testing.TestDatabase;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A stock Flyway works on our history between our commands, and we on its. */
class StockFlywayTest extends CommandTest {
    private static final String VERSIONS = "dev.flyback.flyway.StockFlyway#versions";

    private static final String TABLE = """
            SELECT 'column ' || attnum || ' ' || attname || ' ' || format_type(atttypid, atttypmod) || ' '
                   || attnotnull || ' ' || coalesce(pg_get_expr(adbin, adrelid), '-')
            FROM pg_attribute LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            WHERE attrelid = 'flyway_schema_history'::regclass AND attnum > 0
            UNION ALL
            SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid)
            FROM pg_constraint WHERE conrelid = 'flyway_schema_history'::regclass
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = 'flyway_schema_history'::regclass
            UNION ALL
            SELECT 'table ' || relpersistence::text || relkind::text || coalesce(reloptions::text, '-') || relrowsecurity
            FROM pg_class WHERE oid = 'flyway_schema_history'::regclass
            ORDER BY 1""";

    @BeforeEach
    void two_revisions() {
        migrations.addTable("1", "first").addTable("2", "second");
        flyback = flyback.env("FLYBACK_LOCK_TIMEOUT", "0");
    }

    private void assertAgree(StockFlyway stock, String... info) {
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        assertThat(stock.info(database, migrations.folder())).containsExactly(info);
    }

    private void migrate(StockFlyway stock, int executed) {
        assertThat(stock.migrate(database, migrations.folder()))
                .isEqualTo(new StockFlyway.Migrated(true, "", executed));
    }

    @Test
    void two_different_versions_are_tried() {
        assertThat(StockFlyway.versions().map(StockFlyway::version)).hasSize(2).doesNotHaveDuplicates();
        assertThat(StockFlyway.newest().version()).startsWith("13.");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void ours_then_stock_then_ours(StockFlyway stock) {
        run(0, "upgrade");
        assertAgree(stock, "1 Success", "2 Success");
        migrate(stock, 0);

        migrations.addTable("3", "third");
        migrate(stock, 1);
        assertThat(run(0, "current", "--check").out()).isEqualTo("3 third (head)\n");

        run(0, "downgrade", "1", "--yes");
        assertThat(tables()).containsExactly("first");
        assertThat(stock.info(database, migrations.folder()))
                .startsWith("1 Success")
                .contains("2 Pending", "3 Pending");
        migrate(stock, 2);
        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        assertThat(run(0, "current", "--check").out()).isEqualTo("3 third (head)\n");
        assertThat(run(0, "downgrade", "base", "--yes").out()).endsWith(": 3 -> base\n");
        assertThat(tables()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void stock_then_ours_then_stock(StockFlyway stock) {
        migrate(stock, 2);
        assertThat(run(0, "upgrade").out()).isEqualTo("Nothing to do: the database is at 2.\n");
        migrations.addTable("3", "third");
        assertThat(run(0, "upgrade").out()).endsWith(": 2 -> 3\n");
        assertAgree(stock, "1 Success", "2 Success", "3 Success");

        run(0, "downgrade", "-1", "--yes");
        migrations.addTable("4", "fourth");
        migrate(stock, 2);
        assertThat(run(0, "history").out()).contains("4         fourth (current) (head)  applied");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3", "DELETE 3", "SQL 3", "SQL 4");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void a_baseline_is_one_revision_for_both(StockFlyway stock) {
        migrate(stock, 2);
        run(0, "squash", "--to", "2", "--yes");
        migrations.addTable("3", "third");

        run(0, "upgrade");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);
        run(0, "downgrade", "base", "--yes");
        migrate(stock, 2);
        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        assertThat(run(0, "current", "--check").out()).isEqualTo("3 third (head)\n");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void three_cycles_of_undo_and_redo_validate(StockFlyway stock) {
        for (int i = 0; i < 3; i++) {
            run(0, "upgrade");
            assertThat(stock.validate(database, migrations.folder())).isEmpty();
            run(0, "downgrade", "base", "--yes");
            assertThat(stock.validate(database, migrations.folder())).contains("not applied");
        }
        migrate(stock, 2);
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        run(0, "current", "--check");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void an_undone_file_may_be_changed_or_removed(StockFlyway stock) {
        run(0, "upgrade");
        run(0, "downgrade", "1", "--yes");
        migrations.add("V2__second.sql", "CREATE TABLE otherwise ();").add("U2__second.sql", "DROP TABLE otherwise;");
        migrate(stock, 1);
        assertThat(stock.validate(database, migrations.folder())).isEmpty();

        run(0, "downgrade", "1", "--yes");
        migrations.remove("V2__second.sql").remove("U2__second.sql");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        run(0, "current", "--check");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void a_failed_revision_that_is_repaired_validates(StockFlyway stock) {
        migrations.add("V3__index.sql", "CREATE INDEX CONCURRENTLY by_name ON first (name);");
        run(5, "upgrade");
        assertThat(stock.validate(database, migrations.folder())).containsIgnoringCase("failed");
        migrations.add("V3__index.sql", "CREATE INDEX CONCURRENTLY by_id ON first (id);");

        run(0, "repair", "--yes");
        run(0, "upgrade");

        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void a_changed_and_a_missing_revision_that_are_repaired_validate(StockFlyway stock) {
        migrations.addTable("3", "third");
        run(0, "upgrade");
        migrations.add("V1__first.sql", "CREATE TABLE first (id int); -- changed\n");
        migrations.remove("V2__second.sql").remove("U2__second.sql");
        assertThat(stock.validate(database, migrations.folder())).isNotEmpty();

        run(0, "repair", "--yes");

        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void what_is_stamped_up_and_down_validates(StockFlyway stock) {
        run(0, "stamp", "head", "--force");
        assertAgree(stock, "1 Success", "2 Success");
        run(0, "stamp", "1", "--force");
        run(0, "stamp", "2", "--force");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void repeatables_are_shared(StockFlyway stock) {
        migrations.add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one FROM second;");
        migrations.add("U2__second.sql", "DROP TABLE second CASCADE;");
        run(0, "upgrade");
        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);

        run(0, "downgrade", "1", "--yes");
        migrate(stock, 2);
        assertThat(database.queryForString("SELECT count(*) FROM names")).isEqualTo("0");
        assertThat(run(0, "upgrade").out()).startsWith("Nothing to do");

        migrations.add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 2 AS one FROM second;");
        migrate(stock, 1);
        assertThat(run(0, "upgrade").out()).startsWith("Nothing to do");
        migrations.add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 3 AS one FROM second;");
        run(0, "upgrade");
        migrate(stock, 0);
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void checksums_are_equal_for_files_of_all_kinds(StockFlyway stock) {
        migrations
                .add("V3__windows.sql", "\uFEFFSELECT 1;\r\n\r\n-- é\r\nSELECT 2;\r\n")
                .add("V4__empty.sql", "")
                .add("V5__no_end.sql", "SELECT 1\n\n\n;")
                .add("V6.1__créer la table.sql", "CREATE TABLE t ();")
                .add("sub/V7__below.sql", "SELECT 1;\rSELECT 2;");
        flyback = flyback.env("LC_ALL", "C.UTF-8");
        run(0, "upgrade");

        assertThat(stock.validate(database, migrations.folder())).isEmpty();
        migrate(stock, 0);
        database.execute("DROP TABLE t, first, second, flyway_schema_history, flyback_scripts, flyback_log");
        migrate(stock, 7);
        run(0, "current", "--check");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void the_history_table_is_the_same_column_by_column(StockFlyway stock, TestDatabase other) {
        run(0, "upgrade");
        stock.migrate(other, migrations.folder());

        assertThat(database.query(TABLE)).hasSizeGreaterThan(12).isEqualTo(other.query(TABLE));
        String rows = "SELECT installed_rank, version, description, type, script, checksum, installed_by, success"
                + " FROM flyway_schema_history ORDER BY 1";
        assertThat(database.query(rows)).isEqualTo(other.query(rows));
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void a_stock_run_keeps_ours_out(StockFlyway stock) {
        migrate(stock, 2);
        migrations.add("V3__slow.sql", Gate.WAIT);
        CompletableFuture<StockFlyway.Migrated> running;
        try (Gate gate = Gate.closed(database)) {
            running = CompletableFuture.supplyAsync(() -> stock.migrate(database, migrations.folder()));
            gate.awaitSomebody();

            Result result = run(6, "upgrade", "--lock-wait", "0");

            assertThat(result.err())
                    .contains("error: another run holds the migration lock: pid ")
                    .containsPattern("(PostgreSQL JDBC Driver|Redgate_Flyway) as "
                            + database.server().superuser());
        }
        assertThat(running.join()).isEqualTo(new StockFlyway.Migrated(true, "", 1));
        assertThat(run(0, "upgrade").out()).startsWith("Nothing to do");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void our_run_keeps_a_stock_one_out(StockFlyway stock) {
        migrations.add("V3__slow.sql", Gate.WAIT).addTable("4", "fourth");
        CompletableFuture<StockFlyway.Migrated> waiting;
        Flyback.Running ours;
        try (Gate gate = Gate.closed(database)) {
            ours = flyback.start("upgrade");
            gate.awaitSomebody();
            waiting = CompletableFuture.supplyAsync(() -> stock.migrate(database, migrations.folder()));
            awaitStatement("%pg_try_advisory_xact_lock%");
            assertThat(waiting).isNotDone();
        }

        check(0, ours.end());
        assertThat(waiting.join()).isEqualTo(new StockFlyway.Migrated(true, "", 0));
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "SQL 3", "SQL 4");
    }

    @ParameterizedTest
    @MethodSource(VERSIONS)
    void a_waiting_stock_run_applies_again_what_ours_has_undone(StockFlyway stock) {
        migrations.add("U2__second.sql", "DROP TABLE second;\n" + Gate.WAIT);
        run(0, "upgrade");
        CompletableFuture<StockFlyway.Migrated> waiting;
        Flyback.Running ours;
        migrations.addTable("3", "third");
        try (Gate gate = Gate.closed(database)) {
            ours = flyback.start("downgrade", "-1", "--yes");
            gate.awaitSomebody();
            waiting = CompletableFuture.supplyAsync(() -> stock.migrate(database, migrations.folder()));
            awaitStatement("%pg_try_advisory_xact_lock%");
        }

        check(0, ours.end());
        assertThat(waiting.join().success()).isTrue();
        migrate(stock, 0);
        run(0, "current", "--check");
    }

    @Test
    void undo_rows_of_the_paid_edition_are_read() {
        run(0, "upgrade");
        database.execute("""
                DROP TABLE second;
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (3, '2', 'second', 'UNDO_SQL', 'U2__second.sql', 7, 'somebody', 1, true),
                       (4, '1', 'first', 'UNDO_SQL', 'U1__first.sql', 7, 'somebody', 1, false)""");

        assertThat(run(0, "current").out()).isEqualTo("1 first\n1 script pending: 2\n");
        assertThat(run(0, "upgrade").out()).endsWith(": 1 -> 2\n");
        assertThat(rows()).endsWith("UNDO_SQL 2", "UNDO_SQL 1 failed", "SQL 2");
    }

    @Test
    void other_rows_of_stock_flyway_are_read() {
        StockFlyway.ofQuarkus().migrate(database, migrations.folder());
        database.execute("""
                UPDATE flyway_schema_history SET installed_rank = installed_rank + 2;
                INSERT INTO flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"mine"', NULL, 'me', 0, true),
                       (2, '0.5', 'made by Java', 'JDBC', 'db.migration.V0_5__made_by_Java', NULL, 'me', 0, true)""");

        assertThat(run(0, "history").out())
                .containsPattern("! +0\\.5 +made by Java +missing file")
                .containsPattern("\\* +1 +first +applied");
    }
}
