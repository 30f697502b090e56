package dev.flyback.verify;

import dev.flyback.database.SqlError;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

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
     * and the schema is compared after each; then once more, with rows in the tables, and these are compared.
     *
     * @param desired the schema that the chain is to build with them
     * @param renames finds out what has another name in it; is asked until it finds nothing more
     * @return the new revisions, in their order; none if the chain builds it already
     * @throws Failure ({@link ExitCode#FAULT}) if a script does not lead where it should, which is flyback's own fault;
     *     ({@link ExitCode#STEP_FAILED}) if the chain itself cannot be applied
     */
    public List<Draft> draft(DatabaseSchema desired, Function<Renames, List<Rename>> renames) {
        DatabaseSchema built = replay.build(chain, new Target.Head());
        TriedRenames tried = TriedRenames.in(replay, built, desired, List.of(), renames);
        tried.undo(replay);
        DatabaseSchema beginning = tried.schema();
        List<Draft> drafts = new ArrayList<>();
        List<List<RelationLock>> locks = new ArrayList<>();
        List<State> states = new ArrayList<>(List.of(new State(built, replay.roles())));
        for (List<Change> part : Parts.of(changes(tried, desired))) {
            DatabaseSchema before = drafts.isEmpty() ? beginning : last(states).schema();
            List<Change> back = drafts.isEmpty() ? tried.reverse() : List.of();
            drafts.add(draft(part, List.of()));
            DatabaseSchema after =
                    tried("the up script", () -> replay.upgrade(chain(drafts), new Target.Head(), lockTrace));
            locks.add(lockTrace.locks());
            drafts.set(drafts.size() - 1, draft(part, undo(after, before, back)));
            states.add(new State(after, replay.roles()));
        }
        require("the up scripts", last(states).schema(), desired);
        return drafts.isEmpty() ? drafts : provedWithRows(proved(drafts, locks, states), drafts, states);
    }

    private static Draft draft(List<Change> up, List<List<Change>> undo) {
        return new Draft(DraftScript.of(List.of(up)), DraftScript.of(undo));
    }

    private List<List<Change>> changes(TriedRenames tried, DatabaseSchema to) {
        List<List<Change>> stages = stages(tried.schema(), to);
        stages.get(0).addAll(0, tried.changes());
        return stages;
    }

    private List<List<Change>> undo(DatabaseSchema from, DatabaseSchema to, List<Change> renames) {
        List<List<Change>> stages = stages(from, to);
        stages.get(stages.size() - 1).addAll(renames);
        return Parts.of(stages);
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

    // Locks and roles are put in at the end: a script that has been applied must not change.
    private List<Draft> proved(List<Draft> drafts, List<List<RelationLock>> locks, List<State> states) {
        List<Draft> proved = new ArrayList<>(drafts);
        for (int i = drafts.size(); i > 0; i--) {
            State before = states.get(i - 1);
            State after = states.get(i);
            require(
                    "the undo script",
                    tried("the undo script", () -> replay.downgrade(chain(drafts), new Target.Relative(-1), lockTrace)),
                    before.schema());
            Draft draft = drafts.get(i - 1);
            proved.set(
                    i - 1,
                    new Draft(
                            draft.up().locking(locks.get(i - 1)).needing(after.rolesBeside(before)),
                            draft.undo().locking(lockTrace.locks()).needing(before.rolesBeside(after))));
        }
        require(
                "the up scripts, after the undo",
                replay.upgrade(chain(drafts), new Target.Head()),
                last(states).schema());
        return proved;
    }

    /** What a revision leads to, with the roles that have to be there for it. */
    private record State(DatabaseSchema schema, List<String> roles) {
        List<String> rolesBeside(State other) {
            return roles.stream().filter(role -> !other.roles.contains(role)).toList();
        }
    }

    private static State last(List<State> states) {
        return states.get(states.size() - 1);
    }

    private List<Draft> provedWithRows(List<Draft> drafts, List<Draft> applied, List<State> states) {
        replay.downgrade(chain(applied), new Target.Relative(-applied.size()));
        RowProof proof = new RowProof(replay);
        List<Draft> proved = new ArrayList<>();
        for (int i = 0; i < applied.size(); i++) {
            Remarks remarks = proof.of(
                    applied.get(i),
                    chain(applied.subList(0, i + 1)),
                    states.get(i).schema(),
                    states.get(i + 1).schema());
            Draft draft = drafts.get(i);
            proved.add(new Draft(draft.up().saying(remarks.up()), draft.undo().saying(remarks.undo())));
        }
        return proved;
    }

    private static DatabaseSchema tried(String what, Supplier<DatabaseSchema> run) {
        try {
            return run.get();
        } catch (Failure failure) {
            throw SqlError.in(failure)
                    .filter(error -> !error.isConnectionLost())
                    .map(error -> new Failure(
                            ExitCode.FAULT,
                            what + " would not run: " + error.summary(),
                            "nothing was written; write this revision by hand, and report it if it is not among the limits",
                            failure))
                    .orElse(failure);
        }
    }

    private static void require(String what, DatabaseSchema reached, DatabaseSchema wanted) {
        List<Change> left = Comparison.differences(reached, wanted);
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
