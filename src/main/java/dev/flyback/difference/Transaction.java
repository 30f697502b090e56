package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes that run in one transaction. */
public final class Transaction {
    private final List<String> statements = new ArrayList<>();

    /** The columns that the last statement gives another type. */
    private final Set<ObjectKey> retyped = new HashSet<>();

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
        changes.forEach(change -> change.statements().forEach(statement -> transaction.add(statement, change.key())));
        return List.copyOf(transaction.statements);
    }

    private void add(String statement, ObjectKey key) {
        if (statement.equals(RoutineWriter.BODIES_UNCHECKED) && statements.contains(statement)) {
            return;
        }
        Optional<String> newType = newType(statement, key);
        boolean goesOn = newType.isPresent() && canTake(key);
        if (goesOn) {
            int last = statements.size() - 1;
            statements.set(last, statements.get(last) + ",\n    " + newType.get());
        } else {
            statements.add(statement);
            retyped.clear();
        }
        newType.ifPresent(clause -> retyped.add(key));
    }

    private boolean canTake(ObjectKey column) {
        return !retyped.contains(column)
                && retyped.stream().anyMatch(other -> other.parent().equals(column.parent()));
    }

    private static Optional<String> newType(String statement, ObjectKey key) {
        String table = "ALTER TABLE " + key.parent() + " ";
        return Optional.of(statement)
                .filter(text -> key.kind() == Kind.COLUMN)
                .filter(text -> text.startsWith(table + "ALTER COLUMN " + key.name() + " TYPE "))
                .map(text -> text.substring(table.length()));
    }
}
