package dev.flyback.execute;

import dev.flyback.history.History;
import dev.flyback.history.HistoryTable;
import dev.flyback.history.NewRow;
import dev.flyback.history.ScriptKey;
import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is written about the steps of a run: their rows in the history, and that the journal may forget them. */
final class Ledger {
    private final HistoryTable table;
    private final History history;

    /** For a run that found this history when it had got the lock. */
    Ledger(HistoryTable table, History history) {
        this.table = table;
        this.history = history;
    }

    /** The statements that say that a step is done, each with its semicolon. */
    String done(Step step, Duration duration) {
        Stream<String> rows = Rows.of(step, duration, history).stream().map(table::insertion);
        Stream<String> forgotten = history.unfinished(step.version(), step.description()).stream()
                .map(script -> table.journal().forgotten(script.key()));
        return joined(Stream.concat(rows, forgotten));
    }

    /** The same for a step whose script has been entered into the journal by this run. */
    String done(Step step, Duration duration, ScriptKey key) {
        return done(step, duration) + joined(Stream.of(table.journal().forgotten(key)));
    }

    /** The statement that says that a step has failed; there is none for an undo, whose revision is still applied. */
    String failed(Step step) {
        boolean isKnown =
                step.key().flatMap(history::row).filter(row -> !row.success()).isPresent();
        NewRow row = Rows.failed(step);
        return step instanceof Step.Undo || isKnown ? "" : joined(Stream.of(table.insertion(row)));
    }

    private static String joined(Stream<String> statements) {
        return statements.map(statement -> statement + "; ").collect(Collectors.joining());
    }
}
