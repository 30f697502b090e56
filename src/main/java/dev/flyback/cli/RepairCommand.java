package dev.flyback.cli;

import dev.flyback.execute.Batches;
import dev.flyback.execute.InvalidIndex;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.plan.Divergence;
import dev.flyback.plan.Divergences;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Recovery;
import dev.flyback.plan.Repairs;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.revision.Catalogue;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback repair}. */
@Command(
        name = "repair",
        description = {
            "Makes history and files agree again, by adding rows to the history.",
            "",
            "What failed or is missing is recorded as not applied; what was changed is recorded with its new checksum."
                    + " It shows what it would record, and asks.",
            "",
            "Of a script outside a transaction that did not come to its end, it says how far it came, and asks for one of"
                    + " the ways --resume, --skip, --undo, --mark-done and --start-over."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback repair",
            "  flyback repair --yes                without being asked",
            "  flyback repair --undo               run the undo script of what failed half-way"
        })
final class RepairCommand extends MoveCommand {
    @Option(names = "--plan", description = "Only show what would be recorded.")
    private boolean planOnly;

    @ArgGroup(exclusive = true)
    private RecoveryOptions recoveryOptions = new RecoveryOptions();

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private PlaceholderOptions placeholderOptions = new PlaceholderOptions();

    private Optional<Recovery> recovery = Optional.empty();

    RepairCommand(Invocation invocation) {
        super(invocation, Report.Motion.REPAIR, Batches.TOGETHER);
    }

    @Override
    Plan plan(Catalogue catalogue, History history) {
        return recovery(history)
                .map(way -> way.plan(catalogue, history))
                .orElseGet(() -> Repairs.plan(catalogue, history));
    }

    // It is asked for once, though the plan is made again under the lock.
    private Optional<Recovery> recovery(History history) {
        Optional<Recovery> chosen = recoveryOptions.chosen();
        if (history.unfinished().isEmpty() && chosen.isPresent() && recovery.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "no script outside a transaction stopped half-way, so there is nothing to choose a way for",
                    "leave the option out; flyback history shows how everything stands");
        }
        if (recovery.isEmpty() && !history.unfinished().isEmpty()) {
            recovery = chosen.or(() -> Optional.of(new RecoveryChoice(invocation()).ask(history)));
        }
        return recovery;
    }

    @Override
    PreparedScripts scripts(Plan plan, Catalogue catalogue) {
        PreparedScripts scripts = PreparedScripts.of(plan, catalogue, placeholderOptions.parser());
        return recovery.equals(Optional.of(Recovery.SKIP)) ? scripts.skipping() : scripts;
    }

    @Override
    boolean isPlanOnly() {
        return planOnly;
    }

    @Override
    Optional<Report> preview(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        if (planOnly) {
            explain(workspace, history, plan);
        }
        return super.preview(workspace, history, plan, scripts);
    }

    @Override
    void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        explain(workspace, history, plan);
        if (!plan.isEmpty()) {
            talk().plan(plan, scripts);
            confirmation.ask(
                    invocation(), question(plan, workspace.database().url().display()));
        }
    }

    private void explain(Workspace workspace, History history, Plan plan) {
        List<Divergence> left = Repairs.beyondRepair(workspace.catalogue(), history);
        if (plan.isEmpty()) {
            Divergences.refuse(left);
            return;
        }
        if (recovery.isEmpty()) {
            Repairs.repairable(workspace.catalogue(), history).forEach(divergence -> say(divergence, ""));
        }
        left.forEach(
                divergence -> say(divergence, "; rows cannot repair that: " + advice().complete(divergence.remedy())));
        if (recovery.equals(Optional.of(Recovery.MARK_DONE))) {
            InvalidIndex.all(workspace.database())
                    .forEach(index -> say("the index " + index.name() + " is invalid, and stays so: nobody uses it, and"
                            + " every write keeps it up; build it with REINDEX INDEX CONCURRENTLY, or drop it"));
        }
    }

    private String question(Plan plan, String database) {
        return recovery.isPresent()
                ? "do this in " + database + "?"
                : "add " + Words.counted(plan.steps().size(), "row") + " to the history of " + database + "?";
    }

    // Said even if quiet: it is what the question is about.
    private void say(String text) {
        invocation().console().err().println(text);
    }

    private void say(Divergence divergence, String more) {
        say(divergence.file() + ": " + divergence.problem() + more);
    }
}
