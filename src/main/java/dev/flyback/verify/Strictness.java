package dev.flyback.verify;

/**
 * What counts as a fault, and not as a note.
 *
 * @param undo whether each revision has to have an undo script
 * @param order whether columns have to be in their old order again
 */
public record Strictness(boolean undo, boolean order) {
    /**
     * Whether something is a fault.
     *
     * @param sort its sort
     * @return false for a note
     */
    public boolean isFault(Observation.Sort sort) {
        return switch (sort) {
            case NOTE -> false;
            case ORDER -> order;
            default -> true;
        };
    }

    /**
     * Whether a result is a no.
     *
     * @param result what became of a revision
     * @return true if the whole proof fails by it
     */
    public boolean isFault(Verdict.Result result) {
        return result == Verdict.Result.DIFFERS || undo && result == Verdict.Result.NO_UNDO;
    }
}
