package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.preview.Loss;
import dev.flyback.report.LossWords;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.salvage.DataFolder;
import dev.flyback.salvage.DataSave;
import dev.flyback.salvage.Manifest;
import dev.flyback.salvage.Unsavable;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is agreed to where data would be lost. */
final class DataLossOptions {
    @Option(
            names = "--allow-data-loss",
            description =
                    "Agree to the loss of data beforehand. With --yes too, nothing is tried to find out what would"
                            + " be lost.")
    private boolean allowed;

    @Option(
            names = "--save-data",
            paramLabel = "DIR",
            description = "Write what would be lost into files in DIR first, for flyback restore-data.")
    private Path folder;

    /**
     * Demands that the folder for the data can be used.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if it holds something
     */
    void check(Invocation invocation) {
        if (folder != null && folder.toString().isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE, "--save-data: the value is empty", "name a new folder; nothing was changed");
        }
        folder(invocation).ifPresent(DataFolder::refuseUsed);
    }

    Stream<String> effects() {
        return folder == null ? Stream.of() : Stream.of("--save-data writes files");
    }

    /** Whether somebody wants to know what would be lost. */
    boolean isTrialWanted(Confirmation confirmation) {
        return folder != null || !allowed || !confirmation.isGiven();
    }

    private Optional<DataFolder> folder(Invocation invocation) {
        return Optional.ofNullable(folder)
                .map(invocation.environment().workingDirectory()::resolve)
                .map(DataFolder::new);
    }

    /**
     * Saves what would be lost, if that is wanted and there is something.
     *
     * @return what is lost, and where it is saved
     */
    Report.Moved.Data save(MoveCommand command, Workspace workspace, Plan plan, List<Loss> losses) {
        Optional<DataFolder> wanted =
                folder(command.invocation()).filter(any -> losses.stream().anyMatch(Loss::isGone));
        List<String> unsaved = new ArrayList<>();
        wanted.ifPresent(folder -> {
            List<String> undone = plan.steps().stream()
                    .filter(Step.Undo.class::isInstance)
                    .map(step -> step.version().orElseThrow().toString())
                    .toList();
            Manifest written = new DataSave(workspace.database(), folder, unsavable(command.talk(), unsaved))
                    .write(
                            losses,
                            BuildInformation.read().flyback(),
                            OffsetDateTime.now(ZoneOffset.UTC).toString(),
                            undone);
            command.talk().note("saved:      " + Words.counted(written.tables().size(), "file") + " in " + this.folder);
        });
        return new Report.Moved.Data(losses, wanted.map(DataFolder::path), unsaved);
    }

    // Consent is to what cannot be saved; what can be is saved.
    private Consumer<List<Unsavable>> unsavable(Talk talk, List<String> unsaved) {
        return losses -> {
            if (!allowed) {
                throw DataSave.unsavable(losses);
            }
            losses.forEach(loss -> talk.note("not saved:  " + loss));
            losses.stream().map(Unsavable::table).distinct().forEach(unsaved::add);
        };
    }

    /**
     * Goes on only with consent to what would be lost, and to the rest.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if there is none
     */
    void ask(MoveCommand command, Confirmation confirmation, String question, String database, List<Loss> losses) {
        boolean isConsentWanted = !allowed && folder == null && losses.stream().anyMatch(Loss::isGone);
        if (isConsentWanted) {
            confirmation.askByName(command.invocation(), losses, question, database);
            return;
        }
        if (!losses.isEmpty()) {
            command.talk().note("data:\n" + LossWords.of(losses).stripTrailing());
        }
        confirmation.ask(command.invocation(), question);
    }
}
