package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.util.Optional;

/** Takes a folder's server from "not running" to "running" and back; the caller holds the folder's lock. */
final class ServerLaunch {
    private final Surroundings surroundings;
    private final Optional<String> postgresArchive;
    private final LocalFolder folder;
    private final ServerState state;
    private final Programs programs;
    private final ServerAccounts accounts;

    ServerLaunch(Surroundings surroundings, Optional<String> postgresArchive, LocalFolder folder, ServerState state) {
        this.surroundings = surroundings;
        this.postgresArchive = postgresArchive;
        this.folder = folder;
        this.state = state;
        this.programs = new Programs(surroundings);
        this.accounts = new ServerAccounts(surroundings, programs);
    }

    Running start() throws IOException {
        Optional<Running> there = state.lookUntilItAnswers(PostgresControl.WAIT);
        if (there.isPresent()) {
            return there.get();
        }
        state.clearStaleClaim();
        PostgresControl control = control();
        state.password();
        control.start();
        return state.lookUntilItAnswers(PostgresControl.WAIT)
                .map(Running::fresh)
                .orElseThrow(() -> new Failure(
                        ExitCode.UNAVAILABLE, "PostgreSQL started and ended at once", "see " + folder.log()));
    }

    /** Stops the server; a process that merely has its number is never signalled. */
    boolean stop() throws IOException {
        if (state.look().isEmpty()) {
            return false;
        }
        control().stop();
        return true;
    }

    private PostgresControl control() throws IOException {
        ServerAccount account = accounts.choose(folder.data());
        PostgresBinaries binaries = binariesFor(account);
        if (account.name().isPresent()) {
            folder.letPass(account.name().get());
            account.handOver(folder.server());
        }
        new DataDirectory(folder, programs).makeIfMissing(binaries, account);
        return new PostgresControl(folder, programs, binaries, account);
    }

    private PostgresBinaries binariesFor(ServerAccount account) throws IOException {
        ArchiveCache cache =
                new ArchiveCache(CacheFolder.of(surroundings, account.name().isPresent()));
        PostgresSearch search = postgresArchive
                .map(named -> PostgresSearch.forArchive(named, surroundings, programs, cache))
                .orElseGet(() -> PostgresSearch.everywhere(surroundings, programs, cache, folder));
        PostgresBinaries binaries = search.choose(folder.dataMajor(), folder.data());
        accounts.demandRunnable(account, binaries);
        folder.rememberBinaries(cache.folder(), binaries.folder());
        return binaries;
    }
}
