package dev.flyback.cli;

import dev.flyback.config.Setting;
import dev.flyback.execute.Batches;
import dev.flyback.execute.PreparedScripts;
import dev.flyback.history.History;
import dev.flyback.plan.Plan;
import dev.flyback.report.Report;
import dev.flyback.revision.Catalogue;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;

/** A command that changes the database or its history: plans, shows the plan, perhaps asks, and runs it. */
abstract class MoveCommand extends DatabaseCommand {
    @Mixin
    private LockOptions lockOptions = new LockOptions();

    private final Report.Motion motion;
    private final Batches batches;

    MoveCommand(Invocation invocation, Report.Motion motion, Batches batches) {
        super(invocation);
        this.motion = motion;
        this.batches = batches;
    }

    /** Plans; is asked again under the lock. */
    abstract Plan plan(Catalogue catalogue, History history);

    /** Whether the plan is all that was asked for. */
    abstract boolean isPlanOnly();

    /** The scripts of a plan; most commands run some. */
    PreparedScripts scripts(Plan plan, Catalogue catalogue) {
        return PreparedScripts.none();
    }

    /** What is shown where nothing is to be done yet. */
    Optional<Report> preview(Workspace workspace, History history, Plan plan, PreparedScripts scripts) {
        return isPlanOnly()
                ? Optional.of(new Report.Planned(motion, history.current(), plan, scripts.reasonsOutside(plan)))
                : Optional.empty();
    }

    /** Says what is to be said before the run, and asks what is to be asked. */
    abstract void agree(Workspace workspace, History history, Plan plan, PreparedScripts scripts);

    @Override
    Map<Setting, String> flags() {
        Map<Setting, String> flags = super.flags();
        lockOptions.addTo(flags);
        return flags;
    }

    @Override
    Report report() {
        try (Workspace workspace = open()) {
            Catalogue catalogue = workspace.catalogue();
            History history = workspace.history();
            Plan plan = plan(catalogue, history);
            // How far a script has come is looked at anew by who has the lock.
            PreparedScripts scripts = scripts(plan, catalogue);
            PreparedScripts shown = scripts.goingOn(plan, history);
            scripts.withoutStatement(plan)
                    .forEach(script ->
                            talk().note("warning:    " + script + ": it holds no statement, so nothing is done"));
            Optional<Report> preview = preview(workspace, history, plan, shown);
            if (preview.isPresent()) {
                return preview.get();
            }
            agree(workspace, history, plan, shown);
            return new Annals(workspace, talk(), called())
                    .moved(
                            motion,
                            history,
                            plan,
                            () -> workspace.executor().run(plan, scripts, now -> plan(catalogue, now), batches));
        }
    }

    // Without the options, which may hold a password.
    private String called() {
        return Stream.concat(
                        Stream.of(spec().name()),
                        spec().commandLine().getParseResult().matchedPositionals().stream()
                                .flatMap(positional -> positional.stringValues().stream()))
                .collect(Collectors.joining(" "));
    }

    Report.Motion motion() {
        return motion;
    }

    Batches batches() {
        return batches;
    }

    Workspace open() {
        return workspace(talk());
    }
}
