package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "db:5432:app:ada:pw, pw",
                "*:*:*:*:pw, pw",
                "db:5432:app:bob:pw, none",
                "db:5433:app:ada:pw, none",
                "dbx:5432:app:ada:pw, none",
                "d:5432:app:ada:pw, none",
                "#db:5432:app:ada:pw, none",
                "db:5432:app:ada:, none",
                "db:5432:app, none",
                "db:5432:app:ada:p\\:w\\\\, p:w\\",
                "db:5432:app:ada:p:w, p",
                "'::1:5432:app:ada:pw', pw",
                "'\\:\\:1:5432:app:ada:pw', pw"
            })
    void matches_a_line_as_libpq_does(String line, String password) throws IOException {
        List<Server> servers = List.of(new Server(line.contains("1:5432") ? "::1" : "db", 5432));

        assertThat(find(line + "\n", servers).orElse(null)).isEqualTo(password);
    }

    @Test
    void takes_the_first_line_that_matches_and_the_first_server_that_has_one() throws IOException {
        String text = "# mine\n\nb:5432:*:*:of b\na:5432:*:*:of a\na:5432:*:*:second\n";

        assertThat(find(text, List.of(new Server("c", 5432), new Server("a", 5432), new Server("b", 5432))))
                .contains("of a");
    }

    @Test
    void finds_nothing_in_a_missing_file() {
        assertThat(new PasswordFile(folder.resolve("none")).find(List.of(new Server("db", 1)), "app", "ada"))
                .isEmpty();
    }

    private Optional<String> find(String text, List<Server> servers) throws IOException {
        Path file = Files.writeString(folder.resolve("pgpass"), text);
        return new PasswordFile(file).find(servers, "app", "ada");
    }
}
