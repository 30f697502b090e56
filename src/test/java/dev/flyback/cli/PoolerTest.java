package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Pooler;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A database behind PgBouncer, where that is installed. */
@EnabledIf("dev.flyback.testing.Pooler#isInstalled")
class PoolerTest extends CommandTest {
    @TempDir
    private Path poolerFolder;

    @Test
    void sessions_that_are_shared_between_transactions_are_refused() throws IOException {
        migrations.addTable("1", "first");
        try (Pooler pooler = Pooler.start(database.server(), "transaction", poolerFolder)) {
            assertThat(run(2, "upgrade", "-d", pooler.url(database)).err())
                    .contains("error: the connection goes through a pooler that shares sessions between transactions")
                    .contains("hint: connect to the server itself, or to a pool with pool_mode=session");
        }
        assertThat(historyExists()).isFalse();
    }

    @Test
    void sessions_of_ones_own_will_do() throws IOException {
        migrations.addTable("1", "first");
        try (Pooler pooler = Pooler.start(database.server(), "session", poolerFolder)) {
            run(0, "upgrade", "-d", pooler.url(database));
        }
        assertThat(rows()).containsExactly("SQL 1");
    }
}
