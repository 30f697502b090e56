package dev.flyback.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether those who read the YAML of this repository would take it. */
class SchemasTest {
    static List<YamlFile> files() {
        return YamlFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_is_as_its_reader_wants_it(YamlFile file) {
        assertThat(file.documents()).isNotEmpty();
        assertThat(Schemas.faults(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the file                                      | what it says                   | what it says instead
            deploy/compose/compose.yaml                     | depends_on:                    | depend_on:
            deploy/compose/compose.yaml                     | service_completed_successfully | service_completed
            deploy/compose/compose.yaml                     | read_only: true                | read_only: [true]
            deploy/kubernetes/database.yaml                 | stringData:                    | stringdata:
            deploy/kubernetes/job.yaml                      | backoffLimit: 6                | backOffLimit: 6
            deploy/kubernetes/job.yaml                      | backoffLimit: 6                | backoffLimit: six
            deploy/kubernetes/job.yaml                      | onExitCodes:                   | onExitCode:
            deploy/kubernetes/job.yaml                      | secretKeyRef:                  | secretKey:
            deploy/kubernetes/job.yaml                      | readOnlyRootFilesystem:        | readOnlyFilesystem:
            deploy/kubernetes/job.yaml                      | apiVersion: batch/v1           | apiVersion: batch/v2
            deploy/kubernetes/init-container.yaml           | initContainers:                | initContainer:
            deploy/kubernetes/init-container.yaml           | matchLabels:                   | labels:
            deploy/argo-cd/migrate.yaml                     | mountPath: /migrations         | path: /migrations
            deploy/github-actions/migrations.yml            | runs-on:                       | run-on:
            deploy/github-actions/migrations.yml            | pull_request:                  | pull_requests:
            deploy/github-actions/migrations.yml            | contents: read                 | contents: none-at-all
            deploy/github-actions/migrations.yml            | timeout-minutes: 10            | timeout-minutes: ten
            deploy/github-actions/migrations.yml            | with:                          | with_:
            .github/workflows/ci.yml                        | fail-fast: false               | fail-first: false
            deploy/gitlab-ci/migrations.gitlab-ci.yml       | resource_group:                | resource_groups:
            deploy/gitlab-ci/migrations.gitlab-ci.yml       | exit_codes: 6                  | exit_code: 6
            """)
    void a_field_that_its_reader_does_not_know_is_found(String path, String text, String instead) {
        YamlFile file = YamlFile.read(Path.of(path));
        assertThat(file.text()).contains(text);

        assertThat(Schemas.faults(new YamlFile(file.path(), file.text().replace(text, instead))))
                .isNotEmpty();
    }
}
