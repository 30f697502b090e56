package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.Await;
import dev.flyback.testing.CountingProxy;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.OwnServer;
import dev.flyback.testing.SmallDisk;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs that are cut off anywhere, each at a point of its own. {@code -Dflyback.cuts=300} tries more of them,
 * {@code -Dflyback.cuts.seed=7} begins with another one; each is named by its own seed.
 */
class CutTest {
    private static final String OURS = " FROM pg_stat_activity WHERE application_name = 'flyback' AND datname = '%s'";

    /** What cuts a run off. */
    private enum Cut {
        NETWORK,
        TERMINATION,
        SIGNAL,
        CRASH_OF_THE_SERVER,
        FULL_DISK,
        KILL
    }

    @TempDir
    private static Path folder;

    private static OwnServer postgres;
    private static TestServer server;
    private static Optional<SmallDisk> disk;
    private static List<String> expected;
    private static long bytes;

    @BeforeAll
    static void a_run_that_is_not_cut() {
        // What is written outlives the server's processes without reaching the disk.
        postgres = OwnServer.start(Map.of("fsync", "off", "synchronous_commit", "on"));
        server = new TestServer("localhost", postgres.port(), "postgres", "postgres");
        disk = SmallDisk.mounted();
        disk.ifPresent(small -> execute("CREATE TABLESPACE small LOCATION '" + small.folder("data") + "'"));
        CutChain.writeTo(Migrations.in(folder.resolve("migrations")));
        try (TestDatabase database = server.createDatabase();
                CountingProxy proxy = new CountingProxy(postgres.port(), Long.MAX_VALUE, () -> {})) {
            Result result = flyback(database, proxy.port()).run("upgrade", "-q");
            assertThat(result.status()).as(result.err()).isZero();
            bytes = proxy.passed();
            expected = CutChain.picture(database);
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
        disk.ifPresent(SmallDisk::close);
    }

    static LongStream seeds() {
        long first = Long.getLong("flyback.cuts.seed", 1);
        return LongStream.range(first, first + Long.getLong("flyback.cuts", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_second_run_brings_what_one_that_is_not_cut_brings(long seed) {
        List<Cut> cuts = possible();
        Cut cut = cuts.get((int) (seed % cuts.size()));
        long point = new Random(seed).nextLong(bytes);
        try (TestDatabase database = server.createDatabase()) {
            if (cut == Cut.FULL_DISK) {
                execute("ALTER DATABASE " + database.name() + " SET TABLESPACE small");
            }
            Result first = cut(cut, point, database);
            Result second = flyback(database, postgres.port()).run("upgrade");

            String story = "%s at byte %d of %d%n%s%nthen:%n%s".formatted(cut, point, bytes, first.err(), second.err());
            assertThat(second.status()).as(story).isZero();
            assertThat(CutChain.picture(database)).as(story).isEqualTo(expected);
        }
    }

    private static List<Cut> possible() {
        List<Cut> cuts = new ArrayList<>(List.of(Cut.values()));
        if (disk.isEmpty()) {
            cuts.remove(Cut.FULL_DISK);
        }
        if (!Flyback.isProcess()) {
            cuts.remove(Cut.KILL);
        }
        return cuts;
    }

    private static Result cut(Cut cut, long point, TestDatabase database) {
        CompletableFuture<Flyback.Running> running = new CompletableFuture<>();
        CompletableFuture<CountingProxy> way = new CompletableFuture<>();
        CompletableFuture<Void> made = new CompletableFuture<>();
        try (CountingProxy proxy = new CountingProxy(postgres.port(), point, () -> {
            switch (cut) {
                case NETWORK -> way.join().close();
                case TERMINATION -> server.maintenance().query("SELECT pg_terminate_backend(pid)" + ours(database));
                case SIGNAL -> running.join().interrupt();
                case CRASH_OF_THE_SERVER -> crash(database);
                case FULL_DISK -> disk.orElseThrow().fill();
                case KILL -> running.join().kill();
            }
            made.complete(null);
        })) {
            way.complete(proxy);
            running.complete(flyback(database, proxy.port()).start("upgrade"));
            Result result = running.join().end();
            // The run ends at once where its session does, while the server is still busy with the others.
            if (cut == Cut.CRASH_OF_THE_SERVER && proxy.passed() > point) {
                made.join();
            }
            return result;
        } finally {
            disk.ifPresent(SmallDisk::clear);
            Await.until("the server answers", CutTest::answers);
        }
    }

    // The postmaster ends every session at once and recovers from the log, as after an immediate stop.
    private static void crash(TestDatabase database) {
        try (Connection witness = postgres.connect()) {
            for (String pid : server.maintenance().query("SELECT pid" + ours(database))) {
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
                Await.until("the server has ended every session", () -> !isAlive(witness));
            }
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(1);
        } catch (SQLException exception) {
            return false;
        }
    }

    private static String ours(TestDatabase database) {
        return OURS.formatted(database.name());
    }

    private static boolean answers() {
        try (Connection connection = postgres.connect()) {
            return isAlive(connection);
        } catch (SQLException exception) {
            return false;
        }
    }

    private static void execute(String sql) {
        server.maintenance().execute(sql);
    }

    private static Flyback flyback(TestDatabase database, int port) {
        return Flyback.in(folder)
                .env("DATABASE_URL", "postgresql://postgres@localhost:" + port + "/" + database.name())
                .env("MIGRATIONS_DIR", "migrations");
    }
}
