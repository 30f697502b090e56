package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.ScriptMeaning;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import java.util.List;
import java.util.Optional;

/** What scripts say without their comments and layout. */
public final class Meanings {
    private Meanings() {}

    /**
     * What is to be kept, so that a later change can be told from one of comments and layout alone.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return an entry for each revision that is applied by the file that is there, and of which nothing is kept yet
     */
    public static List<ScriptMeaning> missing(Catalogue catalogue, History history) {
        return history.applied().stream()
                .filter(row -> row.success() && row.meaning().isEmpty())
                .flatMap(row -> file(catalogue, row)
                        .map(script -> new ScriptMeaning(row.script(), script.checksum(), script.meaning()))
                        .stream())
                .toList();
    }

    private static Optional<Script> file(Catalogue catalogue, AppliedRevision row) {
        return catalogue
                .find(row.version().orElseThrow())
                .map(Revision::up)
                .filter(script -> row.checksum().equals(Optional.of(script.checksum())));
    }
}
