package dev.flyback.execute;

import dev.flyback.plan.Step;
import java.time.Duration;
import java.util.List;

/**
 * What was done, step by step; also after a failure.
 *
 * @param steps what was done and is kept, in its order
 */
public record Outcome(List<Done> steps) {
    /** Copies what it is given. */
    public Outcome {
        steps = List.copyOf(steps);
    }

    /**
     * A step that was done.
     *
     * @param step the step
     * @param duration how long its script ran
     */
    public record Done(Step step, Duration duration) {}

    /**
     * How long all steps took together.
     *
     * @return the sum of their durations
     */
    public Duration duration() {
        return steps.stream().map(Done::duration).reduce(Duration.ZERO, Duration::plus);
    }
}
