package dev.flyback.execute;

import dev.flyback.database.SqlError;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a script failed: which, and what the server said. */
final class StatementFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 8;

    private final String place;
    private final String text;
    private final SqlError error;

    StatementFailure(String file, SqlStatement statement, SqlError error) {
        super(error);
        this.error = error;
        int position = position(error);
        int lineOfStatement = lineOf(statement.text(), position);
        this.place = file + ", line " + (statement.line() + lineOfStatement);
        this.text = excerpt(statement.text(), position, lineOfStatement);
    }

    StatementFailure(String file, SqlError error) {
        super(error);
        this.error = error;
        this.place = file + ", at its end";
        this.text = "";
    }

    SqlError error() {
        return error;
    }

    String place() {
        return place;
    }

    /** The server's message with everything that it added to it, and the statement. */
    String described() {
        StringBuilder described = new StringBuilder(error.summary());
        described.append(text);
        error.serverMessage().ifPresent(message -> {
            append(described, "detail", message.getDetail());
            append(described, "hint of the server", message.getHint());
            append(described, "where", message.getWhere());
        });
        return described.append("\n  SQLSTATE ").append(error.state()).toString();
    }

    private static void append(StringBuilder described, String label, String value) {
        if (value != null && !value.isBlank()) {
            described.append("\n  ").append(label).append(": ").append(value.replace("\n", "\n    "));
        }
    }

    // The server counts characters from 1 on; 0 is what the driver gives where there is no position.
    private static int position(SqlError error) {
        return error.serverMessage().map(ServerErrorMessage::getPosition).orElse(0);
    }

    // Without a position the statement's own first line is named, not that of a comment before it.
    private static int lineOf(String sql, int position) {
        int end = position > 0 ? Math.min(position - 1, sql.length()) : beginning(sql);
        return (int) sql.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static int beginning(String sql) {
        int at = 0;
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("--", at) && sql.indexOf('\n', at) > 0) {
                at = sql.indexOf('\n', at);
            } else if (sql.startsWith("/*", at) && sql.indexOf("*/", at) > 0) {
                at = sql.indexOf("*/", at) + 2;
            } else {
                return at;
            }
        }
        return 0;
    }

    private static String excerpt(String sql, int position, int line) {
        String[] lines = sql.split("\\R", -1);
        StringBuilder excerpt = new StringBuilder();
        int first = position > 0 ? Math.max(0, line - LINES_SHOWN / 2) : line;
        int last = Math.min(lines.length - 1, first + LINES_SHOWN - 1);
        for (int i = first; i <= last; i++) {
            excerpt.append("\n  | ").append(lines[i]);
            if (position > 0 && i == line) {
                int column = position - 1 - (sql.lastIndexOf('\n', Math.max(0, position - 2)) + 1);
                excerpt.append("\n  | ").append(" ".repeat(Math.max(0, column))).append('^');
            }
        }
        return last < lines.length - 1 ? excerpt.append("\n  | ...").toString() : excerpt.toString();
    }
}
