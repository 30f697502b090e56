package dev.flyback.failure;

/** The exit statuses of the executable; a script can rely on them. */
public enum ExitCode {
    /** Done, or the answer is yes. */
    DONE(0),
    /** A fault in flyback itself, or an answer that could not be written. */
    FAULT(1),
    /** Wrong usage or wrong settings. */
    USAGE(2),
    /** A check says no: something is pending, differs or was found. */
    CHECK_FAILED(3),
    /** Files and history disagree. */
    DISAGREEMENT(4),
    /** A step failed; what was applied before it is said. */
    STEP_FAILED(5),
    /** No connection, or the lock was not got: trying again is sane. */
    UNAVAILABLE(6);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /**
     * The number that the process exits with.
     *
     * @return 0 to 6
     */
    public int status() {
        return status;
    }
}
