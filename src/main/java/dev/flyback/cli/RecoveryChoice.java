package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.history.Unfinished;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Recovery;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Asks what to do about scripts that did not come to their end. */
final class RecoveryChoice {
    private static final Map<String, Recovery> LETTERS = Map.of(
            "r", Recovery.RESUME,
            "s", Recovery.SKIP,
            "u", Recovery.UNDO,
            "d", Recovery.MARK_DONE,
            "o", Recovery.START_OVER);

    private final Invocation invocation;

    RecoveryChoice(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * Explains and asks.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if there is nobody to ask, or no answer
     */
    Recovery ask(History history) {
        PrintStream err = invocation.console().err();
        for (Unfinished script : history.unfinished()) {
            err.println(script.script() + ": " + new Divergence.Incomplete(script, true).problem());
        }
        if (history.unfinished().stream().allMatch(RecoveryChoice::isNothingDone)) {
            return Recovery.START_OVER;
        }
        err.print("""
                  r  --resume      go on with the statement at which it stopped, once it is mended
                  s  --skip        go on behind that statement, which you have seen to
                  u  --undo        run the undo script
                  d  --mark-done   record it as done: you have done the rest by hand
                  o  --start-over  forget it: you have taken back by hand what it did
                """);
        if (!invocation.console().interactive()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "there is no terminal to ask at: what is to be done about it?",
                    "say it by one of the options above; nothing was changed");
        }
        return Confirmation.answer(invocation, "what is to be done?", "[r/s/u/d/o]")
                .map(text -> LETTERS.get(text.strip().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new Failure(ExitCode.USAGE, "you chose none", "nothing was changed"));
    }

    // What the server has refused left nothing.
    private static boolean isNothingDone(Unfinished script) {
        return script.done().isEmpty() && !script.isInDoubt();
    }
}
