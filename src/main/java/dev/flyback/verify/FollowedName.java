package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.SqlName;
import dev.flyback.schema.ObjectKey;
import java.util.List;

/**
 * What a table, or one of its columns, is called while changes give it other names.
 *
 * @param table the table
 * @param column the column; empty for the table itself
 */
record FollowedName(String table, String column) {
    /** What it is called after all of them. */
    FollowedName after(List<Change> changes) {
        FollowedName name = this;
        for (Change change : changes) {
            name = name.after(change);
        }
        return name;
    }

    /** What it is called after one of them. */
    FollowedName after(Change change) {
        return change.newName().map(name -> after(change.key(), name)).orElse(this);
    }

    private FollowedName after(ObjectKey key, String newName) {
        SqlName here = SqlName.of(table);
        return switch (key.kind()) {
            case TABLE -> key.name().equals(table) ? new FollowedName(here.sibling(newName), column) : this;
            case SCHEMA ->
                key.name().equals(here.parts().get(0))
                        ? new FollowedName(SqlName.of(newName + ".x").sibling(here.last()), column)
                        : this;
            case COLUMN -> is(key) ? new FollowedName(table, newName) : this;
            default -> this;
        };
    }

    private boolean is(ObjectKey key) {
        return key.parent().equals(table) && key.name().equals(column);
    }

    /** Whether it is that object, or belongs to it. */
    boolean isWithin(ObjectKey key) {
        return key.name().equals(table) || is(key);
    }
}
