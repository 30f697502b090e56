package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.config.LibpqVariables;
import dev.flyback.database.Database;
import dev.flyback.history.History;
import dev.flyback.local.Backup;
import dev.flyback.plan.Plan;
import dev.flyback.report.Words;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Whether and where the database is backed up before anything runs. */
final class BackupOption {
    @Option(
            names = "--backup",
            paramLabel = "DIR",
            description = "Write a backup of the database into DIR by pg_dump first; if that fails, nothing runs.")
    private Path folder;

    Stream<String> effects() {
        return folder == null ? Stream.of() : Stream.of("--backup writes a backup");
    }

    void write(MoveCommand command, Workspace workspace, History history, Plan plan) {
        if (folder == null) {
            return;
        }
        if (plan.isEmpty()) {
            command.talk().note("backup:     none, as there is nothing to do");
            return;
        }
        Environment environment = command.invocation().environment();
        Database database = workspace.database();
        int major = database.query("SELECT current_setting('server_version_num')::int / 10000", row -> row.getInt(1))
                .get(0);
        Path file = new Backup(LocalServers.surroundings(environment), LibpqVariables.of(database.url()))
                .write(
                        environment.workingDirectory().resolve(folder),
                        database.url().database() + "_" + Words.place(history.current()),
                        major);
        command.talk().note("backup:     " + file);
    }
}
