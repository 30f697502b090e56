package dev.flyback.plan;

import dev.flyback.history.History;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import java.util.List;

/** What is not applied yet. */
public final class Pending {
    private Pending() {}

    /**
     * The revisions that are not applied.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return in the order of their versions
     */
    public static List<Revision> revisions(Catalogue catalogue, History history) {
        return catalogue.revisions().stream()
                .filter(revision -> isPending(revision, history))
                .toList();
    }

    /**
     * The repeatables that never ran in their present form.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return in the order they run in
     */
    public static List<Repeatable> repeatables(Catalogue catalogue, History history) {
        return catalogue.repeatables().stream()
                .filter(repeatable -> history.repeatable(repeatable.description())
                        .flatMap(row -> row.checksum())
                        .filter(checksum -> checksum == repeatable.script().checksum())
                        .isEmpty())
                .toList();
    }

    static boolean isPending(Revision revision, History history) {
        return history.applied(revision.version()).isEmpty() && !history.isBelowBaseline(revision.version());
    }
}
