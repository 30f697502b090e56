package dev.flyback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.flyback.testing.Flyback.Result;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What every test of a command begins with: an empty database and an empty folder of migrations. */
@ExtendWith(PostgresExtension.class)
public abstract class CommandTest {
    /** The working directory. */
    @TempDir
    protected Path folder;

    /** An empty database. */
    protected TestDatabase database;

    /** The folder {@code migrations} in the working directory, empty. */
    protected Migrations migrations;

    /** A call that knows the two. */
    protected Flyback flyback;

    /** Made by JUnit. */
    protected CommandTest() {}

    @BeforeEach
    void prepare(TestDatabase database) {
        this.database = database;
        migrations = Migrations.in(folder.resolve("migrations"));
        flyback = Flyback.in(folder).env("DATABASE_URL", database.url()).env("MIGRATIONS_DIR", "migrations");
    }

    /** Runs a command. */
    protected Result run(String... arguments) {
        return flyback.run(arguments);
    }

    /** Runs a command that has to end with the given status. */
    protected Result run(int status, String... arguments) {
        return check(status, run(arguments));
    }

    /** Demands that a call has ended with the given status. */
    public static Result check(int status, Result result) {
        assertThat(result.status()).as("%s", result).isEqualTo(status);
        return result;
    }

    /** Runs a command that answers in JSON. */
    protected JsonNode json(int status, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "-o";
        all[arguments.length + 1] = "json";
        return json(run(status, all).out());
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException exception) {
            throw new AssertionError(text, exception);
        }
    }

    /** The history in short: type, version or description, and whether it went well. */
    protected List<String> rows() {
        return database.query("""
                SELECT type || ' ' || coalesce(version, 'R ' || description) || CASE WHEN success THEN '' ELSE ' failed' END
                FROM flyway_schema_history ORDER BY installed_rank""");
    }

    /** The tables that are there, less those of flyback. */
    protected List<String> tables() {
        return database.query("""
                SELECT tablename FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename !~ '^(flyway_schema_history$|flyback_)'
                ORDER BY tablename""");
    }

    /** The scratch databases that this server has at the moment. */
    protected List<String> scratchDatabases() {
        return database.query("SELECT datname FROM pg_database WHERE datname LIKE 'flyback\\_scratch\\_%'");
    }

    /** Whether the history table is there. */
    protected boolean historyExists() {
        return database.queryForString("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
                .equals("t");
    }

    /** Waits until a session of this database runs, or ran last, a statement that is like a pattern. */
    protected void awaitStatement(String pattern) {
        awaitSession(pattern, "");
    }

    /** Waits until a session of this database has got the answer to a statement that is like a pattern. */
    protected void awaitAnswer(String pattern) {
        awaitSession(pattern, "AND state = 'idle'");
    }

    // The pattern is turned round, so that it is not found in this very question, whose session may linger.
    private void awaitSession(String pattern, String condition) {
        String question = """
                SELECT 1 FROM pg_stat_activity
                WHERE datname = current_database() AND query LIKE reverse('%s') %s
                """.formatted(new StringBuilder(pattern.replace("'", "''")).reverse(), condition);
        Await.until(
                "a session that runs " + pattern,
                () -> !database.query(question).isEmpty());
    }
}
