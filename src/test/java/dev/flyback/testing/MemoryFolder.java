package dev.flyback.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.utility.PathUtils;

/**
 * A folder in memory for the data of a server. Each database is some three hundred files, and to make and to remove those on a
 * disk takes a file system longer than most tests take otherwise.
 */
final class MemoryFolder {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final String PREFIX = "flyback-test-";

    /** What all servers of two test JVMs may come to; a container has 64 MB, unless it is told otherwise. */
    private static final long NEEDED_BYTES = 4L << 30;

    private MemoryFolder() {}

    /**
     * Names a folder that is not there yet, and removes those of JVMs that were ended before they could do so.
     *
     * @param name what tells it from the others of this JVM
     * @return the folder, or nothing where there is no memory to be had as a file system
     */
    static Optional<Path> named(String name) throws IOException {
        if (!Files.isWritable(SHARED_MEMORY)
                || Files.getFileStore(SHARED_MEMORY).getUsableSpace() < NEEDED_BYTES) {
            return Optional.empty();
        }
        abandoned().forEach(PathUtils::recursiveDeleteDir);
        return Optional.of(
                SHARED_MEMORY.resolve(PREFIX + ProcessHandle.current().pid() + "-" + name));
    }

    private static List<Path> abandoned() throws IOException {
        try (Stream<Path> folders = Files.list(SHARED_MEMORY)) {
            return folders.filter(folder -> folder.getFileName().toString().matches(PREFIX + "\\d+-.*"))
                    .filter(folder -> !isAlive(folder))
                    .toList();
        }
    }

    private static boolean isAlive(Path folder) {
        String pid = folder.getFileName().toString().substring(PREFIX.length()).split("-")[0];
        return ProcessHandle.of(Long.parseLong(pid)).isPresent();
    }
}
