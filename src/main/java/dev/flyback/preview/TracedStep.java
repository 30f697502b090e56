package dev.flyback.preview;

import dev.flyback.plan.Step;
import java.util.List;
import java.util.Optional;

/**
 * What one step has done when it was tried.
 *
 * @param step the step
 * @param onScratch why it was tried on a scratch copy without rows; nothing if it was tried on the database itself
 * @param statements the statements of its script
 */
public record TracedStep(Step step, Optional<String> onScratch, List<TracedStatement> statements) {
    TracedStep onScratchBecause(String reason) {
        return new TracedStep(step, Optional.of(reason), statements);
    }
}
