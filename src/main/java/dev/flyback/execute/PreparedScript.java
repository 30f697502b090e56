package dev.flyback.execute;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.Unfinished;
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
 * @param unfinished how far an earlier run has come with it, if one was cut off
 * @param skips whether the statement at which that run stopped is passed over
 */
record PreparedScript(
        Script script,
        List<SqlStatement> statements,
        Optional<String> reasonOutside,
        Optional<Unfinished> unfinished,
        boolean skips) {
    PreparedScript(Script script, List<SqlStatement> statements, Optional<String> reasonOutside) {
        this(script, statements, reasonOutside, Optional.empty(), false);
    }

    /**
     * The same, going on behind what is done, and perhaps behind the statement after that.
     *
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if that is not what the script says now
     */
    PreparedScript goingOn(Unfinished known, boolean skipping) {
        int done = known.done().size();
        for (int i = 0; i < done; i++) {
            if (i == statements.size()
                    || !statements.get(i).hash().equals(known.done().get(i))) {
                throw new Failure(
                        ExitCode.DISAGREEMENT,
                        script.name() + ": "
                                + (done == 1
                                        ? "its first statement is done and kept, and was changed since"
                                        : "its first " + done + " statements are done and kept, and number " + (i + 1)
                                                + " was changed since"),
                        "put it back as it was, or see what else can be done: flyback repair");
            }
        }
        String reason = done == statements.size()
                ? "all of it is done"
                : "goes on " + (skipping ? "behind the statement in" : "at") + " line "
                        + statements.get(done).line() + ", where it stopped";
        return new PreparedScript(script, statements, Optional.of(reason), Optional.of(known), skipping);
    }

    /** Whether somebody has seen to the statement with this number. */
    boolean isSkipped(int number) {
        return skips
                && unfinished
                        .flatMap(Unfinished::open)
                        .filter(open -> open.number() == number)
                        .isPresent();
    }

    /** How many of its statements an earlier run has done. */
    int done() {
        return unfinished.map(known -> known.done().size()).orElse(0);
    }

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
