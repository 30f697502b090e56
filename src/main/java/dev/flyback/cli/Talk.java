package dev.flyback.cli;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.execute.Progress;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.report.Words;
import dev.flyback.revision.Catalogue;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is said on stderr beside the answer: what is in use, the plan, and each step while it runs; by any thread.
 */
final class Talk implements Progress {
    private static final int STEPS_SHOWN = 40;

    private final PrintStream err;
    private final boolean quiet;
    private final List<String> advice = new ArrayList<>();
    private final Set<String> noted = new HashSet<>();
    private boolean lineOpen;

    Talk(Console console, boolean quiet) {
        this.err = console.err();
        this.quiet = quiet;
    }

    void inUse(Catalogue catalogue) {
        once("migrations: " + catalogue.origin() + " ("
                + Words.counted(catalogue.revisions().size(), "revision")
                + (catalogue.repeatables().isEmpty()
                        ? ""
                        : ", " + Words.counted(catalogue.repeatables().size(), "repeatable"))
                + ")");
        if (!catalogue.ignored().isEmpty()) {
            once("left out, for these belong to no migration: " + String.join(", ", catalogue.ignored()));
        }
    }

    void inUse(DatabaseUrl url) {
        note("database:   " + url.display());
    }

    /** Shows the schema that was named: a mistyped one would be made unseen. */
    void inUse(String schema, boolean there) {
        note("schema:     " + schema + (there ? "" : " (does not exist yet; the first upgrade creates it)"));
    }

    void warning(Divergence divergence, Advice advice) {
        note("warning:    " + divergence.file() + ": " + divergence.problem() + "; "
                + advice.complete(divergence.remedy()));
    }

    void plan(Plan plan, PreparedScripts scripts) {
        if (plan.isEmpty()) {
            if (!scripts.withoutSteps().isEmpty()) {
                note("callbacks:  " + String.join(", ", scripts.withoutSteps()));
            }
            return;
        }
        note("plan:       " + Words.counted(plan.steps().size(), "step"));
        Words.shortened(
                        plan.steps().stream()
                                .map(step -> described(step, scripts))
                                .toList(),
                        STEPS_SHOWN)
                .forEach(line -> note("  " + line));
    }

    private static String described(Step step, PreparedScripts scripts) {
        return Words.verb(step) + " " + Words.subject(step) + Words.outside(scripts.reasonOutside(step));
    }

    @Override
    public synchronized void started(Step step) {
        if (!quiet) {
            err.print(Words.verb(step) + " " + Words.subject(step) + " ...");
            err.flush();
            lineOpen = true;
        }
    }

    @Override
    public synchronized void finished(Step step, Duration duration) {
        if (!quiet) {
            err.println(
                    (lineOpen ? "" : Words.verb(step) + " " + Words.subject(step)) + " " + Words.duration(duration));
            lineOpen = false;
        }
    }

    @Override
    public synchronized void note(String text) {
        if (!quiet) {
            endLine();
            err.println(text);
        }
    }

    /** Says what may be found again and again in one call. */
    void noteOnce(String text) {
        once("note:       " + text);
    }

    private void once(String line) {
        if (noted.add(line)) {
            note(line);
        }
    }

    /** Keeps what is to be said when the answer stands there. */
    void afterwards(String text) {
        advice.add(text);
    }

    /** Says what was kept. */
    void end() {
        advice.forEach(this::note);
    }

    /** Shows a statement, which was asked for by a setting of its own. */
    synchronized void echo(String statement) {
        endLine();
        err.println(statement);
    }

    /** Ends a line that a step began, before something else is written to stderr. */
    synchronized void endLine() {
        if (lineOpen) {
            err.println();
            lineOpen = false;
        }
    }
}
