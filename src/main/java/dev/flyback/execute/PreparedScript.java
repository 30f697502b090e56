package dev.flyback.execute;

import dev.flyback.revision.Script;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A script that has been read and judged: it can run.
 *
 * @param script the script
 * @param statements what it does
 * @param reasonOutside why it runs statement by statement outside of our transaction, in words for the
 *     user; nothing for a script that runs in one
 */
record PreparedScript(Script script, List<SqlStatement> statements, Optional<String> reasonOutside) {
    boolean isTransactional() {
        return reasonOutside.isEmpty();
    }

    /** Whether it can be tried in a transaction that is rolled back, for it does not end that itself. */
    boolean isRevocable() {
        return isTransactional() && !holds(StatementKind.ROLLBACK);
    }

    /** Whether all that it does leaves rows as they are, such as to build an index outside a transaction. */
    boolean leavesRows() {
        return !isTransactional() && !holds(StatementKind.ORDINARY);
    }

    private boolean holds(StatementKind kind) {
        return statements.stream().anyMatch(statement -> StatementKind.of(statement.text()) == kind);
    }

    /** Whether it holds a statement that lets others go on working, and takes as long as they do. */
    boolean isConcurrent() {
        return !isTransactional()
                && statements.stream()
                        .anyMatch(statement -> StatementWords.of(statement.text())
                                .toUpperCase(Locale.ROOT)
                                .contains("CONCURRENTLY"));
    }
}
