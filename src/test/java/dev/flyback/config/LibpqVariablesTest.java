package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LibpqVariablesTest {
    @Test
    void say_how_a_database_is_reached() {
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://ada:it%27s@one:1,two:2/shop?sslmode=verify-full&sslrootcert=/ca.pem", "here");

        assertThat(LibpqVariables.of(url))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "PGHOST", "one,two",
                        "PGPORT", "1,2",
                        "PGDATABASE", "shop",
                        "PGUSER", "ada",
                        "PGPASSWORD", "it's",
                        "PGSSLMODE", "verify-full",
                        "PGSSLROOTCERT", "/ca.pem"));
    }
}
