package dev.flyback.cli;

import dev.flyback.execute.ScriptParser;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What is put into scripts. */
final class PlaceholderOptions {
    @Option(
            names = "--placeholder",
            paramLabel = "NAME=VALUE",
            description = "Put VALUE for $${NAME} in every script. Without this option, $${...} stays as it is.")
    private Map<String, String> placeholders = new LinkedHashMap<>();

    ScriptParser parser() {
        return new ScriptParser(placeholders);
    }
}
