package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.GermanServer;
import dev.flyback.testing.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server's messages in another language: they are shown as they are, and nothing hangs on their words. */
class LanguageTest {
    @TempDir
    private static Path data;

    private static GermanServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start_the_server() throws Exception {
        server = GermanServer.start(data);
    }

    @AfterAll
    static void stop_the_server() {
        if (server != null) {
            server.close();
        }
    }

    private Result upgrade(String user, String database) {
        return Flyback.in(folder)
                .env("DATABASE_URL", server.url(user, database))
                .run("upgrade", "--migrations", "migrations");
    }

    @Test
    void a_failed_statement() {
        Migrations.in(folder.resolve("migrations")).add("V1__größe.sql", "SELECT 1;\nSELECT größe FROM überall;\n");

        Result result = CommandTest.check(5, upgrade("postgres", "postgres"));

        assertThat(result.err()).contains("V1__größe.sql, line 2").contains("Relation »überall« existiert nicht");
    }

    @Test
    void a_database_that_is_missing() {
        Migrations.in(folder.resolve("migrations")).addTable("1", "first");

        Result result = CommandTest.check(6, upgrade("postgres", "größe"));

        assertThat(result.err())
                .contains("error: there is no database \"größe\"")
                .contains("createdb größe");
    }

    @Test
    void a_user_that_is_missing() {
        Migrations.in(folder.resolve("migrations")).addTable("1", "first");

        Result result = CommandTest.check(6, upgrade("müller", "postgres"));

        assertThat(result.err())
                .contains("error: the server refuses user \"müller\"")
                .contains("Rolle »müller« existiert nicht");
    }
}
