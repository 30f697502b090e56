package dev.flyback.verify;

import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import dev.flyback.revision.Catalogue;
import dev.flyback.schema.DatabaseSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs a draft forward, back and forward again with rows in every table, and finds out which of them do not come back.
 * Rows that are in its way are taken out, and that is said.
 */
final class RowProof {
    private static final Target NEXT = new Target.Relative(1);
    private static final Target BACK = new Target.Relative(-1);

    private final Replay replay;
    private final Seeds seeds;

    /**
     * Makes it; nothing runs yet.
     *
     * @param replay a scratch database
     */
    RowProof(Replay replay) {
        this.replay = replay;
        this.seeds = replay.seeds();
    }

    /**
     * Runs the next revision of a chain, to which it leads in the end.
     *
     * @param draft what it does
     * @param chain the chain up to it
     * @param before the schema before it, which is that of the database
     * @param after the schema after it
     * @return what there is to say
     * @throws Failure ({@link ExitCode#FAULT}) if something is lost and none of its changes says so
     */
    Remarks of(Draft draft, Catalogue chain, DatabaseSchema before, DatabaseSchema after) {
        List<String> up = new ArrayList<>();
        List<String> undo = new ArrayList<>();
        seeds.plant(before, true);
        RowSnapshot rows = applied(chain, before, up);
        RowSnapshot there = replay.rows(after);
        Optional<RowSnapshot> back = undone(chain, after, undo) ? Optional.of(replay.rows(before)) : Optional.empty();
        Losses losses = new Losses(draft);
        Remarks shown = losses.between(rows, there, back);
        up.addAll(shown.up());
        undo.addAll(shown.undo());
        undo.addAll(losses.unshown(rows));
        if (!isDone(() -> replay.upgrade(chain, NEXT), new ArrayList<>())) {
            replay.clear(before);
            replay.upgrade(chain, NEXT);
        }
        return new Remarks(up, undo);
    }

    /** The rows that were there before. */
    private RowSnapshot applied(Catalogue chain, DatabaseSchema before, List<String> remarks) {
        RowSnapshot rows = replay.rows(before);
        if (isDone(() -> replay.upgrade(chain, NEXT), remarks)) {
            return rows;
        }
        replay.clear(before);
        replay.seeds().plant(before, false);
        RowSnapshot full = replay.rows(before);
        if (isDone(() -> replay.upgrade(chain, NEXT), new ArrayList<>())) {
            return full;
        }
        replay.clear(before);
        replay.upgrade(chain, NEXT);
        return new RowSnapshot(Map.of());
    }

    private boolean undone(Catalogue chain, DatabaseSchema after, List<String> remarks) {
        boolean isDone = isDone(() -> replay.downgrade(chain, BACK), remarks);
        if (!isDone) {
            replay.clear(after);
            replay.downgrade(chain, BACK);
        }
        return isDone;
    }

    private static boolean isDone(Runnable run, List<String> remarks) {
        try {
            run.run();
            return true;
        } catch (Failure failure) {
            SqlError.in(failure).ifPresent(error -> remarks.add("tried with rows: " + error.summary()));
            return false;
        }
    }
}
