package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.report.Colours;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The streams of the process: the answer, the talk beside it, and what a person types.
 *
 * @param out takes the answer, and says why where it cannot
 * @param err takes the talk
 * @param in gives what a person types
 * @param interactive whether a person sits at both ends
 * @param colours whether the answer goes to a terminal that shows colours
 */
public record Console(OutputStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {
    /**
     * Writes the answer; one that nobody reads any more, as behind {@code | head}, is no failure.
     *
     * @throws Failure ({@link ExitCode#FAULT}) if it cannot be written
     */
    void answer(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!isWithoutReader(e)) {
                throw new Failure(
                        ExitCode.FAULT,
                        "the answer cannot be written: " + e.getMessage(),
                        "make room for it or send it elsewhere; what the command was to do is done",
                        e);
            }
        }
    }

    // Java gives the system's words and no number; "pipe" is also in those of Windows and of most languages.
    private static boolean isWithoutReader(IOException exception) {
        return String.valueOf(exception.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /**
     * Tells a failure in two lines.
     *
     * @param failure what went wrong
     * @return the status to exit with
     */
    public int tell(Failure failure) {
        Colours shown = colours ? Colours.ANSI : Colours.NONE;
        err.println(shown.error("error:") + " " + failure.getMessage());
        err.println("hint: " + failure.hint());
        return failure.exitCode().status();
    }

    /** Reads one line; nothing at the end of the input. */
    Optional<String> readLine() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
