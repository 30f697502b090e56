package dev.flyback.execute;

import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import java.util.ArrayList;
import java.util.List;

/** How the steps of a plan are put into transactions. */
public enum Batches {
    /** Each script is a transaction of its own: what was applied before a failure stays. */
    EACH,
    /** Neighbouring steps are one transaction as far as their scripts allow it: all or none. */
    TOGETHER;

    List<List<Step>> of(Plan plan, PreparedScripts scripts) {
        List<List<Step>> batches = new ArrayList<>();
        boolean open = false;
        for (Step step : plan.steps()) {
            boolean transactional = scripts.reasonOutside(step).isEmpty();
            if (transactional && (open || this == EACH && isAfterAMark(step, batches))) {
                batches.get(batches.size() - 1).add(step);
            } else {
                batches.add(new ArrayList<>(List.of(step)));
            }
            open = transactional && this == TOGETHER;
        }
        return batches;
    }

    // What is only recorded, is recorded at once.
    private static boolean isAfterAMark(Step step, List<List<Step>> batches) {
        return step instanceof Step.Mark
                && !batches.isEmpty()
                && batches.get(batches.size() - 1).get(0) instanceof Step.Mark;
    }
}
