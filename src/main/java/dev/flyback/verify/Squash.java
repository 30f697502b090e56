package dev.flyback.verify;

import dev.flyback.difference.Action;
import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.SqlText;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one revision that does what a chain of them does, rows included, and proves it. */
public final class Squash {
    private static final String DESCRIPTION = "baseline";

    // They would look at the rows that come in, or act on them: the rows are as the chain left them.
    private static final Set<Kind> AFTER_THE_ROWS = EnumSet.of(Kind.INDEX, Kind.RULE, Kind.TRIGGER, Kind.EVENT_TRIGGER);

    private final Catalogue chain;

    /**
     * Makes it; nothing runs yet.
     *
     * @param chain the revisions to stand for; at least one
     */
    public Squash(Catalogue chain) {
        this.chain = chain;
    }

    /**
     * Writes it.
     *
     * @param original an empty scratch database, to run the chain in
     * @param proof another one, to apply, undo and apply the new revision in
     * @return the new revision; no file is written
     * @throws Failure ({@link ExitCode#FAULT}) if it does not build what the chain builds; or as a real upgrade
     */
    public Revision baseline(Replay original, Replay proof) {
        DatabaseSchema empty = original.run(List.of());
        DatabaseSchema built = original.build(chain, new Target.Head());
        Contents contents = original.contents(built);
        Revision baseline = revision(
                DraftText.roles(original.roles()) + up(Comparison.between(empty, built), built, contents),
                SqlText.of(Comparison.between(built, empty)));
        Catalogue alone = chain.with(List.of(baseline));
        require("the baseline", proof.upgrade(alone, new Target.Head()), built);
        if (!proof.contents(built).equals(contents)) {
            throw wrong("the baseline", "rows");
        }
        require("its undo script", proof.downgrade(alone, new Target.Base()), empty);
        require("the baseline, after the undo", proof.upgrade(alone, new Target.Head()), built);
        return baseline;
    }

    private Revision revision(String up, String undo) {
        Version version = chain.head().orElseThrow().version();
        String name = version + "__" + DESCRIPTION + ".sql";
        return new Revision(
                version,
                DESCRIPTION,
                Script.of(
                        "V" + name,
                        Revision.BASELINE + "\n-- It stands for all revisions up to " + version + ".\n\n" + up,
                        Optional.empty()),
                Optional.of(Script.of(
                        "U" + name, "-- Undoes " + version + ": " + DESCRIPTION + "\n\n" + undo, Optional.empty())));
    }

    private static String up(List<Change> changes, DatabaseSchema built, Contents contents) {
        List<Change> late =
                changes.stream().filter(change -> isLate(change, built)).toList();
        List<Change> early =
                changes.stream().filter(change -> !late.contains(change)).toList();
        Stream<String> refreshes = contents.rows().isEmpty()
                ? Stream.empty()
                : changes.stream()
                        .filter(change -> change.key().kind() == Kind.MATERIALIZED_VIEW
                                && built.find(change.key())
                                        .orElseThrow()
                                        .properties()
                                        .is("populated"))
                        .map(change ->
                                "REFRESH MATERIALIZED VIEW " + change.key().name());
        return SqlText.of(early)
                + Stream.concat(contents.statements().stream(), refreshes)
                        .map(statement -> statement + ";\n")
                        .collect(Collectors.joining())
                + SqlText.of(late);
    }

    private static boolean isLate(Change change, DatabaseSchema built) {
        return change.action() == Action.CREATE
                && (AFTER_THE_ROWS.contains(change.key().kind())
                        || change.key().kind() == Kind.CONSTRAINT
                                && built.find(change.key())
                                        .orElseThrow()
                                        .properties()
                                        .text("type")
                                        .equals(Optional.of("f")));
    }

    private static void require(String what, DatabaseSchema reached, DatabaseSchema wanted) {
        List<Change> left = Comparison.differences(reached, wanted);
        if (!left.isEmpty()) {
            throw wrong(what, left.get(0).words());
        }
    }

    private static Failure wrong(String what, String difference) {
        return new Failure(
                ExitCode.FAULT,
                what + " would not lead where the chain leads: " + difference,
                "nothing was written; report it");
    }
}
