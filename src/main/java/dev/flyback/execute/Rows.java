package dev.flyback.execute;

import dev.flyback.history.NewRow;
import dev.flyback.history.RowType;
import dev.flyback.plan.Step;
import dev.flyback.revision.Script;
import java.time.Duration;
import java.util.Optional;

/** The history row of a step. */
final class Rows {
    private Rows() {}

    static NewRow of(Step step, Duration duration, boolean success) {
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
