package dev.flyback.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.failure.ExitCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Job or a Deployment, and what is demanded of it.
 *
 * @param object the object as Kubernetes gets it
 */
record Workload(JsonNode object) {
    static List<Workload> in(YamlFile file) {
        return file.documents().stream()
                .filter(document -> document.path("spec").has("template"))
                .map(Workload::new)
                .toList();
    }

    /** Demands the restricted profile of Kubernetes' pod security standards. */
    void keepsTheRestrictedProfile() {
        JsonNode pod = object.at("/spec/template/spec");
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        List<JsonNode> containers = new ArrayList<>();
        pod.path("initContainers").forEach(containers::add);
        pod.path("containers").forEach(containers::add);
        assertThat(containers).isNotEmpty().allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/requests").has("memory")).isTrue();
        });
    }

    /** Whether the pod of a Job that failed may be replaced. */
    boolean isTriedAgain() {
        return object.path("kind").asText().equals("Job")
                && object.at("/spec/backoffLimit").asInt(1) > 0;
    }

    /** Demands that every status but the one that says so ends the Job. */
    void isTriedAgainOnlyWhereThatMakesSense() {
        JsonNode rule = object.at("/spec/podFailurePolicy/rules/0");
        List<Integer> statuses = new ArrayList<>();
        rule.at("/onExitCodes/values").forEach(status -> statuses.add(status.asInt()));
        assertThat(rule.path("action").asText()).isEqualTo("FailJob");
        assertThat(rule.at("/onExitCodes/operator").asText()).isEqualTo("In");
        assertThat(rule.at("/onExitCodes/containerName").asText())
                .isEqualTo(object.at("/spec/template/spec/containers/0/name").asText());
        assertThat(statuses)
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .filter(code -> code != ExitCode.DONE && code != ExitCode.UNAVAILABLE)
                        .map(ExitCode::status)
                        .toList());
    }
}
