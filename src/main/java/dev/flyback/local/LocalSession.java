package dev.flyback.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;

/** A connection to the local server as its superuser. */
final class LocalSession implements AutoCloseable {
    static final String USER = "postgres";
    static final String HOST = "127.0.0.1";
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;

    private LocalSession(Connection connection) {
        this.connection = connection;
    }

    static LocalSession open(int port, String password) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, USER);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.SSL_MODE.set(properties, "disable");
        PGProperty.GSS_ENC_MODE.set(properties, "disable");
        PGProperty.CONNECT_TIMEOUT.set(properties, "5");
        PGProperty.SOCKET_TIMEOUT.set(properties, "60");
        PGProperty.APPLICATION_NAME.set(properties, "flyback");
        return new LocalSession(
                new Driver().connect("jdbc:postgresql://" + HOST + ":" + port + "/postgres", properties));
    }

    String dataDirectory() throws SQLException {
        return text("SELECT current_setting('data_directory')");
    }

    /** The version without what a distribution adds to it. */
    String version() throws SQLException {
        return text("SELECT split_part(current_setting('server_version'), ' ', 1)");
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void createDatabaseIfMissing(String name) throws SQLException {
        if (exists(name)) {
            return;
        }
        String identifier = connection.unwrap(PGConnection.class).escapeIdentifier(name);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + identifier);
        } catch (SQLException e) {
            boolean madeMeanwhile =
                    DUPLICATE_DATABASE.equals(e.getSQLState()) || UNIQUE_VIOLATION.equals(e.getSQLState());
            if (!madeMeanwhile) {
                throw e;
            }
        }
    }

    private boolean exists(String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT FROM pg_catalog.pg_database WHERE datname = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
