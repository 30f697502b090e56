package dev.flyback.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * The streams of the process: the answer, the talk beside it, and what a person types.
 *
 * @param out takes the answer
 * @param err takes the talk
 * @param in gives what a person types
 * @param interactive whether a person sits at both ends
 * @param colours whether the answer goes to a terminal that shows colours
 */
public record Console(PrintStream out, PrintStream err, BufferedReader in, boolean interactive, boolean colours) {
    /** Reads one line; nothing at the end of the input. */
    Optional<String> readLine() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
