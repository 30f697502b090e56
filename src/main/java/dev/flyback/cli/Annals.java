package dev.flyback.cli;

import dev.flyback.database.SqlError;
import dev.flyback.execute.Outcome;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.LogEntry;
import dev.flyback.plan.Meanings;
import dev.flyback.plan.Plan;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What is kept of a run beside the history: the log, and what scripts say. A run is done without it. */
final class Annals {
    private final Workspace workspace;
    private final Talk talk;
    private final String command;
    private final long start = System.nanoTime();

    Annals(Workspace workspace, Talk talk, String command) {
        this.workspace = workspace;
        this.talk = talk;
        this.command = command;
    }

    /** Runs a plan, and tells what came of it. */
    Report.Moved moved(Report.Motion motion, History before, Plan plan, Supplier<Outcome> run) {
        try {
            Outcome outcome = run.get();
            History after = workspace.table().read();
            if (!plan.isEmpty()) {
                keep(after);
                log(before, plan, after, Optional.empty());
            }
            return new Report.Moved(motion, before.current(), after.current(), outcome, Optional.empty());
        } catch (Failure failure) {
            logFailure(before, plan, failure);
            throw failure;
        }
    }

    private void keep(History after) {
        try {
            workspace.table().scripts().keep(Meanings.missing(workspace.catalogue(), after));
        } catch (SqlError e) {
            talk.note(
                    "what the scripts say could not be kept beside the history, so that a change of comments alone will"
                            + " count as a change: " + e.summary());
        }
    }

    // Where there is no history, nothing has begun, and there is no place for a log.
    private void logFailure(History before, Plan plan, Failure failure) {
        try {
            if (workspace.table().exists()) {
                log(before, plan, workspace.table().read(), Optional.of(failure.getMessage()));
            }
        } catch (SqlError e) {
            // Without a connection that goes without saying.
            if (!e.isConnectionLost()) {
                talk.note("the failure could not be written into the log: " + e.summary());
            }
        }
    }

    private void log(History before, Plan plan, History after, Optional<String> error) {
        Caller caller = Caller.ofProcess();
        LogEntry entry = new LogEntry(
                Optional.empty(),
                command,
                plan.steps().stream()
                        .map(step -> Words.verb(step) + " " + Words.subject(step))
                        .toList(),
                Words.place(before.current()),
                Words.place(after.current()),
                error,
                Duration.ofNanos(System.nanoTime() - start),
                Optional.empty(),
                caller.user(),
                caller.host(),
                BuildInformation.read().flyback(),
                workspace.commit());
        try {
            workspace.table().log().add(entry);
        } catch (SqlError e) {
            talk.note("the run could not be written into the log: " + e.summary());
        }
    }
}
