package dev.flyback.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is shown instead of a run. */
final class PreviewOptions {
    @ArgGroup
    private Choice choice = new Choice();

    /** One of them, or none. */
    static final class Choice {
        @Option(names = "--plan", description = "Only show the steps; nothing is run.")
        private boolean plan;

        @Option(
                names = "--dry-run",
                description = "Run it and roll it back, and show what each statement does. Its locks are really taken.")
        private boolean dryRun;

        @Option(
                names = "--sql",
                description =
                        "Only print a script for psql that does the same, with its rows in the history. With FROM:TO as"
                                + " the target, no database is needed.")
        private boolean sql;
    }

    boolean isPlan() {
        return choice.plan;
    }

    boolean isDryRun() {
        return choice.dryRun;
    }

    boolean isSql() {
        return choice.sql;
    }

    boolean isWanted() {
        return isPlan() || isDryRun() || isSql();
    }
}
