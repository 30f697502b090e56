package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code heads}, {@code show} and {@code revision}: they need no database, and get none here. */
class CatalogueCommandsTest {
    @TempDir
    Path folder;

    private Migrations migrations;
    private Flyback flyback;

    @BeforeEach
    void prepare() {
        migrations = Migrations.in(folder.resolve("migrations"))
                .addTable("001", "first")
                .addTable("002", "second");
        flyback = Flyback.in(folder).env("MIGRATIONS_DIR", "migrations");
    }

    private String run(int status, String... arguments) {
        Flyback.Result result = CommandTest.check(status, flyback.run(arguments));
        return status == 0 ? result.out() : result.err();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void heads_names_the_newest_revision() {
        assertThat(run(0, "heads")).isEqualTo("002 second (head)\n");
        assertThat(CommandTest.json(run(0, "heads", "-o", "json"))
                        .get(0)
                        .path("script")
                        .asText())
                .isEqualTo("V002__second.sql");
    }

    @Test
    void show_prints_a_revision_with_both_scripts() {
        migrations.remove("U002__second.sql");

        assertThat(run(0, "show", "1"))
                .containsSubsequence(
                        "001",
                        "first",
                        "V001__first.sql",
                        "CREATE TABLE first (id int);",
                        "U001__first.sql",
                        "DROP TABLE first;");
        assertThat(run(0, "show", "head")).contains("CREATE TABLE second", "There is no undo script.");
        JsonNode json = CommandTest.json(run(0, "show", "002", "-o", "json"));
        assertThat(json.path("up").path("text").asText()).isEqualTo("CREATE TABLE second (id int);\n");
        assertThat(json.path("undo").isNull()).isTrue();
    }

    @Test
    void show_refuses_what_is_not_there() {
        assertThat(run(2, "show", "3")).contains("there is no revision \"3\"", "001, 002");
        assertThat(run(2, "show")).contains("REVISION");
    }

    @Test
    void revision_goes_on_with_a_numbered_chain() throws IOException {
        String out = run(0, "revision", "-m", "Add user's e-mail index!");

        assertThat(files()).contains("V003__add_user_s_e_mail_index.sql", "U003__add_user_s_e_mail_index.sql");
        assertThat(out.lines()).hasSize(2).allMatch(line -> Files.exists(folder.resolve(line)));
        assertThat(Files.readString(folder.resolve("migrations/V003__add_user_s_e_mail_index.sql")))
                .startsWith("-- 003: Add user's e-mail index!\n");
        assertThat(run(0, "heads")).isEqualTo("003 add user s e mail index (head)\n");
    }

    @Test
    void revision_takes_the_time_where_it_is_asked_to_or_the_chain_has_it() throws IOException {
        run(0, "revision", "-m", "third", "--timestamp");
        assertThat(files()).anyMatch(name -> name.matches("V20\\d{12}__third\\.sql"));

        run(0, "revision", "-m", "fourth");
        assertThat(files()).anyMatch(name -> name.matches("V20\\d{12}__fourth\\.sql"));
    }

    @Test
    void revision_begins_an_empty_folder_with_the_time_or_a_number() throws IOException {
        flyback = Flyback.in(folder.resolve("migrations")).env("MIGRATIONS_DIR", "../new");

        run(0, "revision", "-m", "first", "--sequential");
        assertThat(folder.resolve("new/V001__first.sql")).exists();

        flyback = Flyback.in(folder).env("MIGRATIONS_DIR", "newer");
        String out = run(0, "revision", "-m", "first");
        assertThat(out).containsPattern("V20\\d{12}__first\\.sql");
    }

    @Test
    void revision_writes_into_migrations_where_no_folder_is_named() {
        flyback = Flyback.in(folder);

        Flyback.Result result = CommandTest.check(0, flyback.run("revision", "-m", "third"));

        assertThat(folder.resolve("migrations/U003__third.sql")).exists();
        assertThat(result.err()).contains("flyback upgrade --migrations migrations");
    }

    @Test
    void revision_writes_into_the_folder_that_is_mounted() {
        flyback = Flyback.in(folder).env("MIGRATIONS_MOUNT", "migrations");

        Flyback.Result result = CommandTest.check(0, flyback.run("revision", "-m", "third"));

        assertThat(folder.resolve("migrations/U003__third.sql")).exists();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void revision_never_overwrites() throws IOException {
        run(0, "revision", "-m", "third");
        Files.writeString(folder.resolve("migrations/V003__third.sql"), "mine");
        run(0, "revision", "-m", "third");

        assertThat(folder.resolve("migrations/V003__third.sql")).hasContent("mine");
        assertThat(files()).contains("V004__third.sql");
    }

    @Test
    void revision_needs_a_message_with_letters() throws IOException {
        assertThat(run(2, "revision")).contains("--message");
        assertThat(run(2, "revision", "-m", " -- ")).contains("holds no letter or digit");
        assertThat(run(2, "revision", "-m", "x", "--sequential", "--timestamp")).contains("exclude each other");
        assertThat(files()).hasSize(4);
    }

    @Test
    void a_new_pair_can_be_read_back_as_json() {
        JsonNode json = CommandTest.json(run(0, "revision", "-m", "third", "-o", "json"));

        assertThat(json.path("revision").asText()).isEqualTo("003");
        assertThat(json.path("up").asText()).endsWith("V003__third.sql");
    }

    @Test
    void all_faults_of_the_files_are_told_at_once() {
        migrations
                .add("V001__again.sql", "SELECT 1;")
                .add("V1_x__name.sql", "SELECT 1;")
                .add("U007__alone.sql", "SELECT 1;")
                .add("U008__latin.sql", "SELECT 1;")
                .add("V008__latin.sql", new byte[] {'-', '-', (byte) 0xE9, '\n'})
                .add("R__.sql", "SELECT 1;");

        assertThat(run(4, "heads"))
                .contains("error: 5 files in migrations cannot be used:")
                .contains("V001__first.sql: the version 001 is there twice, also in V001__again.sql")
                .contains("V1_x__name.sql: the name cannot be read")
                .contains("U007__alone.sql: it undoes version 007, which has no V script")
                .contains("V008__latin.sql: it is not UTF-8")
                .doesNotContain("U008__latin.sql")
                .contains("R__.sql: the name cannot be read");
    }

    @Test
    void a_folder_that_is_missing_or_empty_is_an_error() throws IOException {
        flyback = flyback.env("MIGRATIONS_DIR", "nowhere");
        assertThat(run(2, "heads")).contains("the migrations folder", "nowhere", "does not exist", "--migrations DIR");

        Files.createDirectory(folder.resolve("empty"));
        flyback = flyback.env("MIGRATIONS_DIR", "empty");
        assertThat(run(2, "heads")).contains("there are no migrations in empty", "flyback revision -m");
    }

    @Test
    void the_first_pair_of_an_empty_folder_is_made_as_the_hint_says() throws IOException {
        flyback = Flyback.in(
                Files.createDirectories(folder.resolve("elsewhere/empty")).getParent());

        assertThat(run(2, "heads", "--migrations", "empty"))
                .contains("with: flyback revision --migrations empty -m \"what it does\"");
        run(0, "revision", "--migrations", "empty", "-m", "what it does");
        assertThat(run(0, "heads", "--migrations", "empty")).contains("what it does (head)");
    }

    @Test
    void settings_of_scripts_that_are_not_there_are_named() {
        migrations
                .add("V002__second.sql.conf", "executeInTransaction=true")
                .add("V077__third.sql.conf", "executeInTransaction=false")
                .add("later/V002_second.sql.conf", "executeInTransaction=false");

        assertThat(flyback.run("heads").err())
                .isEqualTo("migrations: migrations (2 revisions)\n"
                        + "left out, for these belong to no migration: V077__third.sql.conf,"
                        + " later/V002_second.sql.conf\n");
    }

    @Test
    void names_in_dot_env_that_are_nearly_settings_are_named_once() throws IOException {
        Files.writeString(folder.resolve(".env"), """
                DB_PASWORD=x
                MIGRATION_DIR=elsewhere
                FLYBACK_LOCK_WAITS=5
                DB_USER=app
                DB_USERS=12
                REDIS_URL=redis://cache
                """);

        assertThat(flyback.run("upgrade", "--sql", "base:head").err()).isEqualTo("""
                note:       .env line 1: there is no setting DB_PASWORD; did you mean DB_PASSWORD?
                note:       .env line 3: there is no setting FLYBACK_LOCK_WAITS; did you mean FLYBACK_LOCK_WAIT?
                migrations: migrations (2 revisions)
                """);
        assertThat(Flyback.in(folder).run("heads").err())
                .contains("note:       .env line 2: there is no setting MIGRATION_DIR; did you mean MIGRATIONS_DIR?\n");
        assertThat(flyback.run("complete", "--", "flyback h").err()).isEmpty();
    }

    @Test
    void a_folder_of_migrations_that_is_not_used_is_named() throws IOException {
        String note = "note:       the folder migrations is here and is not used; to use it: --migrations migrations\n";
        assertThat(flyback.run("heads").err()).doesNotContain("note:");

        flyback = Flyback.in(folder);
        assertThat(flyback.run("heads").err()).contains("migrations: bundled (1 revision)\n" + note);
        assertThat(flyback.run("show", "001").err()).contains(note);
        assertThat(flyback.run("upgrade", "--sql", "base:head").err()).contains(note);
        assertThat(flyback.env("DATABASE_URL", "postgresql://localhost:1/x")
                        .run("doctor")
                        .err())
                .contains(note);
        assertThat(flyback.run("heads", "-q").err()).isEmpty();

        migrations.remove("V001__first.sql").remove("V002__second.sql");
        assertThat(flyback.run("heads").err()).doesNotContain("note:");
    }

    @Test
    void a_folder_that_should_be_mounted_and_is_not_is_named() throws IOException {
        flyback = Flyback.in(Files.createDirectory(folder.resolve("elsewhere"))).env("MIGRATIONS_MOUNT", "mount");

        assertThat(flyback.run("heads").err())
                .isEqualTo("migrations: bundled (1 revision)\n"
                        + "note:       MIGRATIONS_MOUNT names mount, which does not exist: the bundled migrations are"
                        + " used\n");
    }

    @Test
    void the_bundled_migrations_take_the_place_of_no_folder_that_is_mounted() throws IOException {
        flyback = Flyback.in(folder).env("MIGRATIONS_MOUNT", "mount");
        assertThat(run(0, "heads")).isEqualTo("001 phase 6 initial schema (head)\n");

        Files.createDirectory(folder.resolve("mount"));
        assertThat(run(2, "heads")).contains("error: there are no migrations in mount");

        Files.copy(folder.resolve("migrations/V002__second.sql"), folder.resolve("mount/V002__second.sql"));
        assertThat(run(0, "heads")).isEqualTo("002 second (head)\n");
    }
}
