package dev.flyback.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said before a native build begins. */
@DisabledOnOs(OS.WINDOWS)
class NativeBuildTest {
    @TempDir
    private Path folder;

    private record Answer(int status, String text) {}

    private Answer ask(Map<String, String> variables, String inContainer) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "src/build/NativeBuild.java",
                        inContainer)
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.strip());
    }

    private Map<String, String> program(String name, String script) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return new HashMap<>(Map.of("PATH", bin.toString()));
    }

    @Test
    void no_native_image_is_told() throws Exception {
        Answer answer = ask(Map.of("PATH", folder.toString()), "false");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(answer.text())
                .startsWith("no native-image was found: set GRAALVM_HOME")
                .contains("-Dquarkus.native.container-build=true");
    }

    @ParameterizedTest
    @CsvSource({"'', is empty", "/no/graalvm, 'is /no/graalvm, where there is none in bin'"})
    void a_home_without_native_image_is_named(String home, String said) throws Exception {
        Answer answer = ask(Map.of("PATH", folder.toString(), "GRAALVM_HOME", home), "false");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).startsWith("no native-image was found; GRAALVM_HOME " + said + ": set GRAALVM_HOME");
    }

    @ParameterizedTest
    @CsvSource({
        "GraalVM 22.3.0 Java 17 CE (Java Version 17.0.5+8-jvmci-22.3-b08), 17",
        "native-image 22.3.5.0-Final Mandrel Distribution (Java Version 17.0.10+7), 17",
        "native-image 20.0.2 2023-07-18, 20"
    })
    void one_that_is_too_old_is_told(String version, String java) throws Exception {
        Answer answer = ask(program("native-image", "echo '" + version + "'"), "false");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(answer.text()).contains("is for Java " + java + ", which is too old: set GRAALVM_HOME");
    }

    @ParameterizedTest
    @CsvSource({"native-image 21.0.5 2024-10-15, false", "native-image 25.0.2 2026-01-20, true"})
    void others_are_given_the_arguments_that_they_know(String version, boolean small) throws Exception {
        Answer answer = ask(program("native-image", "echo '" + version + "'"), "false");

        assertThat(answer.status()).isZero();
        assertThat(answer.text()).contains("-march=compatibility");
        assertThat(answer.text().contains("-Os")).isEqualTo(small);
    }

    @Test
    void one_that_is_broken_is_told() throws Exception {
        Answer answer = ask(program("native-image", "exit 3"), "false");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).contains("does not tell its version");
    }

    @Test
    void an_engine_that_does_not_answer_is_told() throws Exception {
        Answer answer = ask(program("docker", "echo 'permission denied on the socket'; exit 1"), "true");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text().lines()).hasSize(1);
        assertThat(answer.text())
                .startsWith("docker is installed, but its engine does not answer: start it")
                .endsWith("(permission denied on the socket)");
    }

    @Test
    void no_engine_at_all_is_told() throws Exception {
        Answer answer = ask(Map.of("PATH", folder.toString()), "true");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.text()).startsWith("there is neither docker nor podman");
    }
}
