package dev.flyback.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes that run in one transaction. */
public final class Transaction {
    // As quote_ident writes it.
    private static final String NAME = "(?:[a-z_][a-z0-9_$]*|\"(?:[^\"]|\"\")+\")";
    private static final Pattern COLUMN = Pattern.compile(
            "ALTER TABLE (?<table>" + NAME + "(?:\\." + NAME + ")?) (?<clause>ALTER COLUMN (?<column>" + NAME
                    + ") (?<action>TYPE |(?:SET|DROP) NOT NULL).*)",
            Pattern.DOTALL);

    private final List<String> statements = new ArrayList<>();

    /** The place of the statement that still takes columns of its table, and what has been altered since it began. */
    private int open;

    private String table = "";
    private final Set<String> altered = new HashSet<>();

    private Transaction() {}

    /**
     * What the changes run.
     *
     * @param changes the changes in their order
     * @return their statements, without a setting of the transaction that an earlier one has made; columns of one table that
     *     get another type one after the other get it by one statement, which writes the table anew once
     */
    public static List<String> statements(List<Change> changes) {
        Transaction transaction = new Transaction();
        changes.stream().flatMap(change -> change.statements().stream()).forEach(transaction::add);
        return List.copyOf(transaction.statements);
    }

    private void add(String statement) {
        if (statement.equals(RoutineWriter.BODIES_UNCHECKED) && statements.contains(statement)) {
            return;
        }
        Matcher matcher = COLUMN.matcher(statement);
        if (!matcher.matches()) {
            table = "";
            statements.add(statement);
            return;
        }
        boolean isOfTheTable = matcher.group("table").equals(table);
        boolean isNewOfIt = isOfTheTable && altered.add(matcher.group("column"));
        boolean isType = matcher.group("action").equals("TYPE ");
        if (isType && isNewOfIt) {
            statements.set(open, statements.get(open) + ",\n    " + matcher.group("clause"));
            return;
        }
        if (isType) {
            open = statements.size();
            table = matcher.group("table");
            altered.clear();
            altered.add(matcher.group("column"));
        } else if (!isOfTheTable) {
            table = "";
        }
        statements.add(statement);
    }
}
