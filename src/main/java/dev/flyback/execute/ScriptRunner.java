package dev.flyback.execute;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** Runs the statements of scripts one after the other. */
final class ScriptRunner {
    private static final String CANCELLED = "57014";

    private final Database database;
    private final Interruption interruption;

    ScriptRunner(Database database, Interruption interruption) {
        this.database = database;
        this.interruption = interruption;
    }

    void run(PreparedScript prepared) throws StatementFailure {
        run(prepared, statement -> {});
    }

    void run(PreparedScript prepared, Consumer<SqlStatement> afterEach) throws StatementFailure {
        for (SqlStatement statement : prepared.statements()) {
            run(prepared.script().name(), statement);
            afterEach.accept(statement);
        }
    }

    private void run(String file, SqlStatement statement) throws StatementFailure {
        // Only a script's statements are cancelled: those of flyback itself are short.
        interruption.reactWith(database::cancel);
        try {
            if (interruption.isRequested()) {
                throw new SqlError(new SQLException("interrupted", CANCELLED));
            }
            if (statement.copyData().isPresent()) {
                database.copyIn(statement.text(), statement.copyData().get());
            } else {
                database.execute(statement.text());
            }
        } catch (SqlError e) {
            throw new StatementFailure(file, statement, e);
        } finally {
            interruption.reactNoMore();
        }
    }

    void runAll(List<PreparedScript> scripts) throws StatementFailure {
        for (PreparedScript script : scripts) {
            run(script);
        }
    }
}
