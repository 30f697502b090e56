package dev.flyback.failure;

import java.util.Objects;

/**
 * An expected failure: what happened, what to do about it, and the status to exit with.
 *
 * <p>Neither the message nor the hint may hold a password.
 */
public class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String hint;

    /**
     * Makes a failure with a known cause.
     *
     * @param exitCode the status to exit with
     * @param message what happened, in words for the user
     * @param hint what to do now, an imperative
     * @param cause what it was noticed by; shown only with {@code --debug}; may be null
     */
    public Failure(ExitCode exitCode, String message, String hint, Throwable cause) {
        super(message, cause);
        this.exitCode = Objects.requireNonNull(exitCode);
        this.hint = Objects.requireNonNull(hint);
    }

    /**
     * Makes a failure that nothing else caused.
     *
     * @param exitCode the status to exit with
     * @param message what happened, in words for the user
     * @param hint what to do now, an imperative
     */
    public Failure(ExitCode exitCode, String message, String hint) {
        this(exitCode, message, hint, null);
    }

    /**
     * The status to exit with.
     *
     * @return never {@link ExitCode#DONE}
     */
    public ExitCode exitCode() {
        return exitCode;
    }

    /**
     * What the user can do now.
     *
     * @return an imperative, in words for the user
     */
    public String hint() {
        return hint;
    }
}
