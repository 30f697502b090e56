package dev.flyback.execute;

import dev.flyback.plan.Step;
import java.time.Duration;

/** Is told what goes on while it goes on. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {
        @Override
        public void started(Step step) {}

        @Override
        public void finished(Step step, Duration duration) {}

        @Override
        public void note(String text) {}
    };

    /**
     * A step begins.
     *
     * @param step the step
     */
    void started(Step step);

    /**
     * A statement of the step's script ended well; its transaction, if it runs in one, is still open.
     *
     * @param statement the statement
     * @param duration how long it ran
     */
    default void ran(SqlStatement statement, Duration duration) {}

    /**
     * A step ended well.
     *
     * @param step the step
     * @param duration how long its script ran
     */
    void finished(Step step, Duration duration);

    /**
     * Something that the user may want to know.
     *
     * @param text words
     */
    void note(String text);
}
