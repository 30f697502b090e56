package dev.flyback.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the notes of a release are made of. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseNotesTest {
    private static final Path SCRIPT = Path.of("scripts/release_notes.sh");

    @TempDir
    Path checkout;

    private record Result(int status, String out, String err) {}

    @BeforeEach
    void write_a_changelog() throws IOException {
        Files.createDirectory(checkout.resolve("scripts"));
        Files.copy(SCRIPT, checkout.resolve(SCRIPT));
        Files.writeString(checkout.resolve("CHANGELOG.md"), """
                # Changelog

                ## [Unreleased]

                ## [0.2.0] - 2026-12-01

                ### Added

                - The new

                ### Fixed

                - The old

                ## [0.2.0-rc.1] - 2026-11-24

                - A candidate

                ## [0.1.0] - 2026-11-01

                - The first

                [0.1.0]: https://example.com/v0.1.0
                """);
    }

    @Test
    void are_what_the_changelog_says_of_the_version() throws Exception {
        assertThat(notes("0.2.0")).isEqualTo(new Result(0, """
                ### Added

                - The new

                ### Fixed

                - The old
                """, ""));
    }

    @Test
    void end_before_the_links() throws Exception {
        assertThat(notes("0.1.0").out()).isEqualTo("- The first\n");
    }

    @Test
    void a_version_that_the_changelog_does_not_know_has_none() throws Exception {
        Result result = notes("0.3.0");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: CHANGELOG.md has nothing under ## [0.3.0]\nhint: ");
    }

    @Test
    void a_heading_with_nothing_under_it_has_none() throws Exception {
        assertThat(notes("Unreleased").status()).isEqualTo(1);
    }

    @Test
    void the_version_has_to_be_named() throws Exception {
        assertThat(notes()).isEqualTo(new Result(2, "", "usage: release_notes.sh VERSION\n"));
    }

    private Result notes(String... arguments) throws IOException, InterruptedException {
        Path out = checkout.resolve("out");
        Path err = checkout.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder("sh", checkout.resolve(SCRIPT).toString());
        builder.command().addAll(List.of(arguments));
        int status = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Result(status, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err));
    }
}
