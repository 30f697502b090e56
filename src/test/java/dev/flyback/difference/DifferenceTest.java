package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas, each a folder {@code difference/<case>} of {@code old.sql} and {@code new.sql}, with the SQL that is
 * to lead from the one to the other in {@code up.sql} and back in {@code undo.sql}, on the newest server: older ones need
 * other statements in places. {@code -Dflyback.golden=write} writes these two anew.
 *
 * <p>{@code -Dflyback.case=NAME,NAME} runs only these.
 *
 * <p>{@code rows.sql}, if it is there, fills the old schema; what {@code SELECT}s of {@code kept.sql} show then has to be
 * shown after the way there and after the way back. {@code oldest} in the first line of {@code old.sql} names the oldest
 * server that knows what the case is about.
 */
class DifferenceTest {
    private static final Path FOLDER = Path.of("src/test/resources/difference");
    private static final int NEWEST = 18;
    private static final String KEPT_OBJECTS = """
            SELECT c.oid::regclass || ' ' || c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            """;

    @ParameterizedTest
    @MethodSource("cases")
    void the_way_there_and_back_is_exact(Path folder, TestServer server) throws IOException {
        try (TestDatabase database = server.createDatabase();
                TestDatabase wanted = server.createDatabase()) {
            database.execute(text(folder, "old.sql"));
            database.execute(text(folder, "rows.sql"));
            wanted.execute(text(folder, "new.sql"));
            State before = State.of(database, folder);
            State target = State.of(wanted, folder);

            List<Change> up = Comparison.between(before.schema, target.schema);
            apply(up, database);
            State after = State.of(database, folder);
            assertThat(sql(Comparison.between(after.schema, target.schema))).isEmpty();
            assertThat(after.dump).isEqualTo(target.dump);
            assertThat(after.rows).isEqualTo(before.rows);

            List<Change> undo = Comparison.between(after.schema, before.schema);
            apply(undo, database);
            State end = State.of(database, folder);
            assertThat(sql(Comparison.between(end.schema, before.schema))).isEmpty();
            assertThat(end.dump).isEqualTo(before.dump);
            assertThat(end.rows).isEqualTo(before.rows);
            assertThat(end.tables)
                    .containsAll(before.tables.stream()
                            .filter(after.tables::contains)
                            .toList());
            if (server.majorVersion() == NEWEST) {
                compare(folder.resolve("up.sql"), sql(up));
                compare(folder.resolve("undo.sql"), sql(undo));
            }
        }
    }

    /** What is to be compared of a database, read once. */
    private record State(DatabaseSchema schema, String dump, List<String> rows, List<String> tables) {
        static State of(TestDatabase database, Path folder) {
            String kept = text(folder, "kept.sql");
            return new State(
                    SchemaReading.of(database),
                    SchemaDump.of(database),
                    kept.isEmpty() ? List.of() : database.query(kept),
                    database.query(KEPT_OBJECTS));
        }
    }

    static Stream<Arguments> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(DifferenceTest::isAskedFor).sorted().toList().stream()
                    .flatMap(folder -> Stream.of(TestServer.shared(), TestServer.oldest())
                            .distinct()
                            .filter(server -> isKnownTo(server, folder))
                            .map(server ->
                                    Arguments.of(Named.of(folder.getFileName().toString(), folder), server)));
        }
    }

    private static boolean isAskedFor(Path folder) {
        String names = System.getProperty("flyback.case", "");
        return names.isEmpty()
                || List.of(names.split(",")).contains(folder.getFileName().toString());
    }

    private static boolean isKnownTo(TestServer server, Path folder) {
        String first = text(folder, "old.sql").lines().findFirst().orElse("");
        return !first.startsWith("-- oldest ")
                || server.majorVersion()
                        >= Integer.parseInt(
                                first.substring("-- oldest ".length()).trim());
    }

    // All in one transaction, but that a new label has to be committed before it is used.
    static void apply(List<Change> changes, TestDatabase database) {
        List<Change> pending = new ArrayList<>();
        for (Change change : changes) {
            if (change.hazards().contains(Hazard.OUTSIDE_TRANSACTION)) {
                database.execute(sql(pending));
                pending.clear();
                change.statements().forEach(database::execute);
                continue;
            }
            pending.add(change);
            if (change.hazards().contains(Hazard.NEW_ENUM_VALUE)) {
                database.execute(sql(pending));
                pending.clear();
            }
        }
        database.execute(sql(pending));
    }

    static String sql(List<Change> changes) {
        return Transaction.statements(changes).stream()
                .map(statement -> statement + ";\n")
                .collect(Collectors.joining());
    }

    private static String text(Path folder, String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(Path file, String sql) throws IOException {
        if ("write".equals(System.getProperty("flyback.golden"))) {
            Files.writeString(file, sql);
        }
        assertThat(sql).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }
}
