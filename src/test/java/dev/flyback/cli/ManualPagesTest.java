package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Every command is described well enough for a page of the manual. */
class ManualPagesTest {
    static Stream<CommandSpec> commands() {
        return ManualPages.withSubcommands(ManualPages.commandLine()).map(CommandLine::getCommandSpec);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_is_described_in_a_sentence_and_has_an_example(CommandSpec command) {
        assertThat(command.usageMessage().description()).isNotEmpty();
        assertThat(command.usageMessage().description()[0]).matches("\\p{Lu}.*[^.]\\.");
        assertThat(command.usageMessage().footerHeading()).matches("%nExamples?:%n");
        assertThat(command.usageMessage().footer()).isNotEmpty().allMatch(line -> line.startsWith("  "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void options_and_parameters_are_described_in_sentences(CommandSpec command) {
        for (ArgSpec argument : command.args()) {
            assertThat(argument.description()).as(argument.toString()).hasSize(1);
            assertThat(argument.description()[0]).as(argument.toString()).matches(".*[^.]\\.");
        }
    }

    @Test
    void every_command_has_a_page(@TempDir Path folder) throws IOException {
        ManualPages.write(folder);

        List<String> pages =
                commands().map(command -> command.qualifiedName("-") + ".adoc").toList();
        assertThat(pages).contains("flyback.adoc", "flyback-upgrade.adoc", "flyback-local-start.adoc");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written.map(page -> page.getFileName().toString())).containsExactlyInAnyOrderElementsOf(pages);
        }
        assertThat(Files.readString(folder.resolve("flyback.adoc"))).contains("== Environment", "*DATABASE_URL*::");
        for (String page : pages) {
            assertThat(Files.readString(folder.resolve(page)))
                    .as(page)
                    .contains("\n== Name\n", "\n== Options\n")
                    .containsPattern("\n== Examples?\n");
        }
    }
}
