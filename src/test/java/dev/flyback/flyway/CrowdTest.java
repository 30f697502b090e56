package dev.flyback.flyway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Flyback.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty runs at once on one history. */
class CrowdTest extends CommandTest {
    private static final int REVISIONS = 6;

    @BeforeEach
    void a_chain_that_counts() {
        migrations.add("V0__effect.sql", "CREATE TABLE effect (id serial, version text, up boolean);\n");
        for (int version = 1; version <= REVISIONS; version++) {
            // Twice the same table is an error, so that nothing can run twice unseen.
            migrations
                    .add("V%d__step.sql".formatted(version), """
                            CREATE TABLE t%1$d ();
                            INSERT INTO effect (version, up) VALUES ('%1$d', true);
                            """.formatted(version))
                    .add("U%d__step.sql".formatted(version), """
                            DROP TABLE t%1$d;
                            INSERT INTO effect (version, up) VALUES ('%1$d', false);
                            """.formatted(version));
        }
        migrations
                .add("V3__step.sql", "INSERT INTO effect (version, up) VALUES ('3', true);\nVACUUM effect;\n")
                .add("V3__step.sql.conf", "executeInTransaction=false\n")
                .add("U3__step.sql", "INSERT INTO effect (version, up) VALUES ('3', false);\nVACUUM effect;\n")
                .add("U3__step.sql.conf", "executeInTransaction=false\n");
        flyback = flyback.env("FLYBACK_LOCK_TIMEOUT", "0");
    }

    private List<String> effects() {
        return database.query("SELECT version || CASE WHEN up THEN ' up' ELSE ' down' END FROM effect ORDER BY id");
    }

    // The history is a story that could have happened to one runner alone, and it is what the scripts did.
    private void assertEachStepWasDoneOnce() {
        List<String> applied = new ArrayList<>();
        for (String row : rows()) {
            String version = row.split(" ")[1];
            if (row.startsWith("DELETE")) {
                assertThat(applied).as("%s in %s", row, rows()).last().isEqualTo(version);
                applied.remove(version);
            } else {
                assertThat(version).as("%s in %s", row, rows()).isEqualTo(Integer.toString(applied.size()));
                applied.add(version);
            }
        }
        assertThat(effects())
                .isEqualTo(rows().stream()
                        .skip(1)
                        .map(row -> row.split(" ")[1] + (row.startsWith("DELETE") ? " down" : " up"))
                        .toList());
        assertThat(database.query("SELECT installed_rank FROM flyway_schema_history ORDER BY 1"))
                .isEqualTo(IntStream.rangeClosed(1, rows().size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private static void assertSaysWhy(Result result) {
        assertThat(result.status()).as(result.err()).isIn(0, 4, 6);
        // Where all others are undone, -1 means the first one, which has no way back.
        if (result.status() == 4) {
            assertThat(result.err()).contains("U0__effect.sql");
        }
        if (result.status() == 6) {
            assertThat(result.err()).contains("error: another run ", "hint: ");
        }
    }

    @Test
    void twenty_upgrades_apply_each_revision_once() {
        List<Running> crowd = IntStream.range(0, 20)
                .mapToObj(i -> flyback.start("upgrade", "-q"))
                .toList();

        crowd.forEach(one -> assertSaysWhy(one.end()));
        assertThat(rows()).containsExactly("SQL 0", "SQL 1", "SQL 2", "SQL 3", "SQL 4", "SQL 5", "SQL 6");
        assertEachStepWasDoneOnce();
    }

    @Test
    void twenty_upgrades_downgrades_and_stock_flyways_do_each_step_once() {
        run(0, "upgrade", "6");
        ExecutorService others = Executors.newFixedThreadPool(6);
        List<Running> crowd = new ArrayList<>();
        List<CompletableFuture<StockFlyway.Migrated>> stock = new ArrayList<>();
        List<StockFlyway> versions = StockFlyway.versions().toList();
        for (int i = 0; i < 20; i++) {
            StockFlyway flyway = versions.get(i % versions.size());
            switch (i % 3) {
                case 0 -> crowd.add(flyback.start("upgrade", "-q"));
                case 1 ->
                    crowd.add(flyback.start("downgrade", i % 2 == 0 ? "0" : "-1", "--yes", "--allow-data-loss", "-q"));
                default ->
                    stock.add(
                            CompletableFuture.supplyAsync(() -> flyway.migrate(database, migrations.folder()), others));
            }
        }

        crowd.forEach(one -> assertSaysWhy(one.end()));
        stock.forEach(
                one -> assertThat(one.join().success()).as(one.join().message()).isTrue());
        others.shutdown();
        assertEachStepWasDoneOnce();
        run(0, "upgrade");
        assertEachStepWasDoneOnce();
        versions.forEach(flyway ->
                assertThat(flyway.validate(database, migrations.folder())).isEmpty());
    }
}
