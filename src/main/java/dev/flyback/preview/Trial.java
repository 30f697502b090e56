package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.execute.Executor;
import dev.flyback.execute.Progress;
import dev.flyback.execute.Witness;
import dev.flyback.failure.Failure;
import dev.flyback.history.HistoryTable;
import dev.flyback.plan.Step;
import dev.flyback.verify.ServerChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what a plan does, by running it in a transaction that is rolled back; and what cannot be run so, on a scratch copy
 * without rows.
 */
public final class Trial {
    private final Database database;
    private final HistoryTable table;
    private final Executor executor;
    private final ScratchCopy.Maker maker;

    /**
     * Makes a trial; nothing is tried yet.
     *
     * @param database the session in which the executor works
     * @param table the history
     * @param executor tries plans
     * @param maker makes a scratch copy where one is needed
     */
    public Trial(Database database, HistoryTable table, Executor executor, ScratchCopy.Maker maker) {
        this.database = database;
        this.table = table;
        this.executor = executor;
        this.maker = maker;
    }

    /**
     * Tries a plan for the sake of the rows; if there are none, it is not tried.
     *
     * @param attempt the plan
     * @return what it does to rows that are there, the gravest first
     * @throws Failure as the plan itself
     */
    public List<Loss> losses(Attempt attempt) {
        LossTrace trace = new LossTrace(database, table.name());
        List<Step> rest = database.quietly(() -> rehearse(attempt, trace));
        List<Loss> onScratch = rest.isEmpty() ? List.of() : onScratch(attempt, scratch -> Progress.SILENT);
        return counted(trace.losses(), onScratch);
    }

    /**
     * Tries a plan and looks at each statement.
     *
     * @param attempt the plan
     * @return what it does
     * @throws Failure as the plan itself
     */
    public Preview preview(Attempt attempt) {
        try (Database second = database.another()) {
            Witnesses witnesses = new Witnesses(
                    new StatementTrace(database, second, table.name()), new LossTrace(database, table.name()));
            List<Step> rest = rehearse(attempt, witnesses);
            List<TracedStep> steps = new ArrayList<>(witnesses.statements().steps());
            steps.removeIf(traced -> rest.contains(traced.step()));
            List<Loss> onScratch = rest.isEmpty() ? List.of() : onScratch(attempt, rest, steps);
            return new Preview(steps, counted(witnesses.losses().losses(), onScratch));
        }
    }

    private List<Step> rehearse(Attempt attempt, Witness witness) {
        return executor.rehearse(attempt.plan(), attempt.scripts(), attempt.planner(), attempt.batches(), witness);
    }

    private List<Loss> onScratch(Attempt attempt, List<Step> rest, List<TracedStep> steps) {
        List<StatementTrace> traces = new ArrayList<>();
        List<Loss> gone = onScratch(attempt, copy -> {
            traces.add(new StatementTrace(copy.database(), copy.reader(), table.name()));
            return traces.get(0);
        });
        traces.get(0).steps().stream()
                .filter(traced -> rest.contains(traced.step()))
                .map(traced -> traced.onScratchBecause(attempt.scripts()
                        .reasonOutside(traced.step())
                        .orElse("it comes behind one that cannot be run in the same transaction")))
                .forEach(steps::add);
        return gone;
    }

    // What a plan drops is known by its name, for it is there before.
    private List<Loss> onScratch(Attempt attempt, Function<ScratchCopy, Progress> progress) {
        try (ScratchCopy copy = maker.make()) {
            copy.build(table.read());
            Inventory before = Inventory.read(copy.database(), table.name());
            copy.run(attempt.planner(), attempt.batches(), progress.apply(copy));
            return before.goneFrom(Inventory.read(copy.database(), table.name()));
        } catch (ServerChange change) {
            throw change.besideTheDatabase();
        }
    }

    private List<Loss> counted(List<Loss> here, List<Loss> onScratch) {
        Set<Loss> known = here.stream().map(loss -> loss.counted(0)).collect(Collectors.toSet());
        Set<String> names = onScratch.isEmpty()
                ? Set.of()
                : Inventory.read(database, table.name()).tables().values().stream()
                        .map(Inventory.Table::name)
                        .collect(Collectors.toSet());
        return new LossCount(database)
                .of(withoutParts(Stream.concat(
                                here.stream(),
                                onScratch.stream()
                                        .filter(loss -> names.contains(loss.table()) && !known.contains(loss)))
                        .toList()));
    }

    // Columns and rows of a table that goes as a whole go with it.
    private static List<Loss> withoutParts(List<Loss> losses) {
        Set<String> whole =
                losses.stream().filter(Loss::isWhole).map(Loss::table).collect(Collectors.toSet());
        return losses.stream()
                .filter(loss -> loss.isWhole() || !whole.contains(loss.table()))
                .toList();
    }
}
