package dev.flyback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for pg_dump in places that stand in for those of a machine. */
class ClientProgramsTest {
    @TempDir
    Path temporary;

    private void installed(String folder, String version, String... names) throws IOException {
        Path path = Files.createDirectories(temporary.resolve(folder));
        for (String name : names) {
            Path file = Files.writeString(
                    path.resolve(name), "#!/bin/sh\necho '" + name + " (PostgreSQL) " + version + "'\n");
            Rights.readable(file, true);
        }
    }

    private void installed(String folder, String version) throws IOException {
        installed(folder, version, "pg_dump", "pg_restore");
    }

    private ClientPrograms fitting(int major) {
        Surroundings surroundings = new Surroundings(
                Map.of("PATH", temporary.resolve("path").toString()),
                temporary,
                temporary,
                Platform.of("Linux", "amd64"),
                temporary);
        return ClientPrograms.fitting(major, surroundings, new Programs(surroundings));
    }

    @Test
    void takes_the_version_of_the_server_else_the_nearest_later_one() throws IOException {
        installed("path", "18.1");
        installed("usr/lib/postgresql/16/bin", "16.6");
        installed("usr/lib/postgresql/14/bin", "14.2");

        assertThat(fitting(16).version()).hasToString("16.6");
        assertThat(fitting(15).version()).hasToString("16.6");
        assertThat(fitting(17).version()).hasToString("18.1");
        assertThat(fitting(14).dump()).isEqualTo(temporary + "/usr/lib/postgresql/14/bin/pg_dump");
    }

    @Test
    void wants_pg_restore_beside_it_and_no_server() throws IOException {
        installed("path", "18.1", "pg_dump");

        Failure failure = catchThrowableOfType(Failure.class, () -> fitting(16));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("no pg_dump of version 16 or later was found");
        assertThat(failure.hint()).contains("apt install postgresql-client-16").contains("nothing was run");
    }
}
