package dev.flyback.doctor;

import dev.flyback.history.History;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Overview;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What files and history say. */
final class HistoryChecks {
    private HistoryChecks() {}

    static List<Finding> ofFiles(Catalogue catalogue) {
        List<Finding> findings = new ArrayList<>();
        int revisions = catalogue.revisions().size();
        findings.add(Finding.ok(
                "migrations", catalogue.origin() + ": " + revisions + (revisions == 1 ? " revision" : " revisions")));
        List<String> withoutUndo = catalogue.revisions().stream()
                .filter(revision -> revision.undo().isEmpty())
                .map(Revision::version)
                .map(Version::toString)
                .toList();
        findings.add(
                withoutUndo.isEmpty()
                        ? Finding.ok("undo scripts", "every revision has one")
                        : Finding.warning(
                                "undo scripts",
                                "none for " + String.join(", ", withoutUndo),
                                "write them: a downgrade over these revisions is refused"));
        if (!catalogue.ignored().isEmpty()) {
            findings.add(
                    Finding.warning(
                            "names of files",
                            "left out, for these belong to no migration: " + String.join(", ", catalogue.ignored()),
                            "call them V<version>__<description>.sql, their settings the same with .conf behind it; or move them"));
        }
        return findings;
    }

    static Finding ofHistory(Catalogue catalogue, History history) {
        List<Divergence> divergences = Divergences.of(catalogue, history);
        Optional<Divergence> fault = divergences.stream()
                .filter(divergence -> !divergence.isWarning() && !divergence.isSettledByUpgrade())
                .findFirst();
        if (fault.isPresent()) {
            return Finding.error("history", words(divergences), remedy(fault.get()));
        }
        if (!divergences.isEmpty()) {
            return Finding.warning("history", words(divergences), remedy(divergences.get(0)));
        }
        long pending = Overview.of(catalogue, history).stream()
                .filter(entry -> entry.state().isPending())
                .count();
        return Finding.ok(
                "history",
                "at " + history.current().map(Version::toString).orElse("base") + ", " + pending + " pending");
    }

    // Others are sent here to learn who runs a script.
    private static String remedy(Divergence divergence) {
        return divergence instanceof Divergence.Incomplete open && open.script().isRunning()
                ? "wait for its end; \"migration lock\" says who runs it"
                : divergence.remedy();
    }

    private static String words(List<Divergence> divergences) {
        return divergences.stream()
                .map(divergence -> divergence.file() + ": " + divergence.problem())
                .collect(Collectors.joining("; "));
    }
}
