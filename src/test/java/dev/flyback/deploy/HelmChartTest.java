package dev.flyback.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import dev.flyback.cli.CommandSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The chart, as Helm itself sees it. */
@DisabledOnOs(value = OS.LINUX, architectures = "aarch64", disabledReason = "the library has no Helm for it")
class HelmChartTest {
    private static final Path CHART = Path.of("deploy/helm").toAbsolutePath();
    private static final String HOOK = "helm.sh/hook";
    private static final String NO_HOOK = "example.com/hook";

    @TempDir
    Path folder;

    @Test
    void helm_has_nothing_to_say_against_the_chart() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
    }

    @Test
    void the_scripts_come_before_the_job_that_runs_them() throws IOException {
        YamlFile rendered = rendered(true);

        assertThat(Schemas.faults(rendered)).isEmpty();
        assertThat(rendered.documents())
                .extracting(document -> document.path("kind").asText())
                .containsExactlyInAnyOrder("ConfigMap", "Job");
        JsonNode scripts = ofKind("ConfigMap", rendered);
        JsonNode job = ofKind("Job", rendered);
        assertThat(List.of(scripts, job))
                .allSatisfy(object -> assertThat(annotation(object, NO_HOOK)).isEqualTo("pre-install,pre-upgrade"));
        assertThat(Integer.parseInt(annotation(scripts, "helm.sh/hook-weight")))
                .isLessThan(Integer.parseInt(annotation(job, "helm.sh/hook-weight")));
        assertThat(scripts.path("data").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("V001__create_account.sql", "U001__create_account.sql");
        assertThat(job.at("/spec/template/spec/volumes/0/configMap/name").asText())
                .isEqualTo(scripts.at("/metadata/name").asText())
                .isEqualTo("shop-migrations");
    }

    @Test
    void the_job_calls_flyback_as_it_is() throws IOException {
        JsonNode job = ofKind("Job", rendered(true));

        assertThat(Calls.in(job)).hasSize(1).allSatisfy(CommandSyntax::check);
        new Workload(job).keepsTheRestrictedProfile();
        new Workload(job).isTriedAgainOnlyWhereThatMakesSense();
    }

    @Test
    void without_scripts_those_in_the_image_are_used() throws IOException {
        YamlFile rendered = rendered(false);

        assertThat(Schemas.faults(rendered)).isEmpty();
        assertThat(rendered.documents())
                .singleElement()
                .satisfies(job ->
                        assertThat(job.at("/spec/template/spec").has("volumes")).isFalse());
    }

    // The library leaves hooks out of what it renders, so here they are none.
    private YamlFile rendered(boolean scripts) throws IOException {
        Path copy = folder.resolve("chart");
        try (Stream<Path> files = Files.walk(CHART)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(CHART.relativize(file));
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file).replace(HOOK + ":", NO_HOOK + ":"));
            }
        }
        String text = new Helm(copy)
                .template()
                .withName("shop")
                .set("scripts", scripts)
                .call();
        return new YamlFile(CHART, text);
    }

    private static JsonNode ofKind(String kind, YamlFile file) {
        return file.documents().stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static String annotation(JsonNode object, String name) {
        return object.path("metadata").path("annotations").path(name).asText();
    }
}
