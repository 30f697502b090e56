package dev.flyback.verify;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** A script was kept from changing in a scratch database what belongs to the whole server. */
public final class ServerChange extends Failure {
    private static final long serialVersionUID = 1L;
    private static final String NAME_ANOTHER = "it was not done; name a throw-away server with --scratch-url URL";

    ServerChange(String file, int line, String what, Throwable cause) {
        super(
                ExitCode.DISAGREEMENT,
                file + ", line " + line + ": it changes " + what
                        + " of the whole server, not of a scratch database alone",
                NAME_ANOTHER + ", or use --local",
                cause);
    }

    /**
     * The same where --local would mean another database too.
     *
     * @return a failure with another hint
     */
    public Failure besideTheDatabase() {
        return new Failure(exitCode(), getMessage(), NAME_ANOTHER, this);
    }
}
