package dev.flyback.database;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/** Connects with pgjdbc; the only place that does. */
final class Connector {
    private static final int OLDEST_SERVER = 14;

    // What the driver logs of each value that it reads would be kept for Quarkus, which never starts.
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    static {
        DRIVER_LOG.setLevel(Level.OFF);
    }

    private final DatabaseUrl url;
    private final SessionOptions options;

    Connector(DatabaseUrl url, SessionOptions options) {
        this.url = url;
        this.options = options;
    }

    Database connect() {
        try {
            Connection connection = new Driver().connect(url.jdbcUrl(), properties());
            refuseOldServer(connection);
            setTimeZone(connection);
            return new Database(connection, url, options);
        } catch (SQLException e) {
            throw ConnectFailure.of(e, url);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", options.applicationName());
        properties.setProperty("gssEncMode", "disable");
        // Scripts go to the server as they are, unsplit; our own statements keep no name there, so that a
        // script's DISCARD or DEALLOCATE does them no harm.
        properties.setProperty("preferQueryMode", "extendedForPrepared");
        properties.setProperty("prepareThreshold", "0");
        // Saves two round trips: the driver sends its settings with the start-up message.
        properties.setProperty("assumeMinServerVersion", "9.0");
        url.driverProperties().forEach(properties::setProperty);
        long seconds = options.connectTimeout().toSeconds();
        properties.setProperty("connectTimeout", Long.toString(seconds));
        properties.setProperty(
                "loginTimeout", Long.toString(seconds * url.servers().size()));
        properties.setProperty("user", url.user());
        url.password().ifPresent(password -> properties.setProperty("password", password));
        return properties;
    }

    private void setTimeZone(Connection connection) throws SQLException {
        if (options.timeZone().equals(TimeZone.getDefault().getID())) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(options.timeZoneSql());
        } catch (SQLException e) {
            connection.close();
            throw new Failure(
                    ExitCode.USAGE,
                    "PGTZ: " + new SqlError(e).summary(),
                    "write a name that pg_timezone_names has, such as Europe/Berlin, or unset it for UTC",
                    e);
        }
    }

    private void refuseOldServer(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            connection.close();
            throw new Failure(
                    ExitCode.USAGE,
                    "the server at " + url.display() + " is PostgreSQL " + version,
                    "flyback needs PostgreSQL " + OLDEST_SERVER + " or later");
        }
    }
}
