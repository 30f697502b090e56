package dev.flyback.cli;

import dev.flyback.database.Database;
import dev.flyback.execute.ScriptParser;
import dev.flyback.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.function.UnaryOperator;

/** What the build has written down about itself. */
final class BuildInformation {
    private BuildInformation() {}

    static Report.ToolVersion read() {
        Properties build = new Properties();
        try (InputStream stream = BuildInformation.class.getResourceAsStream("/build.properties")) {
            build.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Report.ToolVersion(
                build.getProperty("version"),
                build.getProperty("commit"),
                build.getProperty("built"),
                runtime(System::getProperty),
                build.getProperty("quarkus"),
                ScriptParser.flywayVersion(),
                Database.driverVersion());
    }

    /** What runs flyback: a Java, or what the native executable was compiled with. */
    static String runtime(UnaryOperator<String> properties) {
        boolean isNative = properties.apply("org.graalvm.nativeimage.imagecode") != null;
        String vendorVersion = properties.apply("java.vendor.version");
        String name = isNative && vendorVersion != null
                ? vendorVersion.replaceFirst("\\+.*", "")
                : properties.apply("java.vm.name") + " " + properties.apply("java.version");
        return isNative ? name + " (native)" : name;
    }
}
