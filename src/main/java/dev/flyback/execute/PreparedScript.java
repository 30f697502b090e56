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

    /** Whether it holds a statement that lets others go on working, and takes as long as they do. */
    boolean isConcurrent() {
        return !isTransactional()
                && statements.stream()
                        .anyMatch(statement -> StatementWords.of(statement.text())
                                .toUpperCase(Locale.ROOT)
                                .contains("CONCURRENTLY"));
    }
}
