package dev.flyback.cli;

import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.database.SessionOptions;
import dev.flyback.execute.Executor;
import dev.flyback.execute.Limits;
import dev.flyback.execute.LiveHistory;
import dev.flyback.execute.StatementRunner;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.revision.Catalogue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The files and the database that a command works on. */
final class Workspace implements AutoCloseable {
    private static final String APPLICATION_NAME = "flyback";

    private final Invocation invocation;
    private final Talk talk;
    private final Settings settings;
    private final Duration lockWait;
    private final Limits limits;
    private final Catalogue catalogue;
    private final Database database;
    private final HistoryTable table;

    /** Reads the files and connects. */
    Workspace(Invocation invocation, Talk talk, Settings settings) {
        this.invocation = invocation;
        this.talk = talk;
        this.settings = settings;
        // Before the connection, so that a wrong value is told whether or not there is a server.
        this.lockWait = settings.lockWait();
        this.limits = limits(settings);
        // A password takes the processor as long as some hundred files, and the rest is waiting for the server.
        Background<Database> session =
                new Background<>(() -> Database.open(settings.databaseUrl(), sessionOptions(settings, talk)));
        this.catalogue = catalogue(session);
        talk.inUse(settings.databaseUrl());
        this.database = session.get();
        this.table = HistoryTable.of(database, settings.schema(), settings.historyTable());
        settings.schema().ifPresent(schema -> talk.inUse(schema, table.isSchemaThere()));
    }

    private Catalogue catalogue(Background<Database> session) {
        try {
            return new Migrations(invocation, settings).read(talk);
        } catch (Failure failure) {
            session.abandon(Database::close);
            throw failure;
        }
    }

    static Limits limits(Settings settings) {
        return new Limits(settings.lockTimeout(), settings.statementTimeout(), settings.lockRetries());
    }

    static SessionOptions sessionOptions(Settings settings, Talk talk) {
        return new SessionOptions(
                settings.connectTimeout(),
                APPLICATION_NAME,
                settings.timeZone(),
                settings.echo() ? Optional.of(talk::echo) : Optional.empty(),
                talk::note);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Database database() {
        return database;
    }

    HistoryTable table() {
        return table;
    }

    /** What is applied, and what somebody is running at this moment. */
    History history() {
        return LiveHistory.read(database, table);
    }

    /** Where the files are; nothing for the bundled ones. */
    Optional<Path> folder() {
        return settings.migrationsDirectory();
    }

    /** The commit that the scripts are of, and whether they are not as it has them. */
    Optional<String> commit() {
        return folder().map(Git::new)
                .map(git -> git.commit().map(commit -> git.uncommitted().isEmpty() ? commit : commit + " (modified)"))
                .orElseGet(() ->
                        Optional.of(BuildInformation.read().commit()).filter(commit -> !commit.equals("unknown")));
    }

    Executor executor() {
        return new Executor(
                database,
                StatementRunner.in(database),
                table,
                settings.schema(),
                limits,
                lockWait,
                talk,
                invocation.interruption());
    }

    @Override
    public void close() {
        talk.endLine();
        database.close();
    }
}
