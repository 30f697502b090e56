package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --backup}: the database in a file before anything runs. */
class BackupTest extends CommandTest {
    @BeforeEach
    void two_revisions() {
        migrations.addTable("1", "first").addTable("2", "second");
    }

    private static boolean isInstalled(int major) {
        return Stream.of("15", "16", "17", "18", "19")
                .filter(version -> Integer.parseInt(version) >= major)
                .anyMatch(version -> Files.isExecutable(Path.of("/usr/lib/postgresql", version, "bin/pg_dump")));
    }

    private List<Path> backups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.toList();
        }
    }

    @Test
    void with_nothing_to_do_no_backup_is_written_and_that_is_said() {
        run(0, "upgrade");

        assertThat(run(0, "upgrade", "--backup", "backups").err())
                .contains("backup:     none, as there is nothing to do\n");
        assertThat(run(0, "downgrade", "2", "--yes", "--backup", "backups").err())
                .contains("backup:     none, as there is nothing to do\n");
        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void the_backup_holds_what_was_there_before_the_run() throws Exception {
        try (TestDatabase old = TestServer.oldest().createDatabase()) {
            assumeThat(isInstalled(old.server().majorVersion())).isTrue();
            Flyback onOld = flyback.env("DATABASE_URL", old.url()).env("PATH", System.getenv("PATH"));
            check(0, onOld.run("upgrade"));
            old.execute("INSERT INTO first VALUES (7)");

            Result result = onOld.run("downgrade", "base", "--yes", "--allow-data-loss", "--backup", "backups");

            check(0, result);
            Path backup = backups().get(0);
            assertThat(result.err()).contains("backup:     " + backup);
            assertThat(backup.getFileName().toString()).matches(old.name() + "_2_\\d{8}T\\d{6}Z\\.dump");
            assertThat(backups()).hasSize(1);
            restore(backup, old);
            assertThat(old.query("SELECT id FROM first")).containsExactly("7");
        }
    }

    @Test
    void the_way_to_bring_it_back_that_the_document_shows_does_so() throws Exception {
        try (TestDatabase old = TestServer.oldest().createDatabase()) {
            assumeThat(isInstalled(old.server().majorVersion())).isTrue();
            Flyback onOld = flyback.env("DATABASE_URL", old.url())
                    .env("PATH", System.getenv("PATH"))
                    .env("MIGRATIONS_DIR", "shop");
            Migrations shop = Migrations.in(folder.resolve("shop"))
                    .add("V1__tenant.sql", "CREATE TABLE tenant (tenant_id varchar PRIMARY KEY);");
            check(0, onOld.run("upgrade"));
            old.execute("INSERT INTO tenant VALUES ('acme'), ('zeta')");
            shop.add(
                    "V3__city.sql",
                    "CREATE TABLE city (id int PRIMARY KEY, tenant_id varchar REFERENCES tenant (tenant_id));");
            check(0, onOld.run("upgrade", "--backup", "backups"));
            old.execute("DELETE FROM tenant WHERE tenant_id = 'acme'");

            restore(backups().get(0), old);

            assertThat(old.query("SELECT tenant_id FROM tenant ORDER BY 1")).containsExactly("acme", "zeta");
            assertThat(old.queryForString("SELECT to_regclass('city') IS NULL")).isEqualTo("t");
            assertThat(check(0, onOld.run("upgrade")).out()).contains("Applied 1 revision");
        }
    }

    private void restore(Path backup, TestDatabase database) throws Exception {
        String documented = Files.readString(Path.of("docs", "recovery.md"))
                .replaceFirst("(?s).*```sh\n(SERVER=.*?)```.*", "$1")
                .replaceFirst(
                        "SERVER=\\S+",
                        "SERVER=" + database.server().maintenance().url())
                .replaceFirst("BACKUP=\\S+", "BACKUP=" + backup)
                .replace("sentinai", database.name());
        assertThat(new ProcessBuilder("sh", "-ec", documented)
                        .inheritIO()
                        .start()
                        .waitFor())
                .as(documented)
                .isZero();
    }

    @Test
    void nothing_is_backed_up_where_nothing_is_to_be_done() {
        run(0, "upgrade");

        run(0, "upgrade", "--backup", "backups");

        assertThat(folder.resolve("backups")).doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_made_stops_the_run_before_it_begins() throws IOException {
        assumeThat(isInstalled(database.server().majorVersion())).isTrue();
        Files.writeString(folder.resolve("file"), "no folder");

        assertThat(run(2, "upgrade", "--backup", "file").err()).contains("/file: there is a file of that name\n");
        assertThat(historyExists()).isFalse();
    }

    @Test
    void without_a_fitting_program_it_says_what_to_install_and_nothing_runs() {
        assumeThat(isInstalled(database.server().majorVersion())).isFalse();

        assertThat(run(2, "upgrade", "--backup", "backups").err())
                .contains("no pg_dump of version " + database.server().majorVersion() + " or later was found")
                .contains("apt install postgresql-client-");
        assertThat(historyExists()).isFalse();
    }
}
