package dev.flyback.database;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.DriverInfo;

/**
 * One session with a PostgreSQL server. Transactions are begun and ended by SQL alone, as in psql.
 *
 * <p>Text given to {@link #execute} goes to the server as it is, in one message; values go by
 * {@link #query} as parameters, or by {@link #literal}.
 */
public final class Database implements AutoCloseable {
    private final Connection connection;
    private final DatabaseUrl url;
    private final SessionOptions options;
    private final Echo echo;
    private boolean quiet;

    Database(Connection connection, DatabaseUrl url, SessionOptions options) {
        this.connection = connection;
        this.url = url;
        this.options = options;
        this.echo = new Echo(options.echo());
    }

    /**
     * Connects.
     *
     * @param url where to
     * @param options how the session is to be
     * @return the session
     * @throws dev.flyback.failure.Failure if there is no connection to be had, or the server is too old
     */
    public static Database open(DatabaseUrl url, SessionOptions options) {
        return new Connector(url, options).connect();
    }

    /**
     * The version of the driver.
     *
     * @return for instance {@code 42.7.10}
     */
    public static String driverVersion() {
        return DriverInfo.DRIVER_VERSION;
    }

    /**
     * Where this session leads to.
     *
     * @return the URL
     */
    public DatabaseUrl url() {
        return url;
    }

    /**
     * How this session was to be.
     *
     * @return what it was opened with
     */
    public SessionOptions options() {
        return options;
    }

    /**
     * Runs SQL that gives no rows or whose rows do not matter.
     *
     * @param sql one statement, or several
     * @throws SqlError if the server refuses
     */
    public void execute(String sql) {
        echo.run(sql, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(sql);
                tellNotices(statement.getWarnings());
            }
        });
    }

    /**
     * Does something without telling what the server says beside its answers, for what is going to be run once more.
     *
     * @param work works with this session
     * @param <T> what comes of it
     * @return what came of it
     */
    public <T> T quietly(Supplier<T> work) {
        quiet = true;
        try {
            return work.get();
        } finally {
            quiet = false;
        }
    }

    private void tellNotices(SQLWarning first) {
        for (SQLWarning notice = first; notice != null && !quiet; notice = notice.getNextWarning()) {
            options.notices().accept(Notice.of(notice));
        }
    }

    /**
     * Runs {@code COPY ... FROM STDIN}.
     *
     * @param sql the statement
     * @param data the lines of data
     * @throws SqlError if the server refuses
     */
    public void copyIn(String sql, String data) {
        counted(sql, () -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(data)));
    }

    /**
     * Runs {@code COPY ... FROM STDIN}.
     *
     * @param sql the statement
     * @param data the lines of data, in UTF-8
     * @return how many rows there were
     * @throws SqlError if the server refuses
     */
    public long copyIn(String sql, InputStream data) {
        return counted(
                sql, () -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, data));
    }

    /**
     * Runs {@code COPY ... TO STDOUT}.
     *
     * @param sql the statement
     * @param data takes the lines of data, in UTF-8
     * @return how many rows there were
     * @throws SqlError if the server refuses
     * @throws UncheckedIOException if the data cannot be written
     */
    public long copyOut(String sql, OutputStream data) {
        return counted(
                sql, () -> connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, data));
    }

    /** What touches rows and says how many. */
    private interface Counting {
        long run() throws SQLException, IOException;
    }

    private long counted(String sql, Counting work) {
        long[] rows = new long[1];
        echo.run(sql, () -> {
            try {
                rows[0] = work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return rows[0];
    }

    /**
     * Runs an {@code INSERT}, {@code UPDATE} or {@code DELETE}.
     *
     * @param sql the statement
     * @return how many rows it touched
     * @throws SqlError if the server refuses
     */
    public long update(String sql) {
        return counted(sql, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                return statement.executeLargeUpdate(sql);
            }
        });
    }

    /**
     * Writes a value into SQL, for a statement that has to travel with others in one message, where there are no
     * parameters. The driver quotes it by the session's present {@code standard_conforming_strings}.
     *
     * @param value the value
     * @return a string literal
     */
    public String literal(String value) {
        try {
            return "'" + connection.unwrap(PGConnection.class).escapeLiteral(value) + "'";
        } catch (SQLException e) {
            throw new SqlError(e);
        }
    }

    /**
     * Runs a query.
     *
     * @param sql the query, with a {@code ?} for each parameter
     * @param reader makes a value of each row
     * @param parameters the values of the parameters
     * @param <T> the kind of value
     * @return a value for each row, in their order
     * @throws SqlError if the server refuses
     */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        List<T> values = new ArrayList<>();
        echo.run(sql, () -> {
            try (PreparedStatement statement = prepare(sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(reader.read(rows));
                }
            }
        });
        return values;
    }

    /** Lets the server keep the plan of each query from now on, for a session that asks the same ones often. */
    public void keepPlans() {
        try {
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        } catch (SQLException e) {
            throw new SqlError(e);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /**
     * Asks the server to give up what this session is running, from another thread. Nothing happens if
     * it runs nothing.
     */
    public void cancel() {
        try {
            connection.unwrap(PGConnection.class).cancelQuery();
        } catch (SQLException e) {
            // The connection is gone, and with it what it ran.
        }
    }

    /**
     * Refuses to go on where nothing can be written. The server reports by itself whether it is so
     * (<a href="https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-ASYNC">PostgreSQL,
     * Asynchronous Operations</a>).
     *
     * @throws Failure ({@link ExitCode#UNAVAILABLE}) if the server is a standby, or read-only for this session
     */
    public void refuseReadOnly() {
        String reason = isOn("in_hot_standby")
                ? "it is a standby"
                : isOn("default_transaction_read_only") ? "default_transaction_read_only is on" : "";
        if (!reason.isEmpty()) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "the server is read-only: " + reason,
                    "connect to the primary server; with several hosts add target_session_attrs=read-write"
                            + " to DATABASE_URL");
        }
    }

    /**
     * Refuses to go on where a pooler gives each transaction the session that happens to be free, as PgBouncer does with
     * {@code pool_mode=transaction}: a lock would belong to whoever comes next.
     *
     * @param process the process of the server that answered last
     * @throws Failure ({@link ExitCode#USAGE}) if another connection is answered by the same process
     */
    public void refuseSharedSessions(int process) {
        if (process == connectionProcess()) {
            return;
        }
        try (Database other = another()) {
            if (other.query("SELECT pg_catalog.pg_backend_pid()", row -> row.getInt(1))
                    .contains(process)) {
                throw new Failure(
                        ExitCode.USAGE,
                        "the connection goes through a pooler that shares sessions between transactions, where the"
                                + " migration lock protects nothing",
                        "connect to the server itself, or to a pool with pool_mode=session");
            }
        }
    }

    // A pooler makes up a number of its own.
    private int connectionProcess() {
        try {
            return connection.unwrap(PGConnection.class).getBackendPID();
        } catch (SQLException e) {
            throw new SqlError(e);
        }
    }

    /**
     * Connects once more, to the same database as the same user; its statements are not shown.
     *
     * @return another session
     * @throws Failure as {@link #open}
     */
    public Database another() {
        return open(url, options.silent());
    }

    private boolean isOn(String setting) {
        try {
            return "on".equals(connection.unwrap(PGConnection.class).getParameterStatus(setting));
        } catch (SQLException e) {
            throw new SqlError(e);
        }
    }

    /**
     * Whether a transaction is open.
     *
     * @return true between BEGIN and its end
     */
    public boolean isInTransaction() {
        try {
            return connection.unwrap(BaseConnection.class).getTransactionState() != TransactionState.IDLE;
        } catch (SQLException e) {
            throw new SqlError(e);
        }
    }

    /** Ends the session; what was not committed is rolled back by the server. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The connection was gone already, which is what was wanted.
        }
    }
}
