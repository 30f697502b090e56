package dev.flyback.plan;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.ScriptKey;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Renumbering;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Gives late revisions versions at the top of the chain; a pure function. */
public final class Rebase {
    private Rebase() {}

    /**
     * Finds the revisions that are not applied, but older than one that is.
     *
     * @param catalogue the files
     * @param history what is applied
     * @param next the version that comes behind some others, which are given in their order
     * @return what each of them gets, in their order
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if one of them stopped half-way
     */
    public static List<Renumbering> of(Catalogue catalogue, History history, Function<List<Version>, Version> next) {
        List<Revision> comeLate = Divergences.late(catalogue, history);
        TreeSet<Version> versions = new TreeSet<>();
        catalogue.revisions().stream().map(Revision::version).forEach(versions::add);
        history.applied().stream().map(Rebase::version).forEach(versions::add);
        // The chain goes on in the style of those that stay.
        comeLate.stream().map(Revision::version).forEach(versions::remove);
        List<Renumbering> renumberings = new ArrayList<>();
        for (Revision late : comeLate) {
            refuseUnfinished(late, history);
            Version version = next.apply(List.copyOf(versions));
            versions.add(version);
            renumberings.add(new Renumbering(late, version));
        }
        return renumberings;
    }

    private static Version version(AppliedRevision row) {
        return row.version().orElseThrow();
    }

    private static void refuseUnfinished(Revision late, History history) {
        if (history.unfinished(ScriptKey.up(late.version())).isPresent()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    late.up().name() + " stopped half-way, so its version is known to the database",
                    "bring it to an end first: flyback repair");
        }
    }
}
