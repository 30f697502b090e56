package dev.flyback.config;

import java.util.Optional;

/** Every setting that flyback knows; the name of a constant is the name of its environment variable. */
public enum Setting {
    DATABASE_URL("--database-url", null, true, "The database as one URL; it wins over the DB_* settings."),
    DATABASE_URL_FILE(null, null, false, "The file that holds the database URL, as container secrets do."),
    DB_USER(null, "postgres", false, "The user to connect as."),
    DB_PASSWORD(null, null, true, "The user's password; empty means that none is given."),
    DB_PASSWORD_FILE(null, null, false, "The file that holds the password, as container secrets do."),
    DB_HOST(null, "localhost", false, "The host of the server; several are separated by commas."),
    DB_PORT(null, "5432", false, "The port of the server, or one for each host."),
    DB_NAME(null, "sentinai", false, "The database to connect to."),
    DB_POOL_TIMEOUT(null, "10", false, "How long to wait for a connection, in whole seconds; 0 sets no limit."),
    DB_ECHO(null, "false", false, "Whether each statement is shown on stderr as it runs: true, 1, yes or on."),
    MIGRATIONS_DIR(
            "--migrations",
            null,
            false,
            "The folder of the migrations; unset means MIGRATIONS_MOUNT, or else the bundled ones."),
    MIGRATIONS_MOUNT(
            null,
            null,
            false,
            "A folder that is used instead of the bundled migrations where it exists, even if empty."),
    FLYBACK_SCHEMA(
            "--schema",
            null,
            false,
            "The schema of the history table, searched first by scripts; unset means the first of the search_path."),
    FLYBACK_HISTORY_TABLE("--history-table", "flyway_schema_history", false, "The name of the history table."),
    SCHEMA_DIR("--schema-dir", "schema", false, "The folder of the desired schema, in SQL files of any names."),
    FLYBACK_SCRATCH_URL(
            "--scratch-url",
            null,
            true,
            "A throw-away server for scratch databases; unset means the server of the database."),
    FLYBACK_EXCLUDE("--exclude", null, false, "What comparisons of schemas leave out: patterns, separated by commas."),
    FLYBACK_LOCK_WAIT("--lock-wait", "60", false, "How long to wait for the migration lock, in whole seconds."),
    FLYBACK_LOCK_TIMEOUT(
            "--lock-timeout",
            null,
            false,
            "How long a statement waits for a lock, such as 500ms or 10s; unset means what the role, the database or"
                    + " the URL says, else 3s."),
    FLYBACK_STATEMENT_TIMEOUT(
            "--statement-timeout", null, false, "How long a statement may run, such as 30s or 5min; unset sets none."),
    FLYBACK_LOCK_RETRIES(
            "--lock-retries",
            "10",
            false,
            "How often steps that did not get a lock are tried again, with growing pauses."),
    PGHOST(null, null, false, "The host, where neither the URL nor DB_HOST gives it."),
    PGPORT(null, null, false, "The port, where neither the URL nor DB_PORT gives it."),
    PGUSER(null, null, false, "The user, where neither the URL nor DB_USER gives it."),
    PGPASSWORD(null, null, true, "The password, where neither the URL nor DB_PASSWORD gives it."),
    PGPASSFILE(null, null, false, "The password file; unset means `.pgpass` in the home directory."),
    PGDATABASE(null, null, false, "The database, where neither the URL nor DB_NAME gives it."),
    PGSSLMODE(null, null, false, "`sslmode`, where the URL does not give it."),
    PGSSLROOTCERT(null, null, false, "`sslrootcert`, where the URL does not give it."),
    PGSSLCERT(null, null, false, "`sslcert`, where the URL does not give it."),
    PGSSLKEY(null, null, false, "`sslkey`, where the URL does not give it."),
    PGCONNECT_TIMEOUT(null, null, false, "`connect_timeout`, where neither the URL nor DB_POOL_TIMEOUT gives it."),
    PGAPPNAME(null, "flyback", false, "`application_name`, where the URL does not give it."),
    PGOPTIONS(null, null, false, "`options`, where the URL does not give it."),
    PGTZ(null, "UTC", false, "The time zone of sessions, in which scripts read times that name none."),
    PGTARGETSESSIONATTRS(null, null, false, "`target_session_attrs`, where the URL does not give it.");

    private final String flag;
    private final String defaultValue;
    private final boolean secret;
    private final String description;

    Setting(String flag, String defaultValue, boolean secret, String description) {
        this.flag = flag;
        this.defaultValue = defaultValue;
        this.secret = secret;
        this.description = description;
    }

    /**
     * The environment variable that sets it.
     *
     * @return the name of the constant
     */
    public String variable() {
        return name();
    }

    /**
     * The flag that sets it.
     *
     * @return the flag with its two dashes, or empty when only the environment sets it
     */
    public Optional<String> flag() {
        return Optional.ofNullable(flag);
    }

    /**
     * The value when nobody sets it.
     *
     * @return the value as it would be written, or empty when there is none
     */
    public Optional<String> defaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /**
     * Whether its value may be shown to nobody.
     *
     * @return true when it holds a password
     */
    public boolean secret() {
        return secret;
    }

    /**
     * What it is for.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }
}
