package dev.flyback.preview;

import java.time.Duration;
import java.util.List;

/**
 * What a plan has done when it was tried; nothing of it is kept.
 *
 * @param steps the steps, in their order
 * @param losses what it does to rows that are there
 */
public record Preview(List<TracedStep> steps, List<Loss> losses) {
    /**
     * How long all statements took together.
     *
     * @return the sum of their durations
     */
    public Duration duration() {
        return steps.stream()
                .flatMap(step -> step.statements().stream())
                .map(TracedStatement::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
