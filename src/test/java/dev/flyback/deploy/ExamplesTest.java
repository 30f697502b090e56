package dev.flyback.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.cli.CommandSyntax;
import dev.flyback.testing.CommandTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether the examples under deploy/ are true of the flyback that there is. */
class ExamplesTest extends CommandTest {
    static List<YamlFile> examples() {
        return YamlFile.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_call_is_one_that_flyback_takes(YamlFile file) {
        List<List<String>> calls = Calls.in(file);

        assertThat(calls.isEmpty()).isEqualTo(file.toString().equals("deploy/kubernetes/database.yaml"));
        assertThat(calls)
                .allSatisfy(call -> assertThatCode(() -> CommandSyntax.check(call))
                        .as("%s", call)
                        .doesNotThrowAnyException());
    }

    @Test
    void a_call_that_flyback_does_not_take_is_found() {
        String text = """
                services:
                  migrate:
                    image: ghcr.io/flyback-dev/flyback:0.1.0
                    command: [upgrade, --lock-wiat=300]
                job:
                  script:
                    - flyback downgrade --yes
                    - flyback upgrad
                step:
                  uses: docker://ghcr.io/flyback-dev/flyback:0.1.0
                  with:
                    args: current --chek
                """;
        List<List<String>> calls = Calls.in(new YamlFile(Path.of("example.yaml"), text));

        assertThat(calls).hasSize(4).allSatisfy(call -> assertThatThrownBy(() -> CommandSyntax.check(call)));
    }

    @Test
    void all_name_the_same_version() throws IOException {
        Pattern version = Pattern.compile("(?:flyback[:-]|FLYBACK_VERSION: )(\\d+\\.\\d+\\.\\d+)");
        List<String> versions = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("deploy"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                version.matcher(Files.readString(file))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(versions::add);
            }
        }

        assertThat(versions).hasSizeGreaterThan(12);
        assertThat(versions.stream().distinct()).hasSize(1);
    }

    @Test
    void every_pod_keeps_the_restricted_profile() {
        List<Workload> workloads = workloads();

        assertThat(workloads).hasSize(4).allSatisfy(Workload::keepsTheRestrictedProfile);
    }

    @Test
    void a_job_is_tried_again_only_where_that_makes_sense() {
        List<Workload> jobs =
                workloads().stream().filter(Workload::isTriedAgain).toList();

        assertThat(jobs).hasSize(2).allSatisfy(Workload::isTriedAgainOnlyWhereThatMakesSense);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/kubernetes/database.yaml", "deploy/argo-cd/migrate.yaml"})
    void the_scripts_of_a_config_map_can_be_applied_and_undone(Path file) {
        JsonNode configMap = YamlFile.read(file).documents().get(0);
        configMap.path("data").properties().forEach(script -> {
            migrations.add(script.getKey(), script.getValue().asText());
        });

        run(0, "upgrade");
        assertThat(tables()).containsExactly("account");
        run(0, "downgrade", "base", "--yes");
        assertThat(tables()).isEmpty();
    }

    private static List<Workload> workloads() {
        return examples().stream().flatMap(file -> Workload.in(file).stream()).toList();
    }
}
