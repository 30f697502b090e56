package dev.flyback.database;

import java.sql.SQLWarning;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

/** Words for what the server says beside its answers, as psql shows them. */
final class Notice {
    private Notice() {}

    static String of(SQLWarning warning) {
        ServerErrorMessage message = warning instanceof PSQLWarning psql ? psql.getServerErrorMessage() : null;
        return message == null ? warning.getMessage() : message.getSeverity() + ": " + message.getMessage();
    }
}
