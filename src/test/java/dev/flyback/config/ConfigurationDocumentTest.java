package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationDocumentTest {
    @Test
    void the_table_of_the_document_is_the_list_of_settings() throws IOException {
        String table = Arrays.stream(Setting.values())
                .map(ConfigurationDocumentTest::row)
                .collect(Collectors.joining(
                        "\n", "| Variable | Flag | Default | What it is |\n|---|---|---|---|\n", "\n"));

        assertThat(Files.readString(Path.of("docs/configuration.md"))).contains(table);
    }

    @ParameterizedTest
    @EnumSource
    void the_example_names_every_setting(Setting setting) throws IOException {
        assertThat(example()).containsPattern("(?m)^(# )?" + setting.variable() + "=");
    }

    @Test
    void the_example_sets_nothing_but_what_flyback_knows() throws IOException {
        assertThat(DotEnv.parse(example(), ".env.example", Map.of()).entries().keySet())
                .isSubsetOf(
                        Arrays.stream(Setting.values()).map(Setting::variable).toList());
    }

    @Test
    void the_example_gives_the_defaults_when_it_is_copied_as_it_is() throws IOException {
        DotEnv.parse(example(), ".env.example", Map.of())
                .entries()
                .forEach((name, entry) -> assertThat(entry.value())
                        .as(name)
                        .isEqualTo(Setting.valueOf(name).defaultValue().orElse("")));
    }

    private static String example() throws IOException {
        return Files.readString(Path.of(".env.example"));
    }

    private static String row(Setting setting) {
        return "| `" + setting.variable() + "` | " + code(setting.flag().orElse("")) + " | "
                + code(setting.defaultValue().orElse("")) + " | " + setting.description() + " |";
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
