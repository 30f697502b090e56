package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.execute.Batches;
import dev.flyback.execute.Executor;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.execute.Progress;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds out, by trying it, what a plan would do to rows. */
public final class LossTrial {
    private final Database database;
    private final HistoryTable table;
    private final Executor executor;
    private final ScratchCopy.Maker maker;

    /**
     * Makes a trial; nothing is tried yet.
     *
     * @param database the session in which the executor works
     * @param table the history
     * @param executor tries the plan
     * @param maker makes a scratch copy for what cannot be tried in a transaction
     */
    public LossTrial(Database database, HistoryTable table, Executor executor, ScratchCopy.Maker maker) {
        this.database = database;
        this.table = table;
        this.executor = executor;
        this.maker = maker;
    }

    /**
     * Tries a plan and rolls it back.
     *
     * @param plan the plan
     * @param scripts its scripts
     * @param planner plans anew with the history as it is under the lock
     * @param batches how steps are put into transactions
     * @return what it does to rows that are there, the gravest first
     * @throws Failure as the plan itself
     */
    public List<Loss> of(Plan plan, PreparedScripts scripts, Function<History, Plan> planner, Batches batches) {
        LossTrace trace = new LossTrace(database, table.name());
        List<Step> rest = executor.rehearse(plan, scripts, planner, batches, trace);
        List<Loss> losses = new ArrayList<>(trace.losses());
        if (!rest.isEmpty()) {
            addUnknown(losses, onScratch(rest, scripts, planner, batches));
        }
        return new LossCount(database).of(losses);
    }

    // What a plan drops is known by its name, for it is there before.
    private List<Loss> onScratch(
            List<Step> rest, PreparedScripts scripts, Function<History, Plan> planner, Batches batches) {
        refuseServerWide(rest, scripts);
        try (ScratchCopy copy = maker.make()) {
            copy.build(table.read());
            Inventory before = Inventory.read(copy.database(), table.name());
            copy.run(planner, batches, Progress.SILENT);
            return before.goneFrom(Inventory.read(copy.database(), table.name()));
        }
    }

    private void refuseServerWide(List<Step> rest, PreparedScripts scripts) {
        if (!maker.isElsewhere()) {
            scripts.serverWide(rest).ifPresent(place -> {
                throw new Failure(
                        ExitCode.USAGE,
                        "what would be lost cannot be found out: " + place
                                + " touches the whole server, where a scratch database is to be",
                        "name another server for it with --scratch-url URL, or agree to any loss with"
                                + " --allow-data-loss");
            });
        }
    }

    private void addUnknown(List<Loss> losses, List<Loss> onScratch) {
        Set<Loss> known = losses.stream().map(loss -> loss.counted(0)).collect(Collectors.toSet());
        Inventory here = Inventory.read(database, table.name());
        Set<String> names =
                here.tables().values().stream().map(Inventory.Table::name).collect(Collectors.toSet());
        onScratch.stream()
                .filter(loss -> names.contains(loss.table()) && !known.contains(loss))
                .forEach(losses::add);
    }
}
