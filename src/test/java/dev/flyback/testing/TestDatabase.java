package dev.flyback.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A database of a {@link TestServer} that is dropped when it is closed. */
public record TestDatabase(TestServer server, String name) implements AutoCloseable {

    /**
     * The address in the form that a user of flyback gives.
     *
     * @return {@code postgresql://user:password@host:port/name}
     */
    public String url() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(server.superuser(), server.password(), server.host(), server.port(), name);
    }

    /**
     * The address in the form that the driver takes.
     *
     * @return with user and password, so that nothing else is needed to connect
     */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s&preferQueryMode=extendedForPrepared"
                .formatted(server.host(), server.port(), name, server.superuser(), server.password());
    }

    /**
     * Opens a new connection.
     *
     * @return a connection in auto-commit mode; the caller closes it
     * @throws SQLException when the server refuses it
     */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /**
     * Runs one or more statements on a connection of their own.
     *
     * @param sql statements, with a semicolon between them
     * @throws IllegalStateException when the server refuses one
     */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException exception) {
            throw refused(sql, exception);
        }
    }

    /**
     * Asks for one value.
     *
     * @param sql a query
     * @return the first column of the first row as text; null when the value is null
     * @throws IllegalStateException when the server refuses the query, or there is no row
     */
    public String queryForString(String sql) {
        return rows(List.of(sql)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No row for: " + sql))
                .get(0);
    }

    /**
     * Asks for rows.
     *
     * @param sql a query
     * @return each row as text, its columns joined with {@code |}, a null as nothing
     * @throws IllegalStateException when the server refuses the query
     */
    public List<String> query(String sql) {
        return query(List.of(sql));
    }

    /**
     * Asks for the rows of several queries on one connection.
     *
     * @param queries the queries, in their order
     * @return as {@link #query(String)}, one after the other
     */
    public List<String> query(List<String> queries) {
        return rows(queries).stream()
                .map(row -> String.join(
                        "|",
                        row.stream()
                                .map(value -> Objects.requireNonNullElse(value, ""))
                                .toList()))
                .toList();
    }

    /** Drops the database, together with the connections that a test has left open. */
    @Override
    public void close() {
        server.maintenance().execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    private List<List<String>> rows(List<String> queries) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            List<List<String>> rows = new ArrayList<>();
            for (String sql : queries) {
                rows.addAll(rows(statement, sql));
            }
            return rows;
        } catch (SQLException exception) {
            throw refused(String.join("; ", queries), exception);
        }
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        try (ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    private static List<String> row(ResultSet result) throws SQLException {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(result.getString(column));
        }
        return row;
    }

    private static IllegalStateException refused(String sql, SQLException exception) {
        String reason = exception.getCause() == null ? "" : " (" + exception.getCause() + ")";
        return new IllegalStateException(exception.getMessage() + reason + " in: " + sql, exception);
    }
}
