package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.report.Words;
import dev.flyback.revision.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Sees to it that nobody loses files or a database by a squash without knowing. */
final class SquashGuard {
    private static final int SHOWN = 10;

    private final Invocation invocation;
    private final Talk talk;
    private final Settings settings;

    SquashGuard(Invocation invocation, Talk talk, Settings settings) {
        this.invocation = invocation;
        this.talk = talk;
        this.settings = settings;
    }

    /** Says so where the database in use has some of the revisions that are replaced, but not the last. */
    void warn(Version last) {
        if (settings.isDatabaseNamed()) {
            leftBehind(last).ifPresent(invocation.console().err()::println);
        }
    }

    private Optional<String> leftBehind(Version last) {
        try (Database database = Database.open(settings.databaseUrl(), Workspace.sessionOptions(settings, talk))) {
            History history = HistoryTable.of(database, settings.schema(), settings.historyTable())
                    .read();
            return history.current()
                    .filter(current -> history.applied(last).isEmpty() && !history.isBelowBaseline(last))
                    .map(current -> "warning:    " + database.url().display() + " is at " + current
                            + " and would be left behind: the new pair is for databases that have " + last
                            + ", or nothing; bring it to " + last + " first");
        } catch (Failure unavailable) {
            return Optional.of(
                    "warning:    whether the database has " + last + " is not known: " + unavailable.getMessage());
        }
    }

    /** Demands that what is deleted can be had again, where its folder is under git. */
    void refuseUncommitted(Path folder, List<String> files) {
        List<String> uncommitted =
                new Git(folder).uncommitted().stream().filter(files::contains).toList();
        if (!uncommitted.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "these files are not committed in git as they are, and would be lost: "
                            + String.join(", ", uncommitted),
                    "commit them first; nothing was changed");
        }
    }

    /** Shows what is deleted, though the call be quiet: it is what the question is about. */
    void show(List<String> files) {
        List<String> lines = files.stream().map(file -> "replace " + file).toList();
        Words.shortened(lines, SHOWN).forEach(line -> invocation.console().err().println("  " + line));
    }
}
