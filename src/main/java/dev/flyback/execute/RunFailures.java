package dev.flyback.execute;

import dev.flyback.database.SqlError;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
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
        return error.isOfMissingRole() ? "create the role, or mend " + script : "mend " + script;
    }

    Failure outside(Step step, StatementFailure failure) {
        String remedy = toMend(failure, "the script from there on") + ", and go on behind what is done with: flyback "
                + (step instanceof Step.Undo ? "downgrade REVISION" : "upgrade")
                + " --resume; what else can be done says: flyback repair";
        return failure(
                failure, "the script runs outside a transaction, so what its earlier statements did is kept", remedy);
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
                    failure.place() + ": did not get a lock: " + failure.error().summary() + held(failure.blockers()),
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

    private static String held(List<Blocker> blockers) {
        return blockers.stream().map(blocker -> "\n  held by " + blocker).collect(Collectors.joining());
    }

    private static String ending(List<Blocker> blockers) {
        return blockers.isEmpty()
                ? ""
                : ", or end what holds it: SELECT pg_terminate_backend("
                        + blockers.get(0).pid() + ")";
    }

    private String listed() {
        return kept.steps().stream().map(step -> name(step.step())).collect(Collectors.joining(", "));
    }

    private static String name(Step step) {
        return step.version().map(Version::toString).orElse(step.description());
    }
}
