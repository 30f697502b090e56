package dev.flyback.verify;

import dev.flyback.difference.Change;
import java.util.List;

/**
 * A revision that is not written yet.
 *
 * @param up what its up script does
 * @param undo what its undo script does
 * @param remarks what is to be said at the heads of the two
 */
public record Draft(List<Change> up, List<Change> undo, Remarks remarks) {
    /** Copies what it is given. */
    public Draft {
        up = List.copyOf(up);
        undo = List.copyOf(undo);
    }
}
