package dev.flyback.database;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** Makes the database that a URL names. */
public final class DatabaseCreation {
    private static final String DUPLICATE_DATABASE = "42P04";

    private DatabaseCreation() {}

    /**
     * Creates the database if the server does not have it.
     *
     * @param url the URL that names it
     * @param options how the session that creates it is to be
     * @return true if it was created, false if it was there
     * @throws Failure if the server cannot be reached or the user has no right to create databases
     */
    public static boolean ifMissing(DatabaseUrl url, SessionOptions options) {
        try (Database server = Database.open(url.maintenance(), options)) {
            boolean missing = server.query(
                            "SELECT 1 FROM pg_catalog.pg_database WHERE datname = ?",
                            row -> row.getInt(1),
                            url.database())
                    .isEmpty();
            if (missing) {
                server.execute("CREATE DATABASE " + QualifiedName.quote(url.database()));
            }
            return missing;
        } catch (SqlError e) {
            // Somebody else was quicker, which is as good.
            if (e.state().equals(DUPLICATE_DATABASE)) {
                return false;
            }
            throw new Failure(
                    ExitCode.USAGE,
                    "cannot create database \"" + url.database() + "\": " + e.summary(),
                    "let a role with the right CREATEDB create it: createdb " + url.database(),
                    e);
        }
    }
}
