package dev.flyback.verify;

import dev.flyback.revision.Revision;
import java.time.Duration;
import java.util.List;

/**
 * What came of one revision.
 *
 * @param revision the revision
 * @param findings what there is to say
 * @param duration how long it took
 */
public record Verdict(Revision revision, List<Finding> findings, Duration duration) {
    /** Copies what it is given. */
    public Verdict {
        findings = List.copyOf(findings);
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
        IRREVERSIBLE
    }

    /**
     * What becomes of it.
     *
     * @param strictness what counts as a fault
     * @return in a word
     */
    public Result result(Strictness strictness) {
        if (findings.stream().map(Finding::sort).anyMatch(strictness::isFault)) {
            return Result.DIFFERS;
        }
        if (revision.irreversible().isPresent()) {
            return Result.IRREVERSIBLE;
        }
        return revision.undo().isPresent() ? Result.PROVED : Result.NO_UNDO;
    }
}
