package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Finds out whether the server of a folder runs, without trusting a file that a killed one has left. */
final class ServerState {
    private static final long PAUSE_MILLIS = 100;
    private static final String WRONG_PASSWORD = "28P01";

    private final LocalFolder folder;

    ServerState(LocalFolder folder) {
        this.folder = folder;
    }

    /** The server, if its process is alive; an answer over the network is the best proof, so that is asked first. */
    Optional<Running> look() throws IOException {
        Optional<Postmaster> claim = Postmaster.read(folder.data());
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        Postmaster postmaster = claim.get();
        Optional<String> version = versionIfItAnswers(postmaster);
        if (version.isPresent()) {
            return Optional.of(running(postmaster, version.get(), true));
        }
        return ServerProcess.mayBe(postmaster.pid(), folder.data())
                ? Optional.of(
                        running(postmaster, String.valueOf(folder.dataMajor().orElse(0)), false))
                : Optional.empty();
    }

    private Optional<String> versionIfItAnswers(Postmaster postmaster) throws IOException {
        Optional<String> password = folder.password();
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try (LocalSession session = LocalSession.open(postmaster.port(), password.get())) {
            boolean ours = Path.of(session.dataDirectory()).equals(folder.data().toRealPath());
            return ours ? Optional.of(session.version()) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Waits for a server that somebody else has begun to start, or that recovers from a crash. */
    Optional<Running> lookUntilItAnswers(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        Optional<Running> found = look();
        while (found.isPresent() && !found.get().answers()) {
            demandRightPassword(found.get());
            if (System.nanoTime() - end > 0) {
                throw unanswering(found.get(), limit);
            }
            pause();
            found = look();
        }
        return found;
    }

    /** Takes away a claim that would keep PostgreSQL from starting; call it only when {@link #look} found nothing. */
    void clearStaleClaim() throws IOException {
        Path file = Postmaster.file(folder.data());
        if (!Files.exists(file)) {
            return;
        }
        boolean noneLeft = ServerProcess.endOrphans(folder.data());
        Optional<Postmaster> claim = Postmaster.read(folder.data());
        boolean alive = claim.flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .filter(ProcessHandle::isAlive)
                .isPresent();
        // PostgreSQL itself clears the claim of a dead process, and checks that no memory is shared any more.
        if (noneLeft && (alive || claim.isEmpty())) {
            Files.delete(file);
        }
    }

    String password() throws IOException {
        return folder.password()
                .orElseThrow(() -> new Failure(
                        ExitCode.USAGE,
                        "the file " + folder.passwordFile()
                                + " is missing, so nobody can connect to the data beside it",
                        "put it back; or, to start anew without the data, delete the folder " + folder.path()));
    }

    /** No wait helps against a wrong password. */
    private void demandRightPassword(Running running) throws IOException {
        try {
            LocalSession.open(running.port(), password()).close();
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw passwordRefused(e);
            }
        }
    }

    private Running running(Postmaster postmaster, String version, boolean answers) {
        return new Running(postmaster.port(), postmaster.pid(), folder.data(), version, answers, false);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(ExitCode.UNAVAILABLE, "the wait for PostgreSQL was interrupted", "try again", e);
        }
    }

    private Failure passwordRefused(SQLException cause) {
        return new Failure(
                ExitCode.USAGE,
                "the server of this folder refuses the password in " + folder.passwordFile(),
                "write the password that the user postgres has been given into that file",
                cause);
    }

    private Failure unanswering(Running running, Duration limit) {
        return new Failure(
                ExitCode.UNAVAILABLE,
                "the PostgreSQL of this folder (process " + running.pid() + ") has not answered on port "
                        + running.port() + " for " + limit.toSeconds() + " seconds",
                "see " + folder.log() + "; run `flyback local stop` and start again");
    }
}
