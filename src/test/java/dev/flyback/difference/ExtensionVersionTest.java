package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.PostgresExtension;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions of extensions, of which there is no way back as a {@link DifferenceTest} would go. */
@ExtendWith(PostgresExtension.class)
class ExtensionVersionTest {
    @Test
    void an_old_extension_is_brought_up_to_the_one_that_the_server_would_install(
            TestDatabase database, TestDatabase wanted) {
        database.execute("CREATE EXTENSION pg_trgm VERSION '1.5'");
        wanted.execute("CREATE EXTENSION pg_trgm");

        List<String> statements =
                Transaction.statements(Comparison.between(SchemaReading.of(database), SchemaReading.of(wanted)));
        database.execute(String.join(";", statements));

        assertThat(statements).containsExactly("ALTER EXTENSION pg_trgm UPDATE");
        assertThat(Comparison.between(SchemaReading.of(database), SchemaReading.of(wanted)))
                .isEmpty();
    }
}
