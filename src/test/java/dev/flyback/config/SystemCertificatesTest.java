package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCertificatesTest {
    @TempDir
    Path folder;

    private static Map<String, String> applied(List<Path> files) {
        Map<String, String> properties = new HashMap<>(Map.of("sslrootcert", "system"));
        SystemCertificates.apply(properties, "DATABASE_URL", files);
        return properties;
    }

    @Test
    void are_those_of_the_first_file_that_this_machine_has() throws IOException {
        Path file = Files.writeString(folder.resolve("ca-certificates.crt"), "");

        assertThat(applied(List.of(folder.resolve("missing.pem"), file, folder.resolve("another.pem"))))
                .isEqualTo(Map.of("sslmode", "verify-full", "sslrootcert", file.toString()));
    }

    @Test
    void are_asked_for_where_the_machine_has_no_file() {
        Path missing = folder.resolve("missing.pem");

        assertThatThrownBy(() -> applied(List.of(missing))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(failure.getMessage()).contains("keeps no certificates", missing.toString());
            assertThat(failure.hint()).contains("ca-certificates", "sslrootcert");
        });
    }
}
