package dev.flyback.config;

import dev.flyback.config.SettingValues.Found;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The settings of one run: flags win over the environment, that over {@code .env}, that over the defaults.
 *
 * <p>A value is checked when it is asked for, so that a command which needs no database runs without one.
 */
public final class Settings {
    /**
     * One setting that has a value.
     *
     * @param setting which one
     * @param shown its value, {@code ***} for a secret
     * @param origin where it comes from
     */
    public record Effective(Setting setting, String shown, Origin origin) {}

    private static final Set<Setting> URLS = EnumSet.of(Setting.DATABASE_URL, Setting.FLYBACK_SCRATCH_URL);

    private final SettingValues values;
    private final Environment environment;
    private ConnectionResolver.Resolved resolved;

    private Settings(SettingValues values, Environment environment) {
        this.values = values;
        this.environment = environment;
    }

    /**
     * Collects the settings.
     *
     * @param environment what the process was started with; {@code .env} is read from its working directory
     * @param flags the flags that were given; other settings than those with a flag may be given too
     * @return the settings
     * @throws Failure USAGE when {@code .env} can't be read or a flag is empty
     */
    public static Settings read(Environment environment, Map<Setting, String> flags) {
        return new Settings(new SettingValues(environment, flags), environment);
    }

    /**
     * The database to work on.
     *
     * @return the same value at each call: a file with a secret is read once
     * @throws Failure USAGE when a setting that says where it is is wrong
     */
    public DatabaseUrl databaseUrl() {
        return resolved().databaseUrl();
    }

    /**
     * The folder of the migrations.
     *
     * @return MIGRATIONS_DIR, or else MIGRATIONS_MOUNT where it exists, as an absolute path; empty when the bundled
     *     ones are meant
     * @throws Failure USAGE when it is no path
     */
    public Optional<Path> migrationsDirectory() {
        // A folder that can't be looked at counts as existing: the bundled ones must not take its place.
        return values.find(Setting.MIGRATIONS_DIR)
                .map(values::resolve)
                .or(() -> migrationsMount().filter(mount -> !Files.notExists(mount, LinkOption.NOFOLLOW_LINKS)));
    }

    /**
     * The folder that is used instead of the bundled migrations where it exists.
     *
     * @return MIGRATIONS_MOUNT, as an absolute path
     * @throws Failure USAGE when it is no path
     */
    public Optional<Path> migrationsMount() {
        return values.find(Setting.MIGRATIONS_MOUNT).map(values::resolve);
    }

    /**
     * How long to wait for a connection: the URL's connect_timeout, or else DB_POOL_TIMEOUT.
     *
     * @return whole seconds; zero sets no limit
     * @throws Failure USAGE when it or another setting of the database is wrong
     */
    public Duration connectTimeout() {
        return Duration.ofSeconds(
                Long.parseLong(databaseUrl().driverProperties().get(DriverParameters.CONNECT_TIMEOUT)));
    }

    /**
     * Whether statements are shown as they run.
     *
     * @return DB_ECHO
     * @throws Failure USAGE when it is neither yes nor no
     */
    public boolean echo() {
        Found found = require(Setting.DB_ECHO);
        return switch (found.value().strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default ->
                throw new Failure(
                        ExitCode.USAGE,
                        found.describe() + ": `" + found.value() + "` is neither yes nor no",
                        "write true or false");
        };
    }

    /**
     * The schema of the history table.
     *
     * @return FLYBACK_SCHEMA, or empty when the first schema of the login's search_path is meant
     */
    public Optional<String> schema() {
        return values.find(Setting.FLYBACK_SCHEMA).map(Found::value);
    }

    /**
     * The name of the history table.
     *
     * @return FLYBACK_HISTORY_TABLE
     */
    public String historyTable() {
        return require(Setting.FLYBACK_HISTORY_TABLE).value();
    }

    /**
     * The folder of the desired schema.
     *
     * @return SCHEMA_DIR, as an absolute path
     * @throws Failure USAGE when it is no path
     */
    public Path schemaDirectory() {
        return values.resolve(require(Setting.SCHEMA_DIR));
    }

    /**
     * Whether somebody has said which database is meant, so that it is not merely the default.
     *
     * @return true if a setting of its place has a value
     */
    public boolean isDatabaseNamed() {
        return Stream.of(
                        Setting.DATABASE_URL,
                        Setting.DATABASE_URL_FILE,
                        Setting.DB_HOST,
                        Setting.DB_NAME,
                        Setting.PGHOST,
                        Setting.PGDATABASE)
                .anyMatch(setting -> values.find(setting).isPresent());
    }

    /**
     * The names in {@code .env} that are probably meant to be those of settings which nobody has set.
     *
     * @return one sentence for each, in the order of the file
     */
    public List<String> misspelt() {
        return values.misspelt();
    }

    /**
     * Whether a server was named for scratch databases, so that it may be changed by what runs in them.
     *
     * @return true if FLYBACK_SCRATCH_URL has a value
     */
    public boolean isScratchServerNamed() {
        return values.find(Setting.FLYBACK_SCRATCH_URL).isPresent();
    }

    /**
     * A database of the server where scratch databases are made.
     *
     * @return FLYBACK_SCRATCH_URL, or else the database to work on
     * @throws Failure USAGE when it is no URL
     */
    public DatabaseUrl scratchUrl() {
        return values.find(Setting.FLYBACK_SCRATCH_URL)
                .map(found -> DatabaseUrl.parse(found.value(), found.describe()))
                .orElseGet(this::databaseUrl);
    }

    /**
     * What comparisons of schemas leave out.
     *
     * @return the patterns of FLYBACK_EXCLUDE
     */
    public List<String> exclude() {
        return values.find(Setting.FLYBACK_EXCLUDE).stream()
                .flatMap(found -> Stream.of(found.value().split(",")))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
    }

    /**
     * The time zone of sessions.
     *
     * @return PGTZ, as it is: the server knows which there are
     */
    public String timeZone() {
        return require(Setting.PGTZ).value();
    }

    /**
     * How long to wait for the migration lock.
     *
     * @return whole seconds; zero means not to wait
     * @throws Failure USAGE when it is no number of seconds
     */
    public Duration lockWait() {
        Found found = require(Setting.FLYBACK_LOCK_WAIT);
        return Duration.ofSeconds(DriverParameters.requireSeconds(found.describe(), found.value()));
    }

    /**
     * How long a statement waits for a lock.
     *
     * @return FLYBACK_LOCK_TIMEOUT, or nothing when it is not set
     * @throws Failure USAGE when it is no limit of time
     */
    public Optional<TimeLimit> lockTimeout() {
        return values.find(Setting.FLYBACK_LOCK_TIMEOUT).map(Settings::timeLimit);
    }

    /**
     * How long a statement may run.
     *
     * @return FLYBACK_STATEMENT_TIMEOUT, or nothing when it is not set
     * @throws Failure USAGE when it is no limit of time
     */
    public Optional<TimeLimit> statementTimeout() {
        return values.find(Setting.FLYBACK_STATEMENT_TIMEOUT).map(Settings::timeLimit);
    }

    /**
     * How often steps that did not get a lock are tried again.
     *
     * @return FLYBACK_LOCK_RETRIES, from 0 to 9999
     * @throws Failure USAGE when it is no number
     */
    public int lockRetries() {
        Found found = require(Setting.FLYBACK_LOCK_RETRIES);
        if (!found.value().strip().matches("[0-9]{1,4}")) {
            throw new Failure(
                    ExitCode.USAGE,
                    found.describe() + ": `" + found.value() + "` is not a number of attempts",
                    "write a whole number, for example 10; 0 tries once");
        }
        return Integer.parseInt(found.value().strip());
    }

    private static TimeLimit timeLimit(Found found) {
        return TimeLimit.parse(found.value())
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        found.describe() + ": `" + found.value() + "` is no limit of time",
                        TimeLimit.ADVICE));
    }

    /**
     * Where the value of a setting comes from.
     *
     * @param setting any setting
     * @return the strongest place that sets it; the default when nobody does
     */
    public Origin origin(Setting setting) {
        return values.find(setting).map(Found::origin).orElse(Origin.DEFAULT);
    }

    /**
     * The settings that count in this run, defaults among them.
     *
     * @return in the order of {@link Setting}; secrets hidden; a wrong setting is listed too and raises no failure
     */
    public List<Effective> inEffect() {
        Set<Setting> used = used();
        return Arrays.stream(Setting.values())
                .filter(setting -> used.contains(setting) || !ConnectionResolver.CONCERNED.contains(setting))
                .flatMap(setting -> values.findOrDefault(setting).stream())
                .map(Settings::show)
                .toList();
    }

    /**
     * The settings that somebody has set and that do not count, because a stronger one says the same.
     *
     * @return in the order of {@link Setting}; secrets hidden
     */
    public List<Effective> overruled() {
        Set<Setting> used = used();
        return Arrays.stream(Setting.values())
                .filter(setting -> ConnectionResolver.CONCERNED.contains(setting) && !used.contains(setting))
                .flatMap(setting -> values.find(setting).stream())
                .map(Settings::show)
                .toList();
    }

    private Set<Setting> used() {
        try {
            return resolved().used();
        } catch (Failure wrong) {
            // What overrules what is not known then: doctor shows all that is set, beside the failure itself.
            Set<Setting> set = EnumSet.copyOf(ConnectionResolver.CONCERNED);
            set.removeIf(setting -> values.find(setting).isEmpty());
            return set;
        }
    }

    // A secret can be a pipe, as in DB_PASSWORD_FILE=<(...): a second reading would find it empty.
    private synchronized ConnectionResolver.Resolved resolved() {
        if (resolved == null) {
            resolved = new ConnectionResolver(values, environment).resolve();
        }
        return resolved;
    }

    private Found require(Setting setting) {
        return values.findOrDefault(setting).orElseThrow();
    }

    private static Effective show(Found found) {
        return new Effective(found.setting(), shown(found), found.origin());
    }

    private static String shown(Found found) {
        if (!found.setting().secret()) {
            return found.value();
        }
        try {
            return URLS.contains(found.setting()) ? shownUrl(found) : Redaction.MASK;
        } catch (Failure unreadable) {
            return Redaction.MASK;
        }
    }

    // All of it is hidden where its password is not where it is looked for.
    private static String shownUrl(Found found) {
        boolean isOpen =
                DatabaseUrl.parse(found.value(), found.describe()).password().isEmpty();
        String shown = Redaction.redact(found.value(), Optional.empty());
        return isOpen || !shown.equals(found.value()) ? shown : Redaction.MASK;
    }
}
