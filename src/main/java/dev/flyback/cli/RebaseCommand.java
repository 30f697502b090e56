package dev.flyback.cli;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import dev.flyback.plan.Rebase;
import dev.flyback.report.Report;
import dev.flyback.report.Words;
import dev.flyback.revision.NextVersion;
import dev.flyback.revision.Renumbering;
import dev.flyback.revision.Renumbering.Renaming;
import dev.flyback.revision.RevisionWriter.Numbering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flyback rebase}. */
@Command(
        name = "rebase",
        description =
                "Gives revisions that came late, not applied but older than one that is, versions above all others.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  flyback rebase --plan               show which files would be renamed",
            "  flyback rebase --yes                without being asked"
        })
final class RebaseCommand extends DatabaseCommand {
    @Option(names = "--plan", description = "Only show which files would be renamed.")
    private boolean planOnly;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    RebaseCommand(Invocation invocation) {
        super(invocation);
    }

    @Override
    Report report() {
        try (Workspace workspace = workspace(talk())) {
            Path folder = workspace
                    .folder()
                    .orElseThrow(() -> new Failure(
                            ExitCode.USAGE,
                            "the bundled migrations cannot be renamed",
                            "name the folder that they come from with --migrations DIR"));
            Instant now = Instant.now();
            List<Renumbering> renumberings = Rebase.of(
                    workspace.catalogue(),
                    workspace.table().read(),
                    existing -> new NextVersion(existing).of(Numbering.AS_THE_CHAIN, now));
            if (!planOnly && !renumberings.isEmpty()) {
                rename(folder, renumberings);
            }
            return new Report.Rebased(renumberings, planOnly);
        }
    }

    private void rename(Path folder, List<Renumbering> renumberings) {
        List<Renaming> files =
                renumberings.stream().flatMap(one -> one.files().stream()).toList();
        files.forEach(file -> talk().note("  rename " + file.from() + " to " + file.to()));
        refuseOverwriting(folder, files);
        confirmation.ask(invocation(), "rename " + Words.counted(files.size(), "file") + " in " + folder + "?");
        Git git = new Git(folder);
        files.stream().filter(file -> !git.move(file.from(), file.to())).forEach(file -> {
            if (git.knows(file.from())) {
                talk().noteOnce("git does not rename " + file.from()
                        + ", so it is renamed without git; tell it with: git add -A");
            }
            move(folder, file);
        });
    }

    private static void refuseOverwriting(Path folder, List<Renaming> files) {
        files.stream()
                .filter(file -> Files.exists(folder.resolve(file.to())))
                .findFirst()
                .ifPresent(file -> {
                    throw new Failure(
                            ExitCode.USAGE, file.to() + " exists already", "move it away; nothing was renamed");
                });
    }

    private static void move(Path folder, Renaming file) {
        try {
            Files.move(folder.resolve(file.from()), folder.resolve(file.to()));
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    file.from() + " cannot be renamed: " + FileReason.of(e),
                    "check the permissions of the folder, and run the command again",
                    e);
        }
    }
}
