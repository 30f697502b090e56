package dev.flyback.execute;

import dev.flyback.database.SqlError;
import java.util.List;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a script failed: which, and what the server said. */
final class StatementFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LINES_SHOWN = 8;

    private final String place;
    private final String text;
    private final SqlError error;
    private final List<Blocker> blockers;

    StatementFailure(String file, SqlStatement statement, SqlError error, List<Blocker> blockers) {
        super(error);
        this.error = error;
        this.blockers = blockers;
        int offset = offset(statement.text(), error);
        int line = offset < 0 ? statement.line() - statement.textLine() : newlines(statement.text(), offset);
        this.place = file + ", line " + (statement.textLine() + line);
        this.text = excerpt(statement.text(), offset, line);
    }

    StatementFailure(String file, SqlError error) {
        super(error);
        this.error = error;
        this.place = file + ", at its end";
        this.text = "";
        this.blockers = List.of();
    }

    SqlError error() {
        return error;
    }

    /** Whom the statement was last seen to wait for. */
    List<Blocker> blockers() {
        return blockers;
    }

    String place() {
        return place;
    }

    /** The server's message with everything that it added to it, and the statement. */
    String described() {
        return error.summary() + text + error.details();
    }

    // The server counts characters from 1 on; 0 is what the driver gives where there is no position.
    private static int offset(String sql, SqlError error) {
        int position =
                error.serverMessage().map(ServerErrorMessage::getPosition).orElse(0);
        int characters = sql.codePointCount(0, sql.length());
        return position == 0 ? -1 : sql.offsetByCodePoints(0, Math.min(position - 1, characters));
    }

    private static int newlines(String sql, int end) {
        return (int) sql.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    private static String excerpt(String sql, int offset, int line) {
        String[] lines = sql.split("\r?\n", -1);
        StringBuilder excerpt = new StringBuilder();
        int first = offset < 0 ? line : Math.max(0, line - LINES_SHOWN / 2);
        int last = Math.min(lines.length - 1, first + LINES_SHOWN - 1);
        for (int i = first; i <= last; i++) {
            excerpt.append("\n  | ").append(lines[i]);
            if (offset >= 0 && i == line) {
                String before = sql.substring(sql.lastIndexOf('\n', offset - 1) + 1, offset);
                // Tabs stay, so that the mark stands under its character whatever their width is.
                excerpt.append("\n  | ").append(before.replaceAll("[^\t]", " ")).append('^');
            }
        }
        return last < lines.length - 1 ? excerpt.append("\n  | ...").toString() : excerpt.toString();
    }
}
