package dev.flyback.verify;

import dev.flyback.difference.Change;
import dev.flyback.difference.Comparison;
import dev.flyback.difference.Online;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes revisions from the difference between what the chain builds and what is desired, and proves them. */
public final class Autogeneration {
    private final Replay replay;
    private final LockTrace lockTrace;
    private final Catalogue chain;
    private final boolean isOnline;

    /**
     * Makes it; nothing runs yet.
     *
     * @param replay an empty scratch database
     * @param chain the revisions that are there
     * @param isOnline whether the scripts let others go on with their work, though they take longer and are more
     */
    public Autogeneration(Replay replay, Catalogue chain, boolean isOnline) {
        this.replay = replay;
        this.lockTrace = replay.lockTrace();
        this.chain = chain;
        this.isOnline = isOnline;
    }

    /**
     * Finds out what new revisions have to do. Each is applied, undone and applied again by the executor that runs it later,
     * and the schema is compared after each.
     *
     * @param desired the schema that the chain is to build with them
     * @param renames finds out what has another name in it
     * @return the new revisions, in their order; none if the chain builds it already
     * @throws Failure ({@link ExitCode#FAULT}) if a script does not lead where it should, which is flyback's own fault;
     *     ({@link ExitCode#STEP_FAILED}) if the chain itself cannot be applied
     */
    public List<Draft> draft(DatabaseSchema desired, Function<Renames, List<Rename>> renames) {
        DatabaseSchema built = replay.upgrade(chain, new Target.Head());
        List<Rename> renamed = new ArrayList<>(renames.apply(new Renames(built, desired)));
        DatabaseSchema beginning = renamed(renamed, built, desired);
        List<Draft> drafts = new ArrayList<>();
        List<List<RelationLock>> locks = new ArrayList<>();
        List<DatabaseSchema> states = new ArrayList<>(List.of(built));
        for (List<Change> part : changes(renamed, beginning, desired)) {
            DatabaseSchema before = drafts.isEmpty() ? beginning : states.get(states.size() - 1);
            List<Rename> back = drafts.isEmpty() ? renamed : List.of();
            drafts.add(draft(part, List.of()));
            DatabaseSchema after = replay.upgrade(chain(drafts), new Target.Head(), lockTrace);
            locks.add(lockTrace.locks());
            drafts.set(drafts.size() - 1, draft(part, undo(after, before, back)));
            states.add(after);
        }
        require("the up scripts", states.get(states.size() - 1), desired);
        return proved(drafts, locks, states);
    }

    private static Draft draft(List<Change> up, List<List<Change>> undo) {
        return new Draft(new DraftScript(List.of(up), List.of()), new DraftScript(undo, List.of()));
    }

    // Tried, and taken back: PostgreSQL says in which texts the new names stand then.
    private DatabaseSchema renamed(List<Rename> renames, DatabaseSchema built, DatabaseSchema desired) {
        DatabaseSchema renamed = renames.isEmpty() ? built : replay.run(statements(renames, Rename::change));
        List<Rename> more = new Renames(renamed, desired).certain();
        if (!more.isEmpty()) {
            renamed = replay.run(statements(more, Rename::change));
            renames.addAll(more);
        }
        if (!renames.isEmpty()) {
            replay.run(statements(backwards(renames), Rename::reverse));
        }
        return renamed;
    }

    private static List<String> statements(List<Rename> renames, Function<Rename, Change> direction) {
        return renames.stream()
                .flatMap(rename -> direction.apply(rename).statements().stream())
                .toList();
    }

    private static List<Rename> backwards(List<Rename> renames) {
        List<Rename> backwards = new ArrayList<>(renames);
        Collections.reverse(backwards);
        return backwards;
    }

    private List<List<Change>> changes(List<Rename> renames, DatabaseSchema from, DatabaseSchema to) {
        List<List<Change>> stages = stages(from, to);
        stages.get(0).addAll(0, renames.stream().map(Rename::change).toList());
        return Parts.of(stages);
    }

    private List<List<Change>> undo(DatabaseSchema from, DatabaseSchema to, List<Rename> renames) {
        List<List<Change>> stages = stages(from, to);
        stages.get(stages.size() - 1)
                .addAll(backwards(renames).stream().map(Rename::reverse).toList());
        return isOnline ? Parts.of(stages) : stages;
    }

    private List<List<Change>> stages(DatabaseSchema from, DatabaseSchema to) {
        List<List<Change>> stages = new ArrayList<>();
        (isOnline ? Online.between(from, to) : List.of(Comparison.between(from, to)))
                .forEach(stage -> stages.add(new ArrayList<>(stage)));
        if (stages.isEmpty()) {
            stages.add(new ArrayList<>());
        }
        return stages;
    }

    // The locks are put in at the end: a script that has been applied must not change.
    private List<Draft> proved(List<Draft> drafts, List<List<RelationLock>> locks, List<DatabaseSchema> states) {
        List<Draft> proved = new ArrayList<>(drafts);
        for (int i = drafts.size(); i > 0; i--) {
            require(
                    "the undo script",
                    replay.downgrade(chain(drafts), new Target.Relative(-1), lockTrace),
                    states.get(i - 1));
            Draft draft = drafts.get(i - 1);
            proved.set(
                    i - 1,
                    new Draft(draft.up().with(locks.get(i - 1)), draft.undo().with(lockTrace.locks())));
        }
        if (!drafts.isEmpty()) {
            require(
                    "the up scripts, after the undo",
                    replay.upgrade(chain(drafts), new Target.Head()),
                    states.get(drafts.size()));
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
                Script.of("V" + version + "__draft.sql", DraftText.of("draft", draft.up()), Optional.empty()),
                Optional.of(Script.of(
                        "U" + version + "__draft.sql", DraftText.of("draft", draft.undo()), Optional.empty())));
    }
}
