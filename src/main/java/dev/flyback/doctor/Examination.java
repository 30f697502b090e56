package dev.flyback.doctor;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.config.Settings;
import dev.flyback.database.Database;
import dev.flyback.database.SessionOptions;
import dev.flyback.database.SqlError;
import dev.flyback.execute.LiveHistory;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.HistoryTable;
import dev.flyback.revision.Catalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Goes from the settings to the history, and notes at each place whether all is well. It changes nothing. */
public final class Examination {
    // Long enough for a server across the world, and short enough for the next check to be waited for.
    private static final Duration PORT_LIMIT = Duration.ofSeconds(5);

    private final Settings settings;
    private final Function<Settings, SessionOptions> options;
    private final Supplier<Catalogue> files;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Makes it; nothing is looked at yet.
     *
     * @param settings what is set
     * @param options how a session is to be
     * @param files reads the migrations
     */
    public Examination(Settings settings, Function<Settings, SessionOptions> options, Supplier<Catalogue> files) {
        this.settings = settings;
        this.options = options;
        this.files = files;
    }

    /**
     * Looks at everything that can be looked at.
     *
     * @return what was found, in the order of the way
     */
    public List<Finding> run() {
        Optional<Catalogue> catalogue = tried("migrations", files);
        catalogue.map(HistoryChecks::ofFiles).ifPresent(findings::addAll);
        List.<Supplier<?>>of(
                        settings::lockWait,
                        settings::lockTimeout,
                        settings::statementTimeout,
                        settings::lockRetries,
                        settings::echo)
                .forEach(setting -> tried("settings", setting));
        Optional<DatabaseUrl> url = tried("settings", settings::databaseUrl);
        url.ifPresent(this::reach);
        Optional<Database> session = url.filter(known -> isWellSoFar())
                .flatMap(known -> tried("connection", () -> Database.open(known, options.apply(settings))));
        if (session.isPresent()) {
            try (Database database = session.get()) {
                findings.add(Finding.ok(
                        "connection",
                        database.url().user() + " is in " + database.url().database()));
                look(database, catalogue);
            }
        }
        return List.copyOf(findings);
    }

    /**
     * The settings of this run.
     *
     * @return those that count, defaults among them, then those that somebody has set and that do not count
     */
    public List<Given> settings() {
        return Stream.concat(
                        settings.inEffect().stream().map(effective -> given(effective, false)),
                        settings.overruled().stream().map(effective -> given(effective, true)))
                .toList();
    }

    private static Given given(Settings.Effective effective, boolean isOverruled) {
        return new Given(
                effective.setting().variable(),
                effective.shown(),
                effective.origin().describe(),
                isOverruled);
    }

    private boolean isWellSoFar() {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .allMatch(finding -> finding.subject().equals("migrations"));
    }

    // With several servers, one that answers will do.
    private void reach(DatabaseUrl url) {
        List<List<Finding>> ways = url.servers().stream()
                .map(server -> new NetworkChecks(server, PORT_LIMIT).run())
                .toList();
        ways.stream()
                .filter(way -> way.stream().allMatch(finding -> finding.level() == Finding.Level.OK))
                .findFirst()
                .ifPresentOrElse(findings::addAll, () -> ways.forEach(findings::addAll));
    }

    private void look(Database database, Optional<Catalogue> catalogue) {
        try {
            HistoryTable table = HistoryTable.of(database, settings.schema(), settings.historyTable());
            findings.addAll(new ServerChecks(database, table).run());
            catalogue
                    .flatMap(read ->
                            tried("history", () -> HistoryChecks.ofHistory(read, LiveHistory.read(database, table))))
                    .ifPresent(findings::add);
        } catch (SqlError e) {
            findings.add(Finding.error("server", e.summary(), "run it again, and report it if it stays"));
        }
    }

    private <T> Optional<T> tried(String subject, Supplier<T> action) {
        try {
            return Optional.of(action.get());
        } catch (Failure failure) {
            findings.add(Finding.error(subject, failure.getMessage(), failure.hint()));
            return Optional.empty();
        }
    }

    /**
     * The status that says what was found.
     *
     * @param findings of an examination
     * @return done if there is no error; {@link ExitCode#UNAVAILABLE} if there is no session to be had; else a no
     */
    public static ExitCode exitCode(List<Finding> findings) {
        if (findings.stream().noneMatch(finding -> finding.level() == Finding.Level.ERROR)) {
            return ExitCode.DONE;
        }
        boolean isConnected = findings.stream()
                .anyMatch(finding -> finding.subject().equals("connection") && finding.level() == Finding.Level.OK);
        return isConnected ? ExitCode.CHECK_FAILED : ExitCode.UNAVAILABLE;
    }
}
