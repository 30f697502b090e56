package dev.flyback.cli;

import dev.flyback.execute.ScriptParser;
import dev.flyback.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

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
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                ScriptParser.flywayVersion());
    }
}
