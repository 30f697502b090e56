package dev.flyback.plan;

import dev.flyback.history.ScriptKey;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.util.Optional;

/** One thing that a plan does. */
public sealed interface Step {
    /**
     * The script that the step runs.
     *
     * @return the script, or nothing for a step that only writes into the history
     */
    Optional<Script> script();

    /**
     * By which the journal knows the script.
     *
     * @return the key, or nothing for a step that runs none
     */
    default Optional<ScriptKey> key() {
        return Optional.empty();
    }

    /**
     * The version that the step is about.
     *
     * @return the version, or nothing for a repeatable
     */
    Optional<Version> version();

    /**
     * What the script is called: its description.
     *
     * @return words
     */
    String description();

    /**
     * Apply a revision.
     *
     * @param revision the revision
     */
    record Up(Revision revision) implements Step {
        @Override
        public Optional<Script> script() {
            return Optional.of(revision.up());
        }

        @Override
        public Optional<ScriptKey> key() {
            return Optional.of(ScriptKey.up(revision.version()));
        }

        @Override
        public Optional<Version> version() {
            return Optional.of(revision.version());
        }

        @Override
        public String description() {
            return revision.description();
        }
    }

    /**
     * Undo a revision.
     *
     * @param revision the revision
     * @param undo its undo script
     */
    record Undo(Revision revision, Script undo) implements Step {
        @Override
        public Optional<Script> script() {
            return Optional.of(undo);
        }

        @Override
        public Optional<ScriptKey> key() {
            return Optional.of(ScriptKey.undo(revision.version()));
        }

        @Override
        public Optional<Version> version() {
            return Optional.of(revision.version());
        }

        @Override
        public String description() {
            return revision.description();
        }
    }

    /**
     * Run a repeatable, because it is new or has changed.
     *
     * @param repeatable the repeatable
     */
    record Rerun(Repeatable repeatable) implements Step {
        @Override
        public Optional<Script> script() {
            return Optional.of(repeatable.script());
        }

        @Override
        public Optional<ScriptKey> key() {
            return Optional.of(ScriptKey.repeatable(repeatable.description()));
        }

        @Override
        public Optional<Version> version() {
            return Optional.empty();
        }

        @Override
        public String description() {
            return repeatable.description();
        }
    }

    /**
     * Write into the history, without running anything, that a script is applied or is not.
     *
     * @param version its version, or nothing for a repeatable
     * @param description its description
     * @param scriptName the name of its file
     * @param checksum its checksum, if there is one
     * @param applied true to record it as applied, false to record it as not applied
     */
    record Mark(
            Optional<Version> version,
            String description,
            String scriptName,
            Optional<Integer> checksum,
            boolean applied)
            implements Step {
        @Override
        public Optional<Script> script() {
            return Optional.empty();
        }
    }

    /**
     * Forget how far a script has come that did not come to its end, without running anything.
     *
     * @param version its version, or nothing for a repeatable
     * @param description its description
     * @param scriptName the name of its file
     */
    record Forget(Optional<Version> version, String description, String scriptName) implements Step {
        @Override
        public Optional<Script> script() {
            return Optional.empty();
        }
    }
}
