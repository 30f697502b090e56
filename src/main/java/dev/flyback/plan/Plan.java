package dev.flyback.plan;

import java.util.HashSet;
import java.util.List;

/**
 * The ordered steps that lead from the history to the target; equal plans do equal work.
 *
 * @param steps in the order they run in
 */
public record Plan(List<Step> steps) {
    /** Copies what it is given. */
    public Plan {
        steps = List.copyOf(steps);
    }

    /**
     * Whether there is nothing to do.
     *
     * @return true for a plan without a step
     */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /**
     * Whether everything that this plan does was part of another one: what somebody agreed to, less what
     * somebody else has done meanwhile.
     *
     * @param other the plan that was shown
     * @return true if no step is new
     */
    public boolean isPartOf(Plan other) {
        return new HashSet<>(other.steps).containsAll(steps);
    }
}
