package dev.flyback.execute;

import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.revision.Version;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Words for a run that broke off: what failed, what is kept, what to do now. */
final class RunFailures {
    // https://www.postgresql.org/docs/current/errcodes-appendix.html: string data right truncation, numeric value out
    // of range, invalid text representation
    private static final Set<String> NOT_OF_THE_TYPE = Set.of("22001", "22003", "22P02");

    private final Outcome kept;
    private final BooleanSupplier interrupted;

    RunFailures(Outcome kept, BooleanSupplier interrupted) {
        this.kept = kept;
        this.interrupted = interrupted;
    }

    Failure inTransaction(Step step, StatementFailure failure, int stepsTogether) {
        String lost = stepsTogether == 1
                ? step instanceof Step.Undo ? name(step) + " is still applied" : "nothing of " + name(step) + " is kept"
                : "the " + stepsTogether + " steps are one transaction, so nothing of any is kept";
        return failure(failure, lost, toMend(failure, "the script") + ", and run the same command again");
    }

    // Integrity constraint violation; insufficient privilege.
    private static String toMend(StatementFailure failure, String script) {
        SqlError error = failure.error();
        if (NOT_OF_THE_TYPE.contains(error.state()) || error.state().startsWith("23")) {
            return "mend the rows that are in the way, or " + script;
        }
        if (error.state().equals("42501")) {
            return "give the user the right to do this, or mend " + script;
        }
        return error.missingRole().isPresent() ? "create the role, or mend " + script : "mend " + script;
    }

    Failure outside(Step step, StatementFailure failure, JournaledScript script) {
        return failure(
                failure,
                "the script runs outside a transaction, "
                        + (script.isBegun()
                                ? "so what its earlier statements did is kept"
                                : "and no statement of it is done"),
                script.canBeginAnew()
                        ? toMend(failure, "the script") + ", and run the same command again"
                        : toGoOn(step, failure, script));
    }

    private static String toGoOn(Step step, StatementFailure failure, JournaledScript script) {
        return (script.isBegun()
                        ? toMend(failure, "the script from there on") + ", and go on behind what is done"
                        : toMend(failure, "the script") + ", and go on")
                + " with: flyback " + (step instanceof Step.Undo ? "downgrade REVISION" : "upgrade")
                + " --resume; what else can be done says: flyback repair";
    }

    /** Whether the server refused what the script wanted; not if the run was cut off, or there was no lock or no room. */
    boolean isOfTheScript(StatementFailure failure) {
        SqlError error = failure.error();
        return !interrupted.getAsBoolean()
                && !error.isConnectionLost()
                && !error.isOfTheServer()
                && !LockRetries.isForLock(failure);
    }

    Failure inCallback(StatementFailure failure) {
        return failure(failure, "nothing of this callback is kept", "mend the callback and run the same command again");
    }

    /** The same behind the last step of a plan, when the same command has something else to do, or nothing. */
    Failure inLastCallback(Plan plan, StatementFailure failure) {
        boolean isBack = plan.steps().stream().anyMatch(Step.Undo.class::isInstance);
        return failure(
                failure,
                "nothing of this callback is kept",
                isBack
                        ? "mend the callback; it runs again with the next downgrade that undoes something, so do by hand what"
                                + " cannot wait for that"
                        : "mend the callback; the next upgrade runs it, even where nothing is pending");
    }

    private Failure failure(StatementFailure failure, String lost, String remedy) {
        String done = kept.steps().isEmpty() ? "no step was done before it" : "done before it: " + listed();
        if (failure.error().isConnectionLost()) {
            return new StepFailure(
                    ExitCode.UNAVAILABLE,
                    failure.place() + ": the connection was lost: "
                            + failure.error().summary(),
                    done,
                    "see how far it came with flyback current, and run the command again",
                    failure);
        }
        if (LockRetries.isForLock(failure) && !interrupted.getAsBoolean()) {
            return new StepFailure(
                    ExitCode.UNAVAILABLE,
                    failure.place() + ": did not get a lock: " + failure.error().summary() + held(failure),
                    done + "; " + lost,
                    "run it again when the lock is free" + ending(failure.blockers())
                            + "; --lock-timeout and --lock-retries make it more patient",
                    failure);
        }
        if (interrupted.getAsBoolean()) {
            return new StepFailure(
                    ExitCode.STEP_FAILED,
                    "interrupted at " + failure.place(),
                    done + "; " + lost,
                    "run the same command again to go on",
                    failure);
        }
        return new StepFailure(
                ExitCode.STEP_FAILED,
                failure.place() + ": " + failure.described(),
                done + "; " + lost,
                isOfTheScript(failure) ? remedy : "see to that at the server, and run the same command again",
                failure);
    }

    // Of a deadlock the server itself says who is in it.
    private static String held(StatementFailure failure) {
        if (failure.blockers().isEmpty() && failure.error().state().equals(LockRetries.NOT_AVAILABLE)) {
            return "\n  who holds it was not seen in the time that it was waited for";
        }
        return failure.blockers().stream()
                .map(blocker -> "\n  held by " + blocker)
                .collect(Collectors.joining());
    }

    private static String ending(List<Blocker> blockers) {
        return blockers.isEmpty()
                ? ""
                : blockers.stream()
                        .map(blocker -> "pg_terminate_backend(" + blocker.pid() + ")")
                        .collect(Collectors.joining(", ", ", or end what holds it: SELECT ", ""));
    }

    private String listed() {
        return kept.steps().stream().map(step -> name(step.step())).collect(Collectors.joining(", "));
    }

    private static String name(Step step) {
        return step.version().map(Version::toString).orElse(step.description());
    }
}
