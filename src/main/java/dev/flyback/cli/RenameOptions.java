package dev.flyback.cli;

import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What has another name in the desired schema. */
final class RenameOptions {
    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "A table, column or other object that gets another name, and keeps its data:"
                    + " public.tenant.name=title.")
    private Map<String, String> renames = new LinkedHashMap<>();

    @Option(names = "--no-renames", description = "What looks like another name is something else: drop and create it.")
    private boolean none;

    /** Those that were named, and those that look like it and are confirmed at a terminal. */
    List<Rename> find(Renames candidates, Invocation invocation) {
        List<Rename> found = new ArrayList<>();
        renames.forEach((from, to) -> found.add(candidates.named(from, to)));
        if (!none) {
            candidates.likely().stream()
                    .filter(rename -> !found.contains(rename))
                    .filter(rename -> isMeant(rename, invocation))
                    .toList()
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isMeant(Rename rename, Invocation invocation) {
        return Confirmation.isYes(invocation, "is that " + rename.from() + " by another name: " + rename.to() + "?")
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        rename.from() + " goes, " + rename.to() + " comes: is that another name for it?",
                        "if so, say --rename " + rename + ", which keeps its data; if not, say --no-renames"));
    }
}
