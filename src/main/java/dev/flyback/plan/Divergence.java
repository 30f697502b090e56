package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.Unfinished;
import dev.flyback.revision.Revision;
import java.util.Optional;

/** One way in which files and history disagree: what it is, and the remedy. */
public sealed interface Divergence {
    /**
     * The file that it is about.
     *
     * @return the name of a script
     */
    String file();

    /**
     * What disagrees.
     *
     * @return words for the user
     */
    String problem();

    /**
     * What to do about it.
     *
     * @return an imperative, in words for the user
     */
    String remedy();

    /**
     * Whether it is only worth knowing: it stops no run.
     *
     * @return false for what has to be put right first
     */
    default boolean isWarning() {
        return false;
    }

    /**
     * Whether the next upgrade settles it by itself.
     *
     * @return true if nothing else has to be done
     */
    default boolean isSettledByUpgrade() {
        return false;
    }

    /**
     * A script was changed after it was applied.
     *
     * @param row the row by which it is applied
     * @param checksum the checksum that its file has now
     * @param isWarning whether only its comments and its layout were changed
     * @param before where the chain was before it, if it is the newest revision and held no statement when it was applied
     */
    record ChecksumChanged(AppliedRevision row, int checksum, boolean isWarning, Optional<String> before)
            implements Divergence {
        @Override
        public String file() {
            return row.script();
        }

        @Override
        public String problem() {
            return (isWarning
                            ? "only comments or white space were changed in it after it was applied"
                            : "it was changed after it was applied"
                                    + (before.isPresent() ? ", when it held no statement" : ""))
                    + " (checksum %d, recorded %d)"
                            .formatted(checksum, row.checksum().orElseThrow());
        }

        @Override
        public String remedy() {
            if (isWarning) {
                return "nothing has to be done; for stock Flyway's sake, record the new checksum with: flyback repair";
            }
            return before.map(place -> "record it as not applied with: flyback stamp " + place
                            + " and then run it with: flyback upgrade")
                    .orElse("put the old text back and write a new revision, or, if the database has what the new text"
                            + " makes, accept that with: flyback repair");
        }
    }

    /**
     * A script that was applied is no longer there.
     *
     * @param row the row by which it is applied
     * @param newerThanAll whether its version is higher than that of every file
     */
    record FileMissing(AppliedRevision row, boolean newerThanAll) implements Divergence {
        @Override
        public String file() {
            return row.script();
        }

        @Override
        public String problem() {
            return newerThanAll
                    ? "it is applied, but newer than every file here: the database is ahead of these files"
                    : "it is applied, but the file is missing";
        }

        @Override
        public String remedy() {
            return newerThanAll
                    ? "use the newer files, or the flyback that they are bundled with; if they are gone for good, record"
                            + " the revision that is to count with: flyback stamp REVISION"
                    : "put the file back, or, if nothing of it is in the database, record it as not applied with:"
                            + " flyback repair";
        }
    }

    /**
     * What was applied is a part of what a baseline stands for now.
     *
     * @param row the row by which it is applied
     * @param baseline the revision that stands for it
     * @param isWhole whether all is applied that the baseline stands for
     */
    record Squashed(AppliedRevision row, Revision baseline, boolean isWhole) implements Divergence {
        @Override
        public boolean isSettledByUpgrade() {
            return isWhole;
        }

        @Override
        public String file() {
            return row.script();
        }

        @Override
        public String problem() {
            return isWhole
                    ? "it is applied, and is a part of " + baseline.up().name() + " now"
                    : "it is applied, and is a part of " + baseline.up().name() + " now, but revision "
                            + baseline.version() + " is not applied";
        }

        @Override
        public String remedy() {
            return isWhole
                    ? "record that with: flyback upgrade"
                    : "bring the database to revision " + baseline.version()
                            + " with the files as they were before, then use these";
        }
    }

    /**
     * A script failed outside a transaction, and nobody has looked at what it left.
     *
     * @param row the row that says so
     */
    record Failed(AppliedRevision row) implements Divergence {
        @Override
        public String file() {
            return row.script();
        }

        @Override
        public String problem() {
            return "it failed half-way, outside a transaction";
        }

        @Override
        public String remedy() {
            return "finish or undo by hand what it did, then record it as not applied with: flyback repair";
        }
    }

    /**
     * A script outside a transaction was cut off or failed, and the journal knows how far it came.
     *
     * @param script how far it came
     * @param isWarning whether it comes to its end: the run at hand goes on with it by itself, or another one is at it
     */
    record Incomplete(Unfinished script, boolean isWarning) implements Divergence {
        @Override
        public String file() {
            return script.script();
        }

        @Override
        public String problem() {
            String done = script.done().isEmpty()
                    ? "; nothing of it is done"
                    : "; done and kept: "
                            + (script.done().size() == 1
                                    ? "its first statement"
                                    : "its first " + script.done().size() + " statements");
            return (script.isRunning()
                            ? "it is running now, outside a transaction"
                            : script.open().map(this::broken).orElse("it was cut off"))
                    + done;
        }

        private String broken(Unfinished.Open statement) {
            if (statement.error().isPresent()) {
                // The error names the file, which may be that of a callback.
                String error = statement.error().get().replace(script.script() + ", ", "");
                return "it failed half-way, outside a transaction (" + error + ")";
            }
            return "it was cut off in line " + statement.line()
                    + (statement.canRepeat() ? "" : ", and nobody knows whether that statement is done");
        }

        @Override
        public String remedy() {
            if (script.isRunning()) {
                return "wait for its end; who runs it says: flyback doctor";
            }
            String again = script.key().isUndo() ? "flyback downgrade REVISION" : "flyback upgrade";
            if (script.isCut()) {
                return "go on with it by running it again: " + again + (script.isAgreed() ? " --resume" : "");
            }
            return script.isFailed()
                    ? "mend what is not done and go on with: " + again
                            + " --resume; what else can be done says: flyback" + " repair"
                    : "look whether it is done, and say what to do with: flyback repair";
        }
    }

    /**
     * A revision that is not applied is older than one that is.
     *
     * @param revision the late revision
     * @param current the highest version that is applied
     */
    record OutOfOrder(Revision revision, String current) implements Divergence {
        @Override
        public String file() {
            return revision.up().name();
        }

        @Override
        public String problem() {
            return "it is not applied, but older than " + current + ", which is";
        }

        @Override
        public String remedy() {
            return "give it a version above " + current
                    + " with: flyback rebase, or apply it late with --allow-out-of-order";
        }
    }
}
