package dev.flyback.preview;

import dev.flyback.execute.SqlStatement;
import dev.flyback.execute.Witness;
import dev.flyback.plan.Step;
import java.time.Duration;

/** One that looks at statements, and one that looks at what becomes of rows. */
record Witnesses(StatementTrace statements, LossTrace losses) implements Witness {
    @Override
    public boolean begun() {
        losses.begun();
        return statements.begun();
    }

    @Override
    public void started(Step step) {
        statements.started(step);
    }

    @Override
    public void ran(SqlStatement statement, Duration duration) {
        statements.ran(statement, duration);
    }

    @Override
    public void ending() {
        losses.ending();
    }
}
