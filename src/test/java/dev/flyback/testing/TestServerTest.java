package dev.flyback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PostgresExtension.class)
class TestServerTest {
    private static final String MAJOR = "SELECT current_setting('server_version_num')::int / 10000";
    private static final List<String> GIVEN = new ArrayList<>();

    @BeforeEach
    void fill(TestDatabase database) {
        GIVEN.add(database.name());
        database.execute("CREATE TABLE thing (id int, name text); INSERT INTO thing VALUES (1, 'one'), (2, NULL)");
    }

    @AfterEach
    void leave_a_connection_open(TestDatabase database) throws Exception {
        database.connect().createStatement().execute("SELECT 1");
    }

    @AfterAll
    static void each_database_was_dropped_after_its_test() {
        assertThat(GIVEN).doesNotHaveDuplicates().isNotEmpty();
        assertThat(TestServer.shared().maintenance().query("SELECT datname FROM pg_database"))
                .doesNotContainAnyElementsOf(GIVEN);
    }

    @Test
    void a_database_answers_queries(TestDatabase database) {
        assertThat(database.query("SELECT * FROM thing ORDER BY id")).containsExactly("1|one", "2|");
        assertThat(database.queryForString("SELECT current_database()")).isEqualTo(database.name());
    }

    @Test
    void each_database_of_a_test_is_a_fresh_one(TestDatabase filled, TestDatabase empty) {
        assertThat(filled.query("SELECT relname FROM pg_class WHERE relname = 'thing'"))
                .hasSize(1);
        assertThat(empty.query("SELECT relname FROM pg_class WHERE relname = 'thing'"))
                .isEmpty();
    }

    @Test
    void a_closed_database_is_gone(TestDatabase bystander) throws Exception {
        TestDatabase database = TestServer.shared().createDatabase();
        database.connect().setAutoCommit(false);

        database.close();

        assertThat(bystander.query("SELECT 1 FROM pg_database WHERE datname = '" + database.name() + "'"))
                .isEmpty();
    }

    @Test
    void both_servers_have_the_versions_that_the_build_names() {
        assertThat(TestServer.shared().maintenance().queryForString(MAJOR))
                .isEqualTo(major("flyback.postgres.version", "18"));
        assertThat(TestServer.oldest().maintenance().queryForString(MAJOR))
                .isEqualTo(major("flyback.postgres.oldest.version", "14"));
    }

    @Test
    void the_server_is_a_container_where_an_engine_answers() {
        boolean container = TestServer.shared()
                .maintenance()
                .queryForString("SHOW data_directory")
                .startsWith("/var/lib/postgresql/");

        assertThat(container).isEqualTo(ContainerEngine.here().answers());
    }

    @Test
    void subscriptions_can_be_tried(TestDatabase database) {
        assertThat(database.queryForString("SHOW wal_level")).isEqualTo("logical");
        assertThat(database.queryForString("SHOW fsync")).isEqualTo("off");
    }

    private static String major(String property, String fallback) {
        return System.getProperty(property, fallback).split("\\.")[0];
    }
}
