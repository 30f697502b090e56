package dev.flyback.preview;

import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import java.util.function.Function;

/**
 * A plan that is to be tried.
 *
 * @param plan the plan
 * @param scripts its scripts
 * @param planner plans anew, with the history as it is under the lock
 * @param batches how steps are put into transactions
 */
public record Attempt(Plan plan, PreparedScripts scripts, Function<History, Plan> planner, Batches batches) {}
