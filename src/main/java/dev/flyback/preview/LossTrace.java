package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.execute.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sees what becomes of the tables that were there before, and of their rows; it does not count what goes as a whole. */
final class LossTrace implements Witness {
    private final Database database;
    private final QualifiedName history;
    private final List<Loss> losses = new ArrayList<>();
    private Inventory before;
    private Map<Long, Activity> activityBefore;

    LossTrace(Database database, QualifiedName history) {
        this.database = database;
        this.history = history;
    }

    List<Loss> losses() {
        return losses;
    }

    @Override
    public boolean leavesOutWhatLeavesRows() {
        return true;
    }

    @Override
    public boolean begun() {
        losses.clear();
        boolean holdsRows = Inventory.holdsRows(database, history);
        before = holdsRows ? Inventory.read(database, history) : new Inventory(Map.of());
        activityBefore = Activity.read(database);
        return holdsRows;
    }

    @Override
    public void ending() {
        Inventory after = Inventory.read(database, history);
        losses.addAll(before.goneFrom(after));
        Map<Long, Activity> activities = Activity.read(database);
        before.tables().forEach((number, table) -> {
            Inventory.Table now = after.tables().get(number);
            Activity activity = activities
                    .getOrDefault(number, Activity.NONE)
                    .since(activityBefore.getOrDefault(number, Activity.NONE));
            if (now != null) {
                compare(table, now, activity);
            }
        });
    }

    private void compare(Inventory.Table table, Inventory.Table now, Activity activity) {
        if (table.file() != now.file() && isEmptied(now, activity)) {
            losses.add(Loss.of(Loss.Sort.TABLE_EMPTIED, table.name()));
            return;
        }
        if (activity.deleted() > 0) {
            losses.add(Loss.of(Loss.Sort.ROWS_DELETED, table.name()).counted(activity.deleted()));
        }
        if (activity.updated() > 0) {
            losses.add(Loss.of(Loss.Sort.ROWS_CHANGED, table.name()).counted(activity.updated()));
        }
    }

    // Another file has a table that was truncated, and one that was rewritten with all its rows.
    private boolean isEmptied(Inventory.Table now, Activity activity) {
        return database.query(
                        "SELECT count(*) <= ? FROM (SELECT FROM ONLY " + now.name() + " LIMIT ?) AS few",
                        row -> row.getBoolean(1),
                        activity.inserted(),
                        activity.inserted() + 1)
                .get(0);
    }
}
