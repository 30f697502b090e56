package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Assumption;
import dev.flyback.plan.RevisionFinder;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.Optional;

/**
 * Where to go, and for those who have no database at hand, from where.
 *
 * @param from where the way begins; nothing for where the database is
 * @param to where it ends
 */
record Way(Optional<Target> from, Target to) {
    /** Reads a target, or FROM:TO. */
    static Way of(String text) {
        int colon = text.indexOf(':');
        TargetConverter converter = new TargetConverter();
        return colon < 0
                ? new Way(Optional.empty(), converter.convert(text))
                : new Way(
                        Optional.of(converter.convert(text.substring(0, colon))),
                        converter.convert(text.substring(colon + 1)));
    }

    /** The history of a database that has come to where the way begins. */
    History assumed(Catalogue catalogue) {
        return Assumption.upTo(catalogue, from.flatMap(target -> place(catalogue, target)));
    }

    /**
     * Sees to it that a way forward does not lead back.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if it ends before it begins
     */
    void requireForward(Catalogue catalogue) {
        Optional<Version> begin = from.flatMap(target -> place(catalogue, target));
        if (begin.isPresent()
                && to instanceof Target.At at
                && RevisionFinder.find(catalogue, at.revision()).compareTo(begin.get()) < 0) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the way from " + begin.get() + " to " + at.revision() + " leads back",
                    "to go back, use: flyback downgrade --sql " + begin.get() + ":" + at.revision());
        }
    }

    private static Optional<Version> place(Catalogue catalogue, Target target) {
        if (target instanceof Target.Base) {
            return Optional.empty();
        }
        if (target instanceof Target.Head) {
            return catalogue.head().map(Revision::version);
        }
        if (target instanceof Target.At at) {
            return Optional.of(RevisionFinder.find(catalogue, at.revision()));
        }
        throw new Failure(
                ExitCode.USAGE, "the way cannot begin at " + target, "name base, head or a revision before the colon");
    }
}
