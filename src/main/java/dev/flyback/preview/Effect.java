package dev.flyback.preview;

/**
 * What a statement does to a table that was there before.
 *
 * @param table the table's name as SQL writes it, with its schema
 * @param isWrittenAnew whether it gets another file, as it does when it is rewritten or emptied
 * @param activity what becomes of its rows
 */
public record Effect(String table, boolean isWrittenAnew, Activity activity) {
    boolean isNone() {
        return !isWrittenAnew && activity.equals(Activity.NONE);
    }
}
