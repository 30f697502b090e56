package dev.flyback.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.local.Archives;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database of a folder, by the built program: unpacked from an archive, started, used and stopped. */
class LocalIT {
    @TempDir
    private Path folder;

    private Executable.Result run(String... arguments) {
        Map<String, String> variables = Map.of(
                "XDG_CACHE_HOME", Archives.build().resolve("local-test-cache").toString());
        return new Executable(folder, variables).run(arguments);
    }

    @AfterEach
    void stop() {
        run("local", "stop");
    }

    @Test
    void starts_migrates_and_stops() {
        Executable.Result start =
                run("local", "start", "--postgres-archive", Archives.newest().toString());
        assertThat(start.status()).as(start.err()).isZero();

        assertThat(run("upgrade", "--local").out()).startsWith("Applied 1 revision in ");
        assertThat(run("current", "--local").out()).isEqualTo("001 phase 6 initial schema (head)\n");
        assertThat(run("downgrade", "base", "--yes", "--local").status()).isZero();
        assertThat(run("local", "status").out()).contains("port");
        assertThat(run("local", "stop").status()).isZero();
        assertThat(run("local", "status").status()).isEqualTo(3);
    }

    @Test
    void a_command_says_that_it_has_started_the_server_and_how_to_stop_it() {
        String archive = Archives.newest().toString();
        String started = "local:      started PostgreSQL "
                + System.getProperty("flyback.postgres.version").split("\\.")[0];

        Executable.Result first = run("upgrade", "--plan", "--local", "--postgres-archive", archive);
        assertThat(first.err()).startsWith(started).contains("; to stop it: flyback local stop\nmigrations: ");

        Executable.Result second = run("upgrade", "--plan", "--local", "--postgres-archive", archive);
        assertThat(second.err()).startsWith("migrations: ");
    }
}
