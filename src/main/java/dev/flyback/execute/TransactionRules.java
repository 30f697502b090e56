package dev.flyback.execute;

import dev.flyback.revision.Directives;
import dev.flyback.revision.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether a script runs in one transaction with its history row, or statement by statement
 * outside of one.
 */
final class TransactionRules {
    private final Script script;
    private final List<SqlStatement> statements;
    private final List<StatementKind> kinds;
    private final Optional<Boolean> executeInTransaction;

    private TransactionRules(ParsedScript parsed) {
        this.script = parsed.script();
        this.statements = parsed.statements();
        this.kinds = statements.stream()
                .map(statement -> StatementKind.of(statement.text()))
                .toList();
        this.executeInTransaction = parsed.executeInTransaction();
    }

    static PreparedScript judge(ParsedScript parsed) throws ScriptFault {
        return new TransactionRules(parsed).judge();
    }

    private PreparedScript judge() throws ScriptFault {
        refuseWrongDirectives();
        if (executeInTransaction.isPresent()) {
            return executeInTransaction.get()
                    ? new PreparedScript(script, withoutWrapping(), Optional.empty())
                    : outside("executeInTransaction=false in " + script.name() + ".conf");
        }
        if (isWrapped()) {
            return new PreparedScript(script, withoutWrapping(), Optional.empty());
        }
        int control = first(StatementKind.BEGIN, StatementKind.COMMIT, StatementKind.ROLLBACK);
        if (control >= 0) {
            return outside("its own " + firstWord(control) + " in line "
                    + statements.get(control).line());
        }
        int outside = first(StatementKind.OUTSIDE_TRANSACTION);
        if (outside < 0) {
            return new PreparedScript(script, statements, Optional.empty());
        }
        refuseMixed(outside);
        return outside(StatementWords.of(statements.get(outside).text()).split(" \\(| ON |;")[0] + " in line "
                + statements.get(outside).line());
    }

    private void refuseWrongDirectives() throws ScriptFault {
        for (Directives.Wrong wrong : Directives.of(script.text()).faults()) {
            throw new ScriptFault(script.name(), wrong.line(), wrong.problem(), wrong.remedy());
        }
        for (SqlStatement statement : statements.stream().skip(1).toList()) {
            if (!Directives.of(statement.text()).isEmpty()) {
                throw new ScriptFault(
                        script.name(),
                        statement.textLine(),
                        "a directive to flyback stands behind the first statement, where it is not heeded",
                        "move it to the head of the script");
            }
        }
    }

    // BEGIN ... COMMIT around the whole script, or either of the two alone: the transaction is ours then.
    private boolean isWrapped() {
        int begin = first(StatementKind.BEGIN);
        int commit = first(StatementKind.COMMIT);
        boolean onlyOne = count(StatementKind.BEGIN) <= 1
                && count(StatementKind.COMMIT) <= 1
                && count(StatementKind.ROLLBACK) == 0
                && first(StatementKind.OUTSIDE_TRANSACTION) < 0;
        return onlyOne
                && begin + commit > -2
                && (begin < 0 || kinds.subList(0, begin).stream().allMatch(StatementKind.SESSION::equals))
                && (commit < 0
                        || kinds.subList(commit + 1, kinds.size()).stream().allMatch(StatementKind.SESSION::equals));
    }

    private List<SqlStatement> withoutWrapping() {
        List<SqlStatement> kept = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            switch (kinds.get(i)) {
                case BEGIN -> transactionModes(statements.get(i)).ifPresent(kept::add);
                case COMMIT -> {}
                default -> kept.add(statements.get(i));
            }
        }
        return kept;
    }

    // BEGIN ISOLATION LEVEL SERIALIZABLE asks for more than a transaction.
    private static Optional<SqlStatement> transactionModes(SqlStatement begin) {
        String modes = StatementWords.of(begin.text())
                .replaceFirst("(?i)^(BEGIN( WORK| TRANSACTION)?|START TRANSACTION)", "")
                .strip();
        return modes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SqlStatement(begin.line(), begin.line(), "SET TRANSACTION " + modes, Optional.empty()));
    }

    private void refuseMixed(int outside) throws ScriptFault {
        int ordinary = first(StatementKind.ORDINARY);
        if (ordinary >= 0) {
            throw new ScriptFault(
                    script.name(),
                    statements.get(Math.max(outside, ordinary)).line(),
                    "it mixes statements that cannot run in a transaction (line "
                            + statements.get(outside).line() + ") with others (line "
                            + statements.get(ordinary).line() + ")",
                    "put the former into a revision of their own, or executeInTransaction=false into " + script.name()
                            + ".conf");
        }
    }

    private PreparedScript outside(String reason) {
        return new PreparedScript(script, statements, Optional.of(reason));
    }

    private String firstWord(int index) {
        return StatementWords.of(statements.get(index).text()).split(" ")[0].toUpperCase(Locale.ROOT);
    }

    private int first(StatementKind... wanted) {
        for (int i = 0; i < kinds.size(); i++) {
            if (List.of(wanted).contains(kinds.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private long count(StatementKind wanted) {
        return kinds.stream().filter(wanted::equals).count();
    }
}
