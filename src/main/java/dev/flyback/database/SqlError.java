package dev.flyback.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL or the way to it answered instead of doing what it was told. */
public final class SqlError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException exception;

    /**
     * Wraps what the driver threw.
     *
     * @param exception the driver's exception
     */
    public SqlError(SQLException exception) {
        super(exception.getMessage(), exception);
        this.exception = exception;
    }

    /**
     * What the server answered, where something else was made of it.
     *
     * @param failure anything that was thrown
     * @return the error itself, or the nearest of its causes that is one
     */
    public static Optional<SqlError> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SqlError.class::isInstance)
                .map(SqlError.class::cast)
                .findFirst();
    }

    /**
     * The five characters that tell the kind of error
     * (<a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL Error Codes</a>).
     *
     * @return the SQLSTATE, or an empty text where the driver gives none
     */
    public String state() {
        return Optional.ofNullable(exception.getSQLState()).orElse("");
    }

    /**
     * The message of the server, which says more than the driver's own.
     *
     * @return the parts of the message, if the server sent one
     */
    public Optional<ServerErrorMessage> serverMessage() {
        return exception instanceof PSQLException psql
                ? Optional.ofNullable(psql.getServerErrorMessage())
                : Optional.empty();
    }

    /**
     * What happened in one line, without the driver's additions.
     *
     * @return the server's primary message, or the driver's
     */
    public String summary() {
        return serverMessage().map(ServerErrorMessage::getMessage).orElseGet(this::getMessage);
    }

    /**
     * What the server added to its primary message.
     *
     * @return a line for each part, the last of which is the SQLSTATE; each begins with a line feed and two spaces
     */
    public String details() {
        StringBuilder details = new StringBuilder();
        serverMessage().ifPresent(message -> {
            append(details, "detail", message.getDetail());
            append(details, "hint of the server", message.getHint());
            append(details, "where", message.getWhere());
        });
        return details.append("\n  SQLSTATE ").append(state()).toString();
    }

    private static void append(StringBuilder details, String label, String value) {
        if (value != null && !value.isBlank()) {
            details.append("\n  ").append(label).append(": ").append(value.replace("\n", "\n    "));
        }
    }

    /**
     * Which of PostgreSQL's source files it comes from, whatever language it is in.
     *
     * @return the file's name without its folder, if the server gives one
     */
    public Optional<String> sourceFile() {
        return serverMessage().map(ServerErrorMessage::getFile);
    }

    /**
     * The constraint or unique index that a row offends.
     *
     * @return its name, unquoted; nothing if it is about something else, or the constraint has none
     */
    public Optional<String> constraint() {
        return serverMessage().map(ServerErrorMessage::getConstraint);
    }

    /**
     * The table that it is about.
     *
     * @return its name, unquoted and without its schema, if the server gives one
     */
    public Optional<String> table() {
        return serverMessage().map(ServerErrorMessage::getTable);
    }

    /**
     * The column that it is about.
     *
     * @return its name, unquoted, if the server gives one
     */
    public Optional<String> column() {
        return serverMessage().map(ServerErrorMessage::getColumn);
    }

    /**
     * The role that the statement speaks of and the server does not know.
     *
     * @return its name, if that is what is wrong
     */
    public Optional<String> missingRole() {
        return MissingRole.named(this);
    }

    /**
     * Whether the server refused for reasons of its own: no room, no memory, somebody stopped it
     * (classes 53, 57 and 58 of the error codes).
     *
     * @return true if the same statement can do when that has passed
     */
    public boolean isOfTheServer() {
        return state().matches("(53|57|58).*");
    }

    /**
     * Whether the connection is gone.
     *
     * @return true if nothing more can be done on it
     */
    public boolean isConnectionLost() {
        return state().startsWith("08") || state().startsWith("57P0");
    }
}
