package dev.flyback.report;

import dev.flyback.plan.Step;
import dev.flyback.revision.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for things that occur in many reports and in the talk beside them. */
public final class Words {
    private Words() {}

    /**
     * A duration, as exactly as a person wants it.
     *
     * @param duration at least zero
     * @return for instance {@code 4 ms}, {@code 1.2 s} or {@code 3 min 05 s}
     */
    public static String duration(Duration duration) {
        long milliseconds = Math.round(duration.toNanos() / 1e6);
        if (milliseconds < 1000) {
            return milliseconds + " ms";
        }
        // What rounds to 60.0 s is a minute.
        if (milliseconds < 59_950) {
            return String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
        }
        long seconds = Math.round(milliseconds / 1000.0);
        return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }

    /**
     * A number of things.
     *
     * @param number how many
     * @param singular what one is called, in a form that takes an {@code s}
     * @return for instance {@code 1 revision} or {@code 3 revisions}
     */
    public static String counted(int number, String singular) {
        return number + " " + singular + (number == 1 ? "" : "s");
    }

    /**
     * A list that is not too long to be read.
     *
     * @param lines what there is
     * @param most how many are shown of more than that, from its beginning and its end
     * @return the lines, with one for all that are left out
     */
    public static List<String> shortened(List<String> lines, int most) {
        int hidden = lines.size() - most;
        if (hidden <= 0) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most / 2));
        shown.add("... and " + hidden + " more ...");
        shown.addAll(lines.subList(most / 2 + hidden, lines.size()));
        return shown;
    }

    /**
     * A number of rows, of which there may be many.
     *
     * @param number how many
     * @return for instance {@code 1 row} or {@code 1,204 rows}
     */
    public static String rows(long number) {
        return String.format(Locale.ROOT, "%,d row%s", number, number == 1 ? "" : "s");
    }

    /**
     * The name of a place in the chain.
     *
     * @param version a version, or nothing for the empty schema
     * @return the version or {@code base}
     */
    public static String place(Optional<Version> version) {
        return version.map(Version::toString).orElse("base");
    }

    /**
     * The remark that a step runs outside of a transaction.
     *
     * @param reason why, or nothing for a step that runs in one
     * @return the remark with a gap before it, or nothing
     */
    public static String outside(Optional<String> reason) {
        return reason.map(text -> "  [outside a transaction: " + text + "]").orElse("");
    }

    /**
     * What a step does.
     *
     * @param step the step
     * @return a verb: {@code apply}, {@code undo}, {@code run}, {@code record as applied}, {@code record as not applied}
     *     or {@code forget what was done of}
     */
    public static String verb(Step step) {
        if (step instanceof Step.Up) {
            return "apply";
        }
        if (step instanceof Step.Undo) {
            return "undo";
        }
        if (step instanceof Step.Rerun) {
            return "run";
        }
        if (step instanceof Step.Forget) {
            return "forget what was done of";
        }
        return ((Step.Mark) step).applied() ? "record as applied" : "record as not applied";
    }

    /**
     * What a step is about.
     *
     * @param step the step
     * @return its version and description, or the description of a repeatable
     */
    public static String subject(Step step) {
        return step.version()
                .map(version -> version + " " + step.description())
                .orElseGet(() -> "R " + step.description())
                .strip();
    }
}
