package dev.flyback.database;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Runs work on a connection, and tells who listens each statement with the time it took, without passwords. */
public final class Echo {
    // A string in any of PostgreSQL's forms; one within another string, where quotes are doubled, comes first.
    private static final String LITERAL = "(?:(?<quotes>'{2,})[^']+\\k<quotes>"
            + "|(?:E|U&)?'[^'\\\\]*+(?:(?:''|\\\\.)[^'\\\\]*+)*+'"
            + "|(?:E|U&)?'[^']*+(?:''[^']*+)*+'"
            + "|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)";
    private static final Pattern CLAUSE =
            Pattern.compile("(?is)(\\bPASSWORD(?:\\s++|/\\*.*?\\*/|--[^\n]*\n)*+(?:=\\s*)?)" + LITERAL);
    private static final Pattern CONNECTION_STRING = Pattern.compile("(?i)(\\bpassword\\s*=\\s*)[^\\s'\",;)]+");
    private static final Pattern URL = Pattern.compile("(://[^\\s:/@']*:)[^\\s']*@");
    private final Optional<Consumer<String>> listener;

    Echo(Optional<Consumer<String>> listener) {
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
            listener.ifPresent(told ->
                    told.accept(String.format(Locale.ROOT, "[%.1f ms] %s", milliseconds, withoutPasswords(sql))));
        }
    }

    /**
     * Hides passwords.
     *
     * @param sql a statement
     * @return the statement with stars in their places
     */
    public static String withoutPasswords(String sql) {
        String shown = CLAUSE.matcher(sql.strip()).replaceAll("$1'***'");
        shown = CONNECTION_STRING.matcher(shown).replaceAll("$1***");
        return URL.matcher(shown).replaceAll("$1***@");
    }
}
