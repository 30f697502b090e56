package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How schemas are compared. */
final class ComparisonOptions {
    @Mixin
    private ScratchOptions scratchOptions = new ScratchOptions();

    @Option(
            names = "--strict",
            description =
                    "Refuse to go on where a schema holds something that cannot be compared, instead of naming it.")
    private boolean strict;

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "Leave out what is called like this, with all that belongs to it: public.tmp_*. Can be given"
                    + " several times; FLYBACK_EXCLUDE does the same, with commas between.")
    private List<String> excluded = new ArrayList<>();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    Schemas schemas(Invocation invocation, Talk talk, Settings settings) {
        return new Schemas(invocation, talk, settings, placeholderOptions.parser(), strict);
    }

    void addTo(Map<Setting, String> flags) {
        scratchOptions.addTo(flags);
        if (!excluded.isEmpty()) {
            flags.put(Setting.FLYBACK_EXCLUDE, String.join(",", excluded));
        }
    }
}
