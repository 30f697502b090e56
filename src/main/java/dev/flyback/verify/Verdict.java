package dev.flyback.verify;

import dev.flyback.revision.Revision;
import java.time.Duration;
import java.util.List;

/**
 * What came of one revision.
 *
 * @param revision the revision
 * @param isTried whether it was tried; not if one before it cannot be applied
 * @param observations what there is to say
 * @param duration how long it took
 */
public record Verdict(Revision revision, boolean isTried, List<Observation> observations, Duration duration) {
    /** Copies what it is given. */
    public Verdict {
        observations = List.copyOf(observations);
    }

    /** What becomes of a revision. */
    public enum Result {
        /** Its undo script takes back what its up script does. */
        PROVED,
        /** It does not. */
        DIFFERS,
        /** There is no undo script. */
        NO_UNDO,
        /** Its files say that it cannot be undone. */
        IRREVERSIBLE,
        /** It was not tried. */
        UNTRIED
    }

    static Verdict untried(Revision revision) {
        return new Verdict(revision, false, List.of(), Duration.ZERO);
    }

    /**
     * What becomes of it.
     *
     * @param strictness what counts as a fault
     * @return in a word
     */
    public Result result(Strictness strictness) {
        if (!isTried) {
            return Result.UNTRIED;
        }
        if (observations.stream().map(Observation::sort).anyMatch(strictness::isFault)) {
            return Result.DIFFERS;
        }
        if (revision.irreversible().isPresent()) {
            return Result.IRREVERSIBLE;
        }
        return revision.undo().isPresent() ? Result.PROVED : Result.NO_UNDO;
    }
}
