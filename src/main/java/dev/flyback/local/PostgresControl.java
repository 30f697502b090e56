package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts and stops the server by {@code pg_ctl}, which takes it out of our process group and off our streams.
 *
 * <p>It works from within the folder, so that no path of the user's meets the shell that pg_ctl goes through.
 */
final class PostgresControl {
    static final Duration WAIT = Duration.ofSeconds(60);
    private static final Duration LIMIT = WAIT.plusSeconds(30);
    private static final int PORT_TRIES = 3;

    private final LocalFolder folder;
    private final Programs programs;
    private final PostgresBinaries binaries;
    private final ServerAccount account;

    PostgresControl(LocalFolder folder, Programs programs, PostgresBinaries binaries, ServerAccount account) {
        this.folder = folder;
        this.programs = programs;
        this.binaries = binaries;
        this.account = account;
    }

    /** Starts the server on the remembered port if that is free, and waits until it takes connections. */
    void start() throws IOException {
        for (int tries = 1; ; tries++) {
            int port = Ports.freeOne(folder.rememberedPort());
            folder.turnLog();
            Programs.Result result = run(startArguments(port));
            if (result.succeeded()) {
                folder.rememberPort(port);
                return;
            }
            boolean takenMeanwhile = !Ports.free(port) && !Files.exists(Postmaster.file(folder.data()));
            if (!takenMeanwhile || tries == PORT_TRIES) {
                throw notStarted(result);
            }
        }
    }

    private static List<String> startArguments(int port) {
        String options = "-p " + port + " -c listen_addresses=" + LocalSession.HOST + " -c unix_socket_directories=";
        return List.of("start", "-w", "-l", LocalFolder.LOG, "-o", options);
    }

    void stop() {
        Programs.Result result = run(List.of("stop", "-w", "-m", "fast"));
        if (!result.succeeded()) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "PostgreSQL did not stop: " + result.output().strip(),
                    "see " + folder.log() + " and try again");
        }
    }

    private Programs.Result run(List<String> action) {
        List<String> arguments = new ArrayList<>(action);
        arguments.addAll(List.of("-D", LocalFolder.DATA, "-t", String.valueOf(WAIT.toSeconds())));
        return programs.run(
                account.command(binaries.program("pg_ctl"), arguments.toArray(String[]::new)), folder.server(), LIMIT);
    }

    private Failure notStarted(Programs.Result result) {
        List<String> lines = folder.logEnd();
        String words = lines.isEmpty() ? result.output().strip() : String.join("\n", lines);
        return new Failure(
                ExitCode.UNAVAILABLE,
                "PostgreSQL " + binaries.version() + " did not start; its log ends with:\n"
                        + words.indent(2).stripTrailing(),
                "mend what the log names and start again; the whole log is " + folder.log());
    }
}
