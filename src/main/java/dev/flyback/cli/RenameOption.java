package dev.flyback.cli;

import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.verify.RenameHints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** What has another name in the desired schema. */
final class RenameOption {
    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A table, column or other object that gets another name, and keeps its data:"
                    + " public.tenant.name=title.")
    private Map<String, String> renames = new LinkedHashMap<>();

    /** Chooses what was named here and in the files, and nothing else. */
    Function<Renames, List<Rename>> only(RenameHints hints, Invocation invocation) {
        return new RenameChoice(renames, hints, true, invocation);
    }

    /** Chooses what was named here and in the files, and what looks like it and is confirmed at a terminal. */
    Function<Renames, List<Rename>> orAsked(RenameHints hints, Invocation invocation) {
        return new RenameChoice(renames, hints, false, invocation);
    }
}
