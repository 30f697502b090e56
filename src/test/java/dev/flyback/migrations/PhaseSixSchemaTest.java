package dev.flyback.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundled first revision, held against facts that were read from a database that has it. */
class PhaseSixSchemaTest {
    private static final String UP = "/migrations/V001__phase_6_initial_schema.sql";
    private static final String UNDO = "/migrations/U001__phase_6_initial_schema.sql";

    private static final String CONTENT = """
            SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION ALL
            SELECT typname FROM pg_type WHERE typnamespace = 'public'::regnamespace
            UNION ALL
            SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
            """;

    static Stream<TestServer> servers() {
        return Stream.of(TestServer.shared(), TestServer.oldest());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void the_up_script_builds_the_schema_fact_by_fact(TestServer server) throws IOException {
        try (TestDatabase database = server.createDatabase()) {
            database.execute(read(UP));

            assertThat(database.query(read("schema-facts.sql")).stream().sorted())
                    .containsExactlyElementsOf(expectedFacts());
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void the_undo_script_leaves_nothing(TestServer server) throws IOException {
        try (TestDatabase database = server.createDatabase()) {
            String before = SchemaDump.of(database);
            database.execute(read(UP));
            assertThat(database.query(CONTENT)).contains("tenant", "playbook_playbook_id_seq", "actor_type");

            database.execute(read(UNDO));

            assertThat(database.query(CONTENT)).isEmpty();
            assertThat(SchemaDump.of(database)).isEqualTo(before);
        }
    }

    private static List<String> expectedFacts() throws IOException {
        return read("/phase6-schema.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .toList();
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = PhaseSixSchemaTest.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
