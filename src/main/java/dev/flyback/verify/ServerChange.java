package dev.flyback.verify;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** A script was kept from changing in a scratch database what belongs to the whole server. */
final class ServerChange extends Failure {
    private static final long serialVersionUID = 1L;

    ServerChange(String file, int line, String what, Throwable cause) {
        super(
                ExitCode.DISAGREEMENT,
                file + ", line " + line + ": it changes " + what
                        + " of the whole server, not of a scratch database alone",
                "it was not done; name a throw-away server with --scratch-url URL, or use --local",
                cause);
    }
}
