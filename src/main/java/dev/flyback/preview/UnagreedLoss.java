package dev.flyback.preview;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Data would be lost, and nobody has agreed to that. */
public final class UnagreedLoss extends Failure {
    private static final long serialVersionUID = 1L;

    private final List<Loss> losses;

    /**
     * Makes it.
     *
     * @param losses what would be lost
     * @param words the same, a line for each
     */
    public UnagreedLoss(List<Loss> losses, String words) {
        super(
                ExitCode.USAGE,
                "data would be lost, and nobody has agreed to that:\n" + words.stripTrailing(),
                "keep it with --save-data DIR, or agree with --allow-data-loss; nothing was changed");
        this.losses = List.copyOf(losses);
    }

    /**
     * What would be lost.
     *
     * @param failure any failure
     * @return the losses, if it was caused by them
     */
    public static Optional<List<Loss>> in(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnagreedLoss)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((UnagreedLoss) cause).map(unagreed -> unagreed.losses);
    }
}
