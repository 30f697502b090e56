package dev.flyback.execute;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.NewRow;
import dev.flyback.history.RowType;
import dev.flyback.plan.Step;
import dev.flyback.revision.Script;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history rows of a step. */
final class Rows {
    private Rows() {}

    /** The rows of a step that is done: one mostly. */
    static List<NewRow> of(Step step, Duration duration, History history) {
        if (step instanceof Step.Forget) {
            return List.of();
        }
        Optional<AppliedRevision> before = step.key().flatMap(history::row);
        if (step instanceof Step.Undo && before.isEmpty()) {
            // What was cut off has no row to take back.
            return List.of();
        }
        Stream<NewRow> takenBack = step instanceof Step.Undo
                ? Stream.of()
                : before.filter(row -> !row.success()).stream().map(Rows::takenBack);
        return Stream.concat(takenBack, Stream.of(row(step, duration, true))).toList();
    }

    /** The row of a step that failed. */
    static NewRow failed(Step step) {
        return row(step, Duration.ZERO, false);
    }

    // Flyway wants each row of a version but the first to follow one that takes the former back.
    private static NewRow takenBack(AppliedRevision row) {
        return new NewRow(
                row.version(),
                row.description(),
                RowType.WRITTEN_WHEN_UNDONE,
                row.script(),
                row.checksum(),
                Duration.ZERO,
                true);
    }

    private static NewRow row(Step step, Duration duration, boolean success) {
        if (step instanceof Step.Mark mark) {
            return new NewRow(
                    mark.version(),
                    mark.description(),
                    mark.applied() ? RowType.WRITTEN_WHEN_APPLIED : RowType.WRITTEN_WHEN_UNDONE,
                    mark.scriptName(),
                    mark.checksum(),
                    duration,
                    success);
        }
        Script script = step.script().orElseThrow();
        return new NewRow(
                step.version(),
                step.description(),
                step instanceof Step.Undo ? RowType.WRITTEN_WHEN_UNDONE : RowType.WRITTEN_WHEN_APPLIED,
                script.name(),
                Optional.of(script.checksum()),
                duration,
                success);
    }
}
