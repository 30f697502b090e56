package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.Migrations;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code revision --autogenerate --online}, with each case a folder {@code online/<case>}: {@code old.sql} and {@code new.sql}
 * are the schemas, {@code rows.sql} fills the old one, and {@code scripts.sql} is what has to be written. {@code
 * -Dflyback.golden=write} writes that anew.
 */
class OnlineTest extends CommandTest {
    private static final Path CASES = Path.of("src/test/resources/online");

    @ParameterizedTest
    @MethodSource("cases")
    void the_way_there_and_back_is_exact_and_keeps_the_rows(Path example, TestServer server) throws IOException {
        try (TestDatabase database = server.createDatabase();
                TestDatabase wanted = server.createDatabase()) {
            String old = Files.readString(example.resolve("old.sql"));
            String desired = Files.readString(example.resolve("new.sql"));
            wanted.execute(desired);
            migrations.add("V001__old.sql", old);
            schema(desired);
            flyback = flyback.env("DATABASE_URL", database.url());
            run(0, "upgrade");
            database.execute(Files.readString(example.resolve("rows.sql")));
            String before = dump(database);
            List<String> rows = counts(database);

            Result written = run(0, "revision", "-m", "online", "--autogenerate", "--online");
            assertThat(written.err().lines().filter(line -> line.contains(" keeps others waiting ")))
                    .containsExactlyElementsOf(filesThatSayThatTheyBlock());
            for (int i = 0; i < 2; i++) {
                run(0, "upgrade");
                assertThat(dump(database)).isEqualTo(dump(wanted));
                assertThat(counts(database)).isEqualTo(rows);
                run(0, "check");
                run(0, "downgrade", "001", "--yes", "--allow-data-loss");
                assertThat(dump(database)).isEqualTo(before);
                assertThat(counts(database)).isEqualTo(rows);
            }

            if (server.equals(TestServer.shared())) {
                compare(example.resolve("scripts.sql"), scripts());
            }
        }
    }

    @Test
    void rows_that_break_a_constraint_stop_its_proof_and_nothing_before_it() {
        migrations.addTable("001", "first");
        schema("CREATE TABLE first (id int CONSTRAINT positive CHECK (id > 0)); CREATE INDEX first_id ON first (id);");
        run(0, "upgrade");
        database.execute("INSERT INTO first VALUES (-1)");
        run(0, "revision", "-m", "positive", "--autogenerate", "--online");

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("error: V004__positive_3.sql, line 5: check constraint \"positive\" of relation \"first\" is"
                        + " violated by some row\n")
                .contains("hint: mend the rows that are in the way, or the script, and run the same command again\n");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002", "SQL 003");
        database.execute("UPDATE first SET id = 1");
        run(0, "upgrade");
        run(0, "check");
    }

    @Test
    void rows_that_are_there_twice_stop_the_index_and_nothing_before_it() {
        migrations.addTable("001", "first");
        schema("CREATE TABLE first (id int UNIQUE, name text);");
        run(0, "upgrade");
        database.execute("INSERT INTO first VALUES (1), (1)");
        run(0, "revision", "-m", "unique", "--autogenerate", "--online");

        Result result = run(5, "upgrade");

        assertThat(result.err())
                .contains("error: V003__unique_2.sql, line 5: could not create unique index \"first_id_key\"\n")
                .contains("hint: ");
        database.execute("DELETE FROM first; DROP INDEX first_id_key");
        run(0, "repair", "--yes");
        run(0, "upgrade");
        run(0, "check");
    }

    @Test
    void diff_prints_the_same_ways() {
        migrations.addTable("001", "first");
        schema("CREATE TABLE first (id int NOT NULL UNIQUE);");

        assertThat(run(0, "diff", "001", "schema", "--online").out()).endsWith("""
                        ALTER TABLE public.first ADD CONSTRAINT flyback_not_null_1 CHECK ((id IS NOT NULL)) NOT VALID;
                        CREATE UNIQUE INDEX CONCURRENTLY first_id_key ON public.first (id);
                        ALTER TABLE public.first VALIDATE CONSTRAINT flyback_not_null_1;
                        ALTER TABLE public.first ALTER COLUMN id SET NOT NULL;
                        ALTER TABLE public.first DROP CONSTRAINT flyback_not_null_1;
                        ALTER TABLE public.first ADD CONSTRAINT first_id_key UNIQUE USING INDEX first_id_key;
                        """);
    }

    @Test
    void an_index_goes_when_what_takes_its_place_is_there() {
        migrations.add("V001__b.sql", "CREATE TABLE b (id int, a_id int); CREATE INDEX b_old ON b (a_id, id);");
        schema("CREATE TABLE b (id int, a_id int); CREATE INDEX b_new ON b (a_id);");

        assertThat(run(0, "diff", "001", "schema", "--online").out()).endsWith("""
                        CREATE INDEX CONCURRENTLY b_new ON public.b USING btree (a_id);
                        DROP INDEX CONCURRENTLY public.b_old;
                        """);
        assertThat(run(0, "diff", "schema", "001", "--online").out()).endsWith("""
                        CREATE INDEX CONCURRENTLY b_old ON public.b USING btree (a_id, id);
                        DROP INDEX CONCURRENTLY public.b_new;
                        """);
    }

    @Test
    void an_index_that_cannot_stay_goes_first() {
        migrations.add(
                "V001__b.sql",
                "CREATE TABLE b (id int, goes int, code int); CREATE INDEX b_goes ON b (goes, id);"
                        + " CREATE INDEX b_code ON b (code); CREATE INDEX b_name ON b (id);");
        schema("CREATE TABLE b (id int CONSTRAINT b_name UNIQUE, code bigint); CREATE INDEX b_big ON b (code);");

        assertThat(run(0, "diff", "001", "schema", "--online").out()).contains("""
                        DROP INDEX CONCURRENTLY public.b_code;
                        DROP INDEX CONCURRENTLY public.b_name;
                        ALTER TABLE public.b DROP COLUMN goes;
                        """);
    }

    private void schema(String sql) {
        Migrations.in(folder.resolve("schema")).add("new.sql", sql);
    }

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .flatMap(example -> Stream.of(TestServer.shared(), TestServer.oldest())
                            .distinct()
                            .map(server ->
                                    Arguments.of(Named.of(example.getFileName().toString(), example), server)));
        }
    }

    private static String dump(TestDatabase database) {
        return SchemaDump.of(database);
    }

    private static List<String> counts(TestDatabase database) {
        return database.query("""
                SELECT c.relname, (xpath('/row/times/text()', query_to_xml(
                  format('SELECT count(*) AS times FROM %I', c.relname), false, true, '')))[1]
                FROM pg_class AS c
                WHERE c.relkind IN ('r', 'm') AND c.relnamespace = 'public'::regnamespace
                  AND c.relname IN ('busy', 'other', 'customer', 'purchase', 'event_2020', 'event_2021_0')
                ORDER BY 1""");
    }

    private List<String> filesThatSayThatTheyBlock() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            List<String> found = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith("V") && Files.readString(file).contains("writes while it runs")) {
                    found.add(
                            name + " keeps others waiting while it runs, as its head says: --online has no other way");
                }
            }
            return found;
        }
    }

    private String scripts() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            for (Path file : files.filter(path -> !path.endsWith("V001__old.sql"))
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList()) {
                all.append("---- ").append(file.getFileName()).append('\n').append(Files.readString(file));
            }
        }
        return all.toString();
    }

    // Each undo script behind its up script.
    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(1) + (name.startsWith("V") ? "0" : "1");
    }

    private static void compare(Path file, String text) throws IOException {
        if ("write".equals(System.getProperty("flyback.golden"))) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
