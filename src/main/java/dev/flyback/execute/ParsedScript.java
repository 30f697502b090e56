package dev.flyback.execute;

import dev.flyback.revision.Script;
import java.util.List;
import java.util.Optional;

/**
 * A script taken apart.
 *
 * @param script the script
 * @param statements its statements, in their order
 * @param executeInTransaction what its {@code .sql.conf} says about transactions, if anything
 */
record ParsedScript(Script script, List<SqlStatement> statements, Optional<Boolean> executeInTransaction) {}
