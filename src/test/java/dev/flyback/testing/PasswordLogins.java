package dev.flyback.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Roles that have to give their password, on a server that trusts everybody else. */
public record PasswordLogins(TestDatabase database) {
    /** The ways of a server to ask for a password. */
    public enum Method {
        /** {@code scram-sha-256}. */
        SCRAM("scram-sha-256"),
        /** {@code md5}. */
        MD5("md5");

        private final String setting;

        Method(String setting) {
            this.setting = setting;
        }

        private String group() {
            return "logins_by_" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Makes a role that can log in by its password alone.
     *
     * @param role its name
     * @param password its password
     * @param method how the server asks for it
     */
    public void create(String role, String password, Method method) {
        demandPasswords(method);
        database.execute("SET password_encryption = '%s'; CREATE ROLE %s LOGIN PASSWORD '%s' IN ROLE %s"
                .formatted(method.setting, role, password, method.group()));
        Await.until("a server that asks for a password", () -> !accepts(role, password + "x"));
    }

    // The first line of pg_hba.conf that fits counts.
    private void demandPasswords(Method method) {
        database.execute("""
                DO $$
                DECLARE
                    rules text := translate(pg_read_file(current_setting('hba_file')), E'\\t', ' ');
                BEGIN
                    IF to_regrole('%1$s') IS NULL THEN
                        CREATE ROLE %1$s;
                        EXECUTE format('COPY (SELECT regexp_split_to_table(%%L, %%L)) TO %%L',
                                       E'host all +%1$s all %2$s\\n' || rules, E'\\n', current_setting('hba_file'));
                    END IF;
                END $$""".formatted(method.group(), method.setting));
        database.queryForString("SELECT pg_reload_conf()");
    }

    private boolean accepts(String role, String password) {
        String url = "jdbc:postgresql://%s:%d/%s"
                .formatted(database.server().host(), database.server().port(), database.name());
        try (Connection connection = DriverManager.getConnection(url, role, password)) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    /**
     * The URL of the database for a role.
     *
     * @param login the role, perhaps with {@code :} and its password
     * @return the URL
     */
    public String url(String login) {
        return database.url().replaceFirst("//[^@]*@", "//" + login + "@");
    }
}
