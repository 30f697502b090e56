package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.RowType;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A history as it is where a database has come to a revision, for those who have no database at hand. */
public final class Assumption {
    private Assumption() {}

    /**
     * Assumes that all revisions up to one are applied.
     *
     * @param catalogue the files
     * @param version the last one; nothing for none at all
     * @return a history with a row for each
     */
    public static History upTo(Catalogue catalogue, Optional<Version> version) {
        List<AppliedRevision> rows = new ArrayList<>();
        catalogue.revisions().stream()
                .filter(revision -> version.filter(last -> revision.version().compareTo(last) <= 0)
                        .isPresent())
                .forEach(revision -> rows.add(row(rows.size() + 1, revision)));
        return History.of(rows);
    }

    private static AppliedRevision row(int rank, Revision revision) {
        return new AppliedRevision(
                rank,
                Optional.of(revision.version()),
                revision.description(),
                RowType.APPLIED,
                revision.up().name(),
                Optional.of(revision.up().checksum()),
                "",
                OffsetDateTime.MIN,
                Duration.ZERO,
                true);
    }
}
