package dev.flyback.report;

import dev.flyback.doctor.Finding;
import dev.flyback.plan.Entry.State;
import java.util.Locale;

/** Colours for a terminal, or none. */
public enum Colours {
    /** Plain text. */
    NONE,
    /** The eight colours that every terminal has. */
    ANSI;

    private static final String RESET = "\u001b[0m";

    String of(State state) {
        if (this == NONE) {
            return state.words();
        }
        String colour = state.isDivergent() ? "\u001b[31m" : state.isPending() ? "\u001b[33m" : "\u001b[32m";
        return colour + state.words() + RESET;
    }

    String of(Finding.Level level) {
        String word = level.name().toLowerCase(Locale.ROOT);
        if (this == NONE) {
            return word;
        }
        return switch (level) {
                    case OK -> "\u001b[32m";
                    case WARNING -> "\u001b[33m";
                    case ERROR -> "\u001b[31m";
                }
                + word
                + RESET;
    }

    /**
     * Marks an error.
     *
     * @param text the words to mark
     * @return the words, in red if there are colours
     */
    public String error(String text) {
        return this == NONE ? text : "\u001b[31m" + text + RESET;
    }
}
