package dev.flyback.report;

import dev.flyback.difference.Change;
import dev.flyback.doctor.Examination;
import dev.flyback.doctor.Finding;
import dev.flyback.doctor.Given;
import dev.flyback.execute.Outcome;
import dev.flyback.failure.ExitCode;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.LogEntry;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Entry;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.preview.Loss;
import dev.flyback.preview.Preview;
import dev.flyback.revision.Renumbering;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import dev.flyback.verify.Strictness;
import dev.flyback.verify.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every answer that flyback gives; each knows the status that it exits with. */
public sealed interface Report {
    /**
     * The status to exit with.
     *
     * @return {@link ExitCode#DONE} unless the report is a no
     */
    default ExitCode exitCode() {
        return ExitCode.DONE;
    }

    /**
     * Lets a renderer draw this report; a new kind of report does not compile until every renderer draws it.
     *
     * @param renderer draws reports
     * @param <T> what it draws them as
     * @return what it drew
     */
    <T> T accept(Renderer<T> renderer);

    /**
     * Draws reports.
     *
     * @param <T> what it draws them as
     */
    interface Renderer<T> {
        /** Draws what was done. */
        T moved(Moved report);

        /** Draws what would be done. */
        T planned(Planned report);

        /** Draws what was tried. */
        T tried(Tried report);

        /** Draws a script for psql. */
        T offline(Offline report);

        /** Draws what came back. */
        T restored(Restored report);

        /** Draws the current revision. */
        T current(Current report);

        /** Draws all revisions. */
        T history(Revisions report);

        /** Draws who ran what. */
        T log(Log report);

        /** Draws the newest revision. */
        T heads(Heads report);

        /** Draws one revision. */
        T shown(Shown report);

        /** Draws a new pair of files. */
        T created(Created report);

        /** Draws new pairs of files. */
        T generated(Generated report);

        /** Draws a baseline in the place of a chain. */
        T squashed(Squashed report);

        /** Draws late revisions with new versions. */
        T rebased(Rebased report);

        /** Draws the way from one schema to another. */
        T difference(Difference report);

        /** Draws whether two schemas are alike. */
        T agreement(Agreement report);

        /** Draws what came of round trips. */
        T verified(Verified report);

        /** Draws the end of a wait. */
        T waited(Waited report);

        /** Draws what was found to be well or not. */
        T examined(Examined report);

        /** Draws a local server. */
        T local(Local report);

        /** Draws the URL of a local server. */
        T localUrl(LocalUrl report);

        /** Draws the version of flyback. */
        T version(ToolVersion report);

        /** Draws a script for a shell. */
        T completionScript(CompletionScript report);

        /** Draws what can stand at the cursor. */
        T candidates(Candidates report);
    }

    /** What a run was to do. */
    enum Motion {
        /** Forward. */
        UPGRADE,
        /** Back. */
        DOWNGRADE,
        /** Recorded only. */
        STAMP,
        /** Files and history made to agree. */
        REPAIR
    }

    /**
     * What was done.
     *
     * @param motion what the run was to do
     * @param from the current revision before it
     * @param to the current revision after it
     * @param outcome what was done
     * @param data what became of rows that were there, if somebody has looked
     */
    record Moved(Motion motion, Optional<Version> from, Optional<Version> to, Outcome outcome, Optional<Data> data)
            implements Report {
        /**
         * What became of rows that were there.
         *
         * @param losses what was done to them
         * @param folder where they were saved before, if they were
         * @param unsaved the tables whose rows could not be saved
         */
        public record Data(List<Loss> losses, Optional<Path> folder, List<String> unsaved) {}

        /**
         * The same with what became of rows.
         *
         * @param found what is known of that
         * @return the report
         */
        public Moved with(Optional<Data> found) {
            return new Moved(motion, from, to, outcome, found);
        }

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.moved(this);
        }
    }

    /**
     * What would be done.
     *
     * @param motion what the run would do
     * @param from the current revision
     * @param plan the steps
     * @param reasonsOutside why a step would run outside of a transaction, for those that would
     */
    record Planned(Motion motion, Optional<Version> from, Plan plan, Map<Step, String> reasonsOutside)
            implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.planned(this);
        }
    }

    /**
     * What was tried and rolled back.
     *
     * @param motion what the run would do
     * @param from the current revision
     * @param preview what each statement did
     */
    record Tried(Motion motion, Optional<Version> from, Preview preview) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.tried(this);
        }
    }

    /**
     * A script for psql that does what a run would do.
     *
     * @param motion what the run would do
     * @param sql the script
     */
    record Offline(Motion motion, String sql) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.offline(this);
        }
    }

    /**
     * What came back of saved data.
     *
     * @param tables table by table
     */
    record Restored(List<dev.flyback.salvage.Restored> tables) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.restored(this);
        }
    }

    /**
     * The current revision.
     *
     * @param applied the row by which it is applied, if any is
     * @param head the newest revision of the files
     * @param pending what the next upgrade to the head runs
     * @param divergences where files and history disagree
     * @param check whether to exit with a no if something is pending
     */
    record Current(
            Optional<AppliedRevision> applied,
            Optional<Revision> head,
            List<Entry> pending,
            List<Divergence> divergences,
            boolean check)
            implements Report {
        @Override
        public ExitCode exitCode() {
            if (!check) {
                return ExitCode.DONE;
            }
            if (!divergences.stream().allMatch(known -> known.isWarning() || known.isSettledByUpgrade())) {
                return ExitCode.DISAGREEMENT;
            }
            boolean isDone = pending.isEmpty() && divergences.stream().noneMatch(Divergence::isSettledByUpgrade);
            return isDone ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.current(this);
        }
    }

    /**
     * All revisions.
     *
     * @param entries in the order of their versions, repeatables last
     * @param current the current revision
     * @param head the newest revision of the files
     * @param unfinished how far scripts have come that did not come to their end
     * @param rows all rows of the history, if they were asked for
     */
    record Revisions(
            List<Entry> entries,
            Optional<Version> current,
            Optional<Version> head,
            List<Divergence> unfinished,
            List<AppliedRevision> rows)
            implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.history(this);
        }
    }

    /**
     * Who ran what.
     *
     * @param entries the runs, the oldest first
     */
    record Log(List<LogEntry> entries) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.log(this);
        }
    }

    /**
     * The newest revision.
     *
     * @param head the newest revision of the files
     */
    record Heads(Optional<Revision> head) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.heads(this);
        }
    }

    /**
     * One revision with its scripts.
     *
     * @param revision its files
     */
    record Shown(Revision revision) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.shown(this);
        }
    }

    /**
     * A new pair of files.
     *
     * @param version its version
     * @param up the up script
     * @param undo the undo script
     */
    record Created(Version version, Path up, Path undo) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.created(this);
        }
    }

    /**
     * New pairs of files, written from what is desired.
     *
     * @param pairs the pairs, in the order in which they run; none if nothing differs
     * @param excluded how many objects were left out
     */
    record Generated(List<Pair> pairs, int excluded) implements Report {
        /**
         * One pair.
         *
         * @param files where it stands
         * @param changes what its up script does
         */
        public record Pair(Created files, List<Change> changes) {}

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.generated(this);
        }
    }

    /**
     * A baseline in the place of a chain.
     *
     * @param files where it stands
     * @param replaced the names of the files that were deleted
     */
    record Squashed(Optional<Created> files, List<String> replaced) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.squashed(this);
        }
    }

    /**
     * Late revisions with new versions.
     *
     * @param renumberings what each of them gets
     * @param planOnly whether nothing was renamed yet
     */
    record Rebased(List<Renumbering> renumberings, boolean planOnly) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.rebased(this);
        }
    }

    /**
     * The way from one schema to another.
     *
     * @param from where it begins, in words
     * @param to where it ends, in words
     * @param changes the steps
     * @param excluded how many objects were left out
     */
    record Difference(String from, String to, List<Change> changes, int excluded) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.difference(this);
        }
    }

    /**
     * Whether two schemas are alike.
     *
     * @param known the one that is recorded, in words: what the revisions build
     * @param found the other one, in words
     * @param changes the way from the known one to the other
     * @param back the way back, where it is asked for
     * @param excluded how many objects were left out
     */
    record Agreement(String known, String found, List<Change> changes, List<Change> back, int excluded)
            implements Report {
        @Override
        public ExitCode exitCode() {
            return changes.isEmpty() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
        }

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.agreement(this);
        }
    }

    /**
     * What came of taking revisions there, back and there again.
     *
     * @param verdicts one for each revision that was tried, in their order
     * @param strictness what counts as a fault
     * @param repeatables how many there are, which are left out
     */
    record Verified(List<Verdict> verdicts, Strictness strictness, int repeatables) implements Report {
        @Override
        public ExitCode exitCode() {
            return verdicts.stream().map(verdict -> verdict.result(strictness)).anyMatch(strictness::isFault)
                    ? ExitCode.CHECK_FAILED
                    : ExitCode.DONE;
        }

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.verified(this);
        }
    }

    /**
     * The end of a wait.
     *
     * @param database what answered
     * @param duration how long it took
     */
    record Waited(String database, Duration duration) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.waited(this);
        }
    }

    /**
     * What was found to be well or not.
     *
     * @param settings what is set
     * @param findings what each check came to
     */
    record Examined(List<Given> settings, List<Finding> findings) implements Report {
        @Override
        public ExitCode exitCode() {
            return Examination.exitCode(findings);
        }

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.examined(this);
        }
    }

    /**
     * A local server.
     *
     * @param state what it is doing or what was done to it, in a word: {@code started}, {@code running},
     *     {@code stopped}, {@code not running}
     * @param server the server itself, if it runs
     * @param exitCode the status to exit with
     */
    record Local(String state, Optional<Server> server, ExitCode exitCode) implements Report {
        /**
         * A server that runs.
         *
         * @param version its version
         * @param port the port on 127.0.0.1
         * @param pid its process
         * @param data the folder of its data
         */
        public record Server(String version, int port, long pid, String data) {}

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.local(this);
        }
    }

    /**
     * How to reach a local server.
     *
     * @param url its URL, with its password
     */
    record LocalUrl(String url) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.localUrl(this);
        }
    }

    /**
     * The version of flyback and of what it is made of.
     *
     * @param flyback its own version
     * @param commit the commit it was built from
     * @param built when it was built
     * @param runtime what runs it
     * @param quarkus the version of Quarkus in it
     * @param flyway the version of Flyway in it
     * @param driver the version of pgjdbc in it
     */
    record ToolVersion(
            String flyback, String commit, String built, String runtime, String quarkus, String flyway, String driver)
            implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.version(this);
        }
    }

    /**
     * A script by which a shell completes command lines.
     *
     * @param shell the shell
     * @param text the script
     */
    record CompletionScript(String shell, String text) implements Report {
        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.completionScript(this);
        }
    }

    /**
     * What can stand at the cursor.
     *
     * @param kind whether the candidates are all there is
     * @param candidates words that begin with what has been typed
     */
    record Candidates(Kind kind, List<Candidate> candidates) implements Report {
        /** Who knows the candidates. */
        public enum Kind {
            /** They are listed here. */
            WORDS,
            /** The shell is to offer folders. */
            FOLDERS,
            /** The shell is to offer files. */
            FILES
        }

        /**
         * One word.
         *
         * @param word the whole word
         * @param description what it means, or nothing
         */
        public record Candidate(String word, String description) {}

        @Override
        public <T> T accept(Renderer<T> renderer) {
            return renderer.candidates(this);
        }
    }
}
