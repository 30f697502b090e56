package dev.flyback.execute;

import dev.flyback.revision.Script;
import java.util.List;
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
}
