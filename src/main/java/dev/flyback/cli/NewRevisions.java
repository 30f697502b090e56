package dev.flyback.cli;

import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.RevisionWriter;
import dev.flyback.revision.RevisionWriter.Numbering;
import dev.flyback.revision.Version;
import dev.flyback.verify.Draft;
import dev.flyback.verify.DraftText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a chain goes on with.
 *
 * @param folder where they are written
 * @param chain what is there
 * @param message what the revisions do
 * @param numbering how their versions are found
 */
record NewRevisions(Path folder, Catalogue chain, String message, Numbering numbering) {
    /** One pair, to be filled in. */
    Report.Created empty() {
        return report(new RevisionWriter(folder, versions()).write(message, numbering, Instant.now()));
    }

    /** A pair for each draft. */
    Report.Generated of(List<Draft> drafts, int excluded) {
        List<Version> versions = versions();
        List<Report.Generated.Pair> pairs = new ArrayList<>();
        for (Draft draft : drafts) {
            RevisionWriter.Pair pair = new RevisionWriter(folder, versions)
                    .write(
                            drafts.size() == 1 ? message : message + " " + (pairs.size() + 1),
                            numbering,
                            Instant.now(),
                            DraftText.of("{version}: {message}", draft.up()),
                            DraftText.of("Undoes {version}: {message}", draft.undo()));
            versions.add(pair.version());
            pairs.add(new Report.Generated.Pair(report(pair), draft.up().changes()));
        }
        return new Report.Generated(pairs, excluded);
    }

    private static Report.Created report(RevisionWriter.Pair pair) {
        return new Report.Created(pair.version(), pair.up(), pair.undo());
    }

    private List<Version> versions() {
        return new ArrayList<>(chain.revisions().stream().map(Revision::version).toList());
    }
}
