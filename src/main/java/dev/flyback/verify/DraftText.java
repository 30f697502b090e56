package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a script that was written from changes. */
public final class DraftText {
    private DraftText() {}

    /**
     * Writes a script.
     *
     * @param title its first line, without the dashes of a comment
     * @param remarks what is to be said of it
     * @param changes what it does, in their order
     * @return the text, with the remarks and what the changes can do at its head
     */
    public static String of(String title, List<String> remarks, List<Change> changes) {
        return "-- " + title + "\n\n"
                + remarks.stream().map(remark -> "-- " + remark + "\n").collect(Collectors.joining())
                + SqlText.of(changes);
    }
}
