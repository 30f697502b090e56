package dev.flyback.config;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;

/** The failures of a database URL: what is wrong never holds text that could be a password. */
final class UrlFailure {
    private static final String FORM =
            "write it as postgresql://USER:PASSWORD@HOST:5432/DATABASE?sslmode=require; each part may be left out";
    private static final String ENCODE =
            "percent-encode the user and the password: @ as %40, / as %2F, # as %23, ? as %3F, % as %25, : as %3A";

    private UrlFailure() {}

    static Failure of(String origin, String wrong) {
        return of(origin, wrong, FORM);
    }

    static Failure of(String origin, String wrong, String hint) {
        return new Failure(ExitCode.USAGE, origin + ": " + wrong, hint);
    }

    /** The parts of the URL can't be told apart, because a character that ends a part stands in the password. */
    static Failure unescaped(String origin, String characters) {
        return of(origin, "the user or the password holds " + characters + " that is not percent-encoded", ENCODE);
    }
}
