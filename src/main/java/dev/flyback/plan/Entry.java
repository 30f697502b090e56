package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.revision.Version;
import java.util.Optional;

/**
 * One revision or repeatable as files and history together show it.
 *
 * @param version its version, or nothing for a repeatable
 * @param description what it does
 * @param state how it stands
 * @param scriptName the name of its file
 * @param undoName the name of its undo script, if there is one
 * @param row the row by which it is applied now, if it is
 */
public record Entry(
        Optional<Version> version,
        String description,
        State state,
        String scriptName,
        Optional<String> undoName,
        Optional<AppliedRevision> row) {
    /** How a revision stands. */
    public enum State {
        /** Applied, as its file says. */
        APPLIED("applied"),
        /** Not applied yet. */
        PENDING("pending"),
        /** Applied once, undone since, and pending again. */
        UNDONE("undone"),
        /** Failed half-way, outside a transaction. */
        FAILED("failed"),
        /** Cut off half-way, outside a transaction. */
        CUT_OFF("cut off"),
        /** Somebody is running its script, outside a transaction. */
        RUNNING("running"),
        /** Somebody is running its undo script, outside a transaction. */
        BEING_UNDONE("being undone"),
        /** Applied, and its undo script failed or was cut off half-way, outside a transaction. */
        HALF_UNDONE("half undone"),
        /** Applied, but its file is not there. */
        MISSING("missing file"),
        /** Applied, and a part of what a baseline stands for now. */
        SQUASHED("squashed"),
        /** Applied, but its file was changed since. */
        CHANGED("changed since applied"),
        /** Applied, and only comments or white space of its file were changed since. */
        REWORDED("comments changed"),
        /** Not applied, but older than one that is. */
        OUT_OF_ORDER("out of order"),
        /** A repeatable whose file has changed: it runs again. */
        OUTDATED("changed, runs again"),
        /** At or below Flyway's baseline: counts as applied. */
        BELOW_BASELINE("below baseline");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /**
         * The state as the user reads it.
         *
         * @return a few words
         */
        public String words() {
            return words;
        }

        /**
         * Whether the next upgrade to the head runs it.
         *
         * @return true if it is still to be run
         */
        public boolean isPending() {
            return this == PENDING
                    || this == UNDONE
                    || this == CUT_OFF
                    || this == RUNNING
                    || this == OUT_OF_ORDER
                    || this == OUTDATED;
        }

        /**
         * Whether files and history disagree about it.
         *
         * @return true if an upgrade would refuse to run
         */
        public boolean isDivergent() {
            return this == FAILED || this == HALF_UNDONE || this == MISSING || this == CHANGED || this == OUT_OF_ORDER;
        }
    }
}
