package dev.flyback.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Runs work on a connection, and tells each statement with the time it took, without passwords. */
final class Echo {
    private static final Pattern PASSWORD = Pattern.compile("(?i)(\\bPASSWORD\\s+)E?'(?:[^']|'')*'");

    private final Consumer<String> listener;

    Echo(Consumer<String> listener) {
        this.listener = listener;
    }

    /** Work that the driver may refuse. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    void run(String sql, Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (SQLException e) {
            throw new SqlError(e);
        } finally {
            double milliseconds = (System.nanoTime() - start) / 1e6;
            listener.accept(String.format(Locale.ROOT, "[%.1f ms] %s", milliseconds, withoutPasswords(sql)));
        }
    }

    static String withoutPasswords(String sql) {
        return PASSWORD.matcher(sql.strip()).replaceAll("$1'***'");
    }
}
