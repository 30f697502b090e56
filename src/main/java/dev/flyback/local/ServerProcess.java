package dev.flyback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells whether a process can be the server of a data directory: its number may have gone to another one.
 *
 * <p>On Linux {@code /proc} tells it exactly; elsewhere a process named postgres is believed.
 */
final class ServerProcess {
    private static final Path PROC = Path.of("/proc");

    private ServerProcess() {}

    static boolean mayBe(long pid, Path data) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> !zombie(pid))
                .filter(ServerProcess::namedPostgres)
                .filter(process ->
                        folderOf(pid).map(folder -> folder.equals(real(data))).orElse(true))
                .isPresent();
    }

    /**
     * Ends what a killed postmaster has left: a busy backend does not notice its death and may still write.
     *
     * @return whether none is left
     */
    static boolean endOrphans(Path data) {
        Path folder = real(data);
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process ->
                        folderOf(process.pid()).filter(folder::equals).isPresent())
                .filter(process -> !zombie(process.pid()) && namedPostgres(process))
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        return orphans.stream().allMatch(ServerProcess::ends);
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return zombie(process.pid());
        }
    }

    private static boolean namedPostgres(ProcessHandle process) {
        return stat(process.pid())
                .map(stat -> stat.substring(stat.indexOf('(') + 1))
                .or(() -> process.info()
                        .command()
                        .map(Path::of)
                        .map(file -> file.getFileName().toString()))
                .map(name -> name.startsWith("postgres") || name.startsWith("postmaster"))
                .orElse(true);
    }

    /** A dead process whose parent does not collect it, as in a container whose first process is no init. */
    private static boolean zombie(long pid) {
        return stat(pid)
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 1).strip())
                .filter(rest -> rest.startsWith("Z") || rest.startsWith("X"))
                .isPresent();
    }

    private static Optional<String> stat(long pid) {
        try {
            return Optional.of(Files.readString(PROC.resolve(pid + "/stat"))).filter(stat -> stat.contains("("));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** PostgreSQL's processes all work in the data directory. */
    private static Optional<Path> folderOf(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(PROC.resolve(pid + "/cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Path real(Path data) {
        try {
            return data.toRealPath();
        } catch (IOException e) {
            return data;
        }
    }
}
