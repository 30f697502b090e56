package dev.flyback.plan;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.ScriptKey;
import dev.flyback.history.Unfinished;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done about a script outside a transaction that did not come to its end. */
public enum Recovery {
    /** Go on with the statement at which it stopped. */
    RESUME,
    /** Go on behind that statement, which somebody has seen to. */
    SKIP,
    /** Run the undo script. */
    UNDO,
    /** Record it as done: somebody has done the rest by hand. */
    MARK_DONE,
    /** Forget it: somebody has taken back by hand what it did. */
    START_OVER;

    /**
     * Plans it for everything that is unfinished.
     *
     * @param catalogue the files
     * @param history what is applied, and what is unfinished
     * @return the steps
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if a file that it takes is not there
     */
    public Plan plan(Catalogue catalogue, History history) {
        List<Step> steps = new ArrayList<>();
        for (Unfinished script : history.unfinished()) {
            boolean isBeingUndone = !script.key().isUndo()
                    && script.key()
                            .version()
                            .flatMap(version -> history.unfinished(ScriptKey.undo(version)))
                            .isPresent();
            if (!isBeingUndone) {
                steps.addAll(steps(script, new Files(catalogue, script), history.row(script.key())));
            }
        }
        return new Plan(steps);
    }

    private List<Step> steps(Unfinished script, Files files, Optional<AppliedRevision> row) {
        return switch (this) {
            case RESUME, SKIP -> List.of(files.step());
            case UNDO -> List.of(files.undo());
            case MARK_DONE -> script.key().isUndo() ? notApplied(script, row) : files.applied(row);
            case START_OVER -> notApplied(script, row.filter(applied -> !applied.success()));
        };
    }

    private static List<Step> notApplied(Unfinished script, Optional<AppliedRevision> row) {
        return List.of(row.<Step>map(Repairs::unmark)
                .orElseGet(() -> new Step.Forget(script.key().version(), description(script), script.script())));
    }

    private static String description(Unfinished script) {
        return script.key().version().isPresent() ? "" : script.key().name();
    }

    /** The files of an unfinished script. */
    private record Files(Catalogue catalogue, Unfinished script) {
        Step step() {
            return switch (script.key().kind()) {
                case UP -> new Step.Up(revision());
                case UNDO -> undo();
                case REPEATABLE -> new Step.Rerun(repeatable());
            };
        }

        Step undo() {
            if (script.key().version().isEmpty()) {
                throw new Failure(
                        ExitCode.USAGE,
                        "repeatables have no undo scripts, and " + script.script() + " is one",
                        "choose another way: flyback repair --help");
            }
            Script undo = revision().undo().orElseThrow(() -> missing("there is no undo script of " + script.script()));
            return new Step.Undo(revision(), undo);
        }

        List<Step> applied(Optional<AppliedRevision> row) {
            Script file = step().script().orElseThrow();
            List<Step> steps = new ArrayList<>();
            row.filter(failed -> !failed.success()).map(Repairs::unmark).ifPresent(steps::add);
            steps.add(new Step.Mark(
                    script.key().version(), step().description(), file.name(), Optional.of(file.checksum()), true));
            return steps;
        }

        private Revision revision() {
            Version version = script.key().version().orElseThrow();
            return catalogue.find(version).orElseThrow(() -> missing("the file " + script.script() + " is missing"));
        }

        private Repeatable repeatable() {
            return catalogue.repeatables().stream()
                    .filter(file -> file.description().equals(script.key().name()))
                    .findFirst()
                    .orElseThrow(() -> missing("the file " + script.script() + " is missing"));
        }

        private static Failure missing(String message) {
            return new Failure(
                    ExitCode.DISAGREEMENT, message, "put it there, or choose another way: flyback repair --help");
        }
    }
}
