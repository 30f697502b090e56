package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.SqlText;
import java.util.List;

/** The text of a script that was written from changes. */
public final class DraftText {
    private DraftText() {}

    /**
     * Writes a script.
     *
     * @param title its first line, without the dashes of a comment
     * @param changes what it does, in their order
     * @return the text, with what the changes can do at its head
     */
    public static String of(String title, List<Change> changes) {
        return "-- " + title + "\n\n" + SqlText.of(changes);
    }
}
