package dev.flyback.database;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** Words for a connection that could not be made: by SQLSTATE, as messages come in many languages. */
final class ConnectFailure {
    private ConnectFailure() {}

    static Failure of(SQLException exception, DatabaseUrl url) {
        SqlError error = new SqlError(exception);
        String said = DatabaseUrl.redact(error.summary() + reason(exception), url.password());
        if (isAboutTls(exception, said)) {
            return failure(
                    exception,
                    "no TLS connection to " + servers(url) + ": " + said,
                    "check that the server speaks TLS there, and sslmode and sslrootcert");
        }
        return switch (error.state()) {
            case "3D000" ->
                failure(
                        exception,
                        "there is no database \"" + url.database() + "\" on " + servers(url),
                        "create it with: createdb " + url.database()
                                + "; flyback upgrade --create-database does it for the database of the settings");
            case "28P01" ->
                failure(
                        exception,
                        "the server refuses user \"" + url.user() + "\": " + said,
                        "check the user and the password; they come from " + url.credentials());
            case "28000", "08004" ->
                failure(
                        exception,
                        "the server refuses user \"" + url.user() + "\" for database \"" + url.database() + "\": "
                                + said,
                        url.password().isEmpty()
                                ? "no password was given: put one into DATABASE_URL or PGPASSWORD, or into DB_PASSWORD if"
                                        + " there is no URL"
                                : "check the user's name, and the server's pg_hba.conf");
            case "57P03" ->
                failure(
                        exception,
                        "the server at " + servers(url) + " is not ready: " + said,
                        "wait for it with: flyback wait");
            case "53300" ->
                failure(
                        exception,
                        "the server at " + servers(url) + " has no connection left: " + said,
                        "try again later, or raise max_connections");
            default -> unreachable(exception, url, said);
        };
    }

    private static Failure unreachable(SQLException exception, DatabaseUrl url, String said) {
        String server = servers(url);
        if (hasCause(exception, UnknownHostException.class)) {
            return failure(
                    exception,
                    "the host of " + server + " is not known",
                    "check the spelling of DB_HOST or of the URL's host");
        }
        if (hasCause(exception, SocketTimeoutException.class) || said.contains("timed out")) {
            return failure(
                    exception,
                    "no answer from " + server + " in time",
                    "check host, port and firewall, or allow more time with DB_POOL_TIMEOUT (seconds)");
        }
        if (hasCause(exception, ConnectException.class) || hasCause(exception, NoRouteToHostException.class)) {
            return failure(
                    exception,
                    "nothing answers at " + server,
                    "check host and port, start the server, or use the one of this folder with --local");
        }
        if (hasCause(exception, EOFException.class) || hasCause(exception, SocketException.class)) {
            return failure(
                    exception,
                    "the server at " + server + " closed the connection without a word",
                    "check the port: what listens there may be no PostgreSQL, or a proxy whose server is away");
        }
        return failure(exception, "cannot connect to " + server + ": " + said, "check the settings of the connection");
    }

    // Java puts the system's reason in parentheses behind the path, which the driver has named already.
    private static String reason(SQLException exception) {
        return exception.getCause() instanceof FileNotFoundException file
                ? " " + file.getMessage().replaceFirst("^.*(?=\\()", "")
                : "";
    }

    private static boolean isAboutTls(SQLException exception, String said) {
        return hasCause(exception, SSLException.class)
                || said.contains("does not support SSL")
                || said.contains("could not be verified by hostnameverifier")
                || hasCause(exception, FileNotFoundException.class);
    }

    private static boolean hasCause(Throwable throwable, Class<? extends Throwable> kind) {
        for (Throwable cause = throwable; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String servers(DatabaseUrl url) {
        return String.join(", ", url.servers().stream().map(Object::toString).toList());
    }

    private static Failure failure(SQLException cause, String message, String hint) {
        return new Failure(ExitCode.UNAVAILABLE, message, hint, cause);
    }
}
