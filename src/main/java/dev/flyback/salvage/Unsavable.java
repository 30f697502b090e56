package dev.flyback.salvage;

import dev.flyback.preview.Loss;

/**
 * What would be lost and could not be put back.
 *
 * @param table the table that loses it
 * @param words why, after the table's name
 */
public record Unsavable(String table, String words) {
    static Unsavable withoutKey(String table) {
        return new Unsavable(table, "has no primary key that stays, by which its rows could be found again");
    }

    static Unsavable unforeseen(Loss loss) {
        return new Unsavable(
                loss.table(),
                "gets values of " + loss.column().orElseThrow()
                        + " of which cannot be said beforehand what they will be");
    }

    static Unsavable attribute(Loss loss) {
        return new Unsavable(
                loss.table(), "loses values of " + loss.column().orElseThrow() + ", which are not saved by themselves");
    }

    @Override
    public String toString() {
        return table + " " + words;
    }
}
