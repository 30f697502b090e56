package dev.flyback.execute;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** A script broke off: what happened in it, and apart from that what is kept of the run. */
public final class StepFailure extends Failure {
    private static final long serialVersionUID = 1L;

    private final String problem;

    StepFailure(ExitCode exitCode, String problem, String kept, String hint, Throwable cause) {
        super(exitCode, problem + "\n  " + kept, hint, cause);
        this.problem = problem;
    }

    /**
     * What happened, for whoever does not ask what is kept, as in a scratch database.
     *
     * @return words for the user
     */
    public String problem() {
        return problem;
    }
}
