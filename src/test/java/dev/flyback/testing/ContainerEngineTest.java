package dev.flyback.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class ContainerEngineTest {
    private static final Path NOWHERE = Path.of("/nowhere/docker.sock");

    private static Map<String, String> variables(String... pairs) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeAll(List.of("DOCKER_HOST", "DOCKER_CONTEXT", "FLYBACK_TEST_DOCKER"));
        for (int i = 0; i < pairs.length; i += 2) {
            variables.put(pairs[i], pairs[i + 1]);
        }
        return variables;
    }

    @Test
    void is_in_trouble_where_the_address_is_wrong() {
        ContainerEngine engine = ContainerEngine.find(variables("DOCKER_HOST", "unix://" + NOWHERE), List.of());

        assertThat(engine.answers()).isFalse();
        assertThat(engine.trouble().orElseThrow())
                .startsWith("No container engine can be used: ")
                .contains("correct DOCKER_HOST", "FLYBACK_TEST_DOCKER=false")
                .doesNotContain("\n");
        assertThatThrownBy(engine::require)
                .isInstanceOf(AssertionError.class)
                .hasMessage(engine.trouble().get());
    }

    @Test
    void is_in_trouble_where_its_socket_is_there_and_it_is_not(@TempDir Path folder) throws Exception {
        Path dead = Files.createFile(folder.resolve("docker.sock"));
        Map<String, String> variables = variables("DOCKER_HOST", "unix://" + dead);

        assertThat(ContainerEngine.find(variables, List.of(dead)).trouble()).isPresent();
    }

    @Test
    void is_in_trouble_where_it_is_demanded_and_does_not_answer() {
        ContainerEngine engine = ContainerEngine.find(
                variables("DOCKER_HOST", "unix://" + NOWHERE, "FLYBACK_TEST_DOCKER", "true"), List.of());

        assertThat(engine.demanded()).isTrue();
        assertThat(engine.trouble()).isPresent();
    }

    @Test
    void is_left_alone_where_it_is_not_wanted() {
        ContainerEngine engine = ContainerEngine.find(
                variables("DOCKER_HOST", "unix://" + NOWHERE, "FLYBACK_TEST_DOCKER", "false"), List.of());

        assertThat(engine).isEqualTo(new ContainerEngine(false, false, Optional.empty()));
        assertThatThrownBy(engine::require).isInstanceOf(TestAbortedException.class);
    }
}
