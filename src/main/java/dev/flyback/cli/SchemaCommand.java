package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import java.util.Map;
import picocli.CommandLine.Mixin;

/** A command that compares schemas. */
abstract class SchemaCommand extends DatabaseCommand {
    @Mixin
    private ComparisonOptions comparisonOptions = new ComparisonOptions();

    private Settings settings;

    SchemaCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        comparisonOptions.addTo(flags);
        return flags;
    }

    Settings settings() {
        if (settings == null) {
            settings = settings(flags());
        }
        return settings;
    }

    Schemas schemas() {
        return comparisonOptions.schemas(invocation(), talk(), settings());
    }
}
