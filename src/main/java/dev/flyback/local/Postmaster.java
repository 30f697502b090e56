package dev.flyback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} claims: the process and port of the server that holds a data directory. */
record Postmaster(long pid, int port) {
    private static final int PORT_LINE = 3;

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Reads the file; one that is cut short, as after a power failure, claims nothing. */
    static Optional<Postmaster> read(Path data) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(data));
            if (lines.size() <= PORT_LINE) {
                return Optional.empty();
            }
            long pid = Long.parseLong(lines.get(0).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return pid > 0 ? Optional.of(new Postmaster(pid, port)) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
