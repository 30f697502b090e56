package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildInformationTest {
    // As these print them: OpenJDK of Debian, executables of GraalVM and of a compiler without a name.
    private static final Map<String, String> OPENJDK = Map.of(
            "java.vm.name", "OpenJDK 64-Bit Server VM",
            "java.version", "17.0.15",
            "java.vendor.version", "Debian-1deb12u1");
    private static final Map<String, String> GRAALVM = Map.of(
            "org.graalvm.nativeimage.imagecode", "runtime",
            "java.vm.name", "Substrate VM",
            "java.version", "25.0.2",
            "java.vendor.version", "GraalVM CE 25.0.2+10.1");
    private static final Map<String, String> NAMELESS = Map.of(
            "org.graalvm.nativeimage.imagecode", "runtime",
            "java.vm.name", "Substrate VM",
            "java.version", "25.0.2");

    @Test
    void names_the_java_that_it_runs_on() {
        assertThat(BuildInformation.runtime(OPENJDK::get)).isEqualTo("OpenJDK 64-Bit Server VM 17.0.15");
    }

    @Test
    void names_the_compiler_of_a_native_executable() {
        assertThat(BuildInformation.runtime(GRAALVM::get)).isEqualTo("GraalVM CE 25.0.2 (native)");
        assertThat(BuildInformation.runtime(NAMELESS::get)).isEqualTo("Substrate VM 25.0.2 (native)");
    }
}
