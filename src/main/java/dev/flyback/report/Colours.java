package dev.flyback.report;

import dev.flyback.plan.Entry.State;

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
