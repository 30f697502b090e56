package dev.flyback.cli;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Online;
import dev.flyback.schema.DatabaseSchema;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether others go on with their work meanwhile. */
final class OnlineOptions {
    @Option(
            names = "--online",
            description = "Take the ways that keep others waiting for a moment only, though they take longer: indexes"
                    + " are built concurrently, and constraints are proved after they hold for new rows.")
    private boolean online;

    boolean areAsked() {
        return online;
    }

    List<Change> changes(DatabaseSchema from, DatabaseSchema to) {
        return online ? Online.between(from, to).stream().flatMap(List::stream).toList() : Comparison.between(from, to);
    }
}
