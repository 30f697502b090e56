package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flyback.testing.Await;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What every test of a command begins with: an empty database and an empty folder of migrations. */
@ExtendWith(PostgresExtension.class)
abstract class CommandTest {
    @TempDir
    Path folder;

    TestDatabase database;
    Migrations migrations;
    Flyback flyback;

    @BeforeEach
    void prepare(TestDatabase database) {
        this.database = database;
        migrations = Migrations.in(folder.resolve("migrations"));
        flyback = Flyback.in(folder).env("DATABASE_URL", database.url()).env("MIGRATIONS_DIR", "migrations");
    }

    Result run(String... arguments) {
        return flyback.run(arguments);
    }

    /** Runs a command that has to end with the given status. */
    Result run(int status, String... arguments) {
        return check(status, run(arguments));
    }

    static Result check(int status, Result result) {
        assertThat(result.status()).as("%s", result).isEqualTo(status);
        return result;
    }

    JsonNode json(int status, String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "-o";
        all[arguments.length + 1] = "json";
        return json(run(status, all).out());
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException exception) {
            throw new AssertionError(text, exception);
        }
    }

    /** The history in short: type, version or description, and whether it went well. */
    List<String> rows() {
        return database.query("""
                SELECT type || ' ' || coalesce(version, 'R ' || description) || CASE WHEN success THEN '' ELSE ' failed' END
                FROM flyway_schema_history ORDER BY installed_rank""");
    }

    /** The tables that are there, less those of flyback. */
    List<String> tables() {
        return database.query("""
                SELECT tablename FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'flyway_schema_history'
                ORDER BY tablename""");
    }

    boolean historyExists() {
        return database.queryForString("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                .equals("t");
    }

    /** Waits until a session of this database runs a statement that is like a pattern. */
    void awaitStatement(String pattern) {
        Await.until("a session that runs " + pattern, () -> sessions(pattern) > 0);
    }

    int sessions(String pattern) {
        return Integer.parseInt(database.queryForString("""
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE '%s'
                """.formatted(pattern.replace("'", "''"))));
    }
}
