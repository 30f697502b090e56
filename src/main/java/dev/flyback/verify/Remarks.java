package dev.flyback.verify;

import java.util.List;

/**
 * What running a draft with rows has shown.
 *
 * @param up to be said at the head of its up script
 * @param undo to be said at the head of its undo script
 */
public record Remarks(List<String> up, List<String> undo) {
    /** Copies what it is given. */
    public Remarks {
        up = List.copyOf(up);
        undo = List.copyOf(undo);
    }
}
