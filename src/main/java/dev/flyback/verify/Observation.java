package dev.flyback.verify;

/**
 * One thing that a revision's way there, back and there again has shown.
 *
 * @param sort of what sort it is
 * @param words what is the matter, for people
 */
public record Observation(Sort sort, String words) {
    /** The sorts, which are told apart. */
    public enum Sort {
        /** The up script cannot run. */
        UP_FAILS,
        /** The undo script cannot run. */
        UNDO_FAILS,
        /** The undo script leaves something behind. */
        LEFT,
        /** The undo script takes away what was there before. */
        LOST,
        /** Something is not as it was before. */
        CHANGED,
        /** The undo script loses rows or values. */
        DATA,
        /** The up script does not lead to the same end a second time. */
        AGAIN,
        /** The columns of a table are in another order; nothing else is the matter with it. */
        ORDER,
        /** The up script itself changes rows, or cannot run with some: that is its business. */
        NOTE
    }
}
