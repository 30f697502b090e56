package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/** Makes the data directory, whole or not at all. */
final class DataDirectory {
    private static final Duration INIT_LIMIT = Duration.ofMinutes(5);
    private static final String UNFINISHED = "initializing";
    private static final String PASSWORD = "initial-password";

    private final LocalFolder folder;
    private final Programs programs;

    DataDirectory(LocalFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Runs initdb beside the data directory and renames the result, so that a cut run leaves no half of one. */
    void makeIfMissing(PostgresBinaries binaries, ServerAccount account) throws IOException {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        Path unfinished = folder.server().resolve(UNFINISHED);
        Rights.deleteTree(unfinished);
        Path passwordFile = folder.server().resolve(PASSWORD);
        Optional<String> password = folder.password();
        Rights.writePrivate(passwordFile, (password.isPresent() ? password.get() : folder.makePassword()) + "\n");
        try {
            initialize(binaries, account);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(PostgresBinaries binaries, ServerAccount account) {
        Programs.Result result = programs.run(
                account.command(
                        binaries.program("initdb"),
                        "--pgdata=" + UNFINISHED,
                        "--username=" + LocalSession.USER,
                        "--encoding=UTF8",
                        "--locale=C",
                        "--auth=scram-sha-256",
                        "--pwfile=" + PASSWORD,
                        "--no-instructions"),
                folder.server(),
                INIT_LIMIT);
        if (!result.succeeded()) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "PostgreSQL " + binaries.version() + " could not make its data directory:\n"
                            + result.output().strip().indent(2).stripTrailing(),
                    "remove what it names and start again; nothing half-made is kept");
        }
    }
}
