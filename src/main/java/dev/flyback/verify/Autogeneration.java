package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Rename;
import dev.flyback.difference.Renames;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import dev.flyback.schema.DatabaseSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes revisions from the difference between what the chain builds and what is desired, and proves them. */
public final class Autogeneration {
    private final Replay replay;
    private final Catalogue chain;

    /**
     * Makes it; nothing runs yet.
     *
     * @param replay an empty scratch database
     * @param chain the revisions that are there
     */
    public Autogeneration(Replay replay, Catalogue chain) {
        this.replay = replay;
        this.chain = chain;
    }

    /**
     * Finds out what new revisions have to do. Each is applied, undone and applied again by the executor that runs it later,
     * and the schema is compared after each; then once more, with rows in the tables, and these are compared.
     *
     * @param desired the schema that the chain is to build with them
     * @param renames finds out what has another name in it; is asked until it finds nothing more
     * @return the new revisions, in their order; none if the chain builds it already
     * @throws Failure ({@link ExitCode#FAULT}) if a script does not lead where it should, which is flyback's own fault;
     *     ({@link ExitCode#STEP_FAILED}) if the chain itself cannot be applied
     */
    public List<Draft> draft(DatabaseSchema desired, Function<Renames, List<Rename>> renames) {
        DatabaseSchema built = replay.upgrade(chain, new Target.Head());
        TriedRenames tried = TriedRenames.in(replay, built, desired, renames);
        tried.undo(replay);
        DatabaseSchema beginning = tried.schema();
        List<Draft> drafts = new ArrayList<>();
        List<DatabaseSchema> states = new ArrayList<>(List.of(built));
        for (List<Change> part : Parts.of(tried.changes(desired))) {
            DatabaseSchema before = drafts.isEmpty() ? beginning : states.get(states.size() - 1);
            List<Rename> back = drafts.isEmpty() ? tried.backwards() : List.of();
            drafts.add(new Draft(part, List.of(), Remarks.NONE));
            DatabaseSchema after = replay.upgrade(chain(drafts), new Target.Head());
            drafts.set(drafts.size() - 1, new Draft(part, undo(after, before, back), Remarks.NONE));
            states.add(after);
        }
        require("the up scripts", states.get(states.size() - 1), desired);
        prove(drafts, states);
        return drafts.isEmpty() ? drafts : provedWithRows(drafts, states);
    }

    private static List<Change> undo(DatabaseSchema from, DatabaseSchema to, List<Rename> backwards) {
        return Stream.concat(
                        Comparison.between(from, to).stream(),
                        backwards.stream().map(Rename::reverse))
                .toList();
    }

    private void prove(List<Draft> drafts, List<DatabaseSchema> states) {
        for (int i = drafts.size(); i > 0; i--) {
            require("the undo script", replay.downgrade(chain(drafts), new Target.Relative(-1)), states.get(i - 1));
        }
        if (!drafts.isEmpty()) {
            require(
                    "the up scripts, after the undo",
                    replay.upgrade(chain(drafts), new Target.Head()),
                    states.get(drafts.size()));
        }
    }

    private List<Draft> provedWithRows(List<Draft> drafts, List<DatabaseSchema> states) {
        replay.downgrade(chain(drafts), new Target.Relative(-drafts.size()));
        RowProof proof = new RowProof(replay);
        List<Draft> proved = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Remarks remarks = proof.of(draft, chain(drafts.subList(0, i + 1)), states.get(i), states.get(i + 1));
            proved.add(new Draft(draft.up(), draft.undo(), remarks));
        }
        return proved;
    }

    private static void require(String what, DatabaseSchema reached, DatabaseSchema wanted) {
        List<Change> left = Comparison.between(reached, wanted);
        if (!left.isEmpty()) {
            throw new Failure(
                    ExitCode.FAULT,
                    what + " would not lead where they should: " + left.get(0).words() + " still differs",
                    "nothing was written; write this revision by hand, and report it");
        }
    }

    private Catalogue chain(List<Draft> drafts) {
        List<Revision> revisions = new ArrayList<>(chain.revisions());
        for (int i = 0; i < drafts.size(); i++) {
            revisions.add(revision(i + 1, drafts.get(i)));
        }
        return chain.with(revisions);
    }

    // Behind the head, whatever version that has; what it is called in the end is the writer's business.
    private Revision revision(int number, Draft draft) {
        String head =
                chain.head().map(revision -> revision.version().toString()).orElse("0");
        Version version = Version.of(head + "." + number);
        return new Revision(
                version,
                "draft",
                Script.of(
                        "V" + version + "__draft.sql", DraftText.of("draft", List.of(), draft.up()), Optional.empty()),
                Optional.of(Script.of(
                        "U" + version + "__draft.sql",
                        DraftText.of("draft", List.of(), draft.undo()),
                        Optional.empty())));
    }
}
