package dev.flyback.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A disk in memory that can be filled; only root can make one. */
public final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "64m";
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes one.
     *
     * @return an empty disk, or nothing where that is not allowed
     */
    public static Optional<SmallDisk> mounted() {
        try {
            Path folder = Files.createTempDirectory("flyback-disk");
            boolean isMounted = run("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString());
            return isMounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
        } catch (IOException exception) {
            return Optional.empty();
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A new folder on it.
     *
     * @param name its name
     * @return the folder
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Leaves no room. */
    public void fill() {
        try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
            while (true) {
                out.write(new byte[MEGABYTE]);
            }
        } catch (IOException exception) {
            // That is what was wanted.
        }
    }

    /** Makes room again. */
    public void clear() {
        try {
            Files.deleteIfExists(folder.resolve("filler"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "-l", folder.toString());
            Files.deleteIfExists(folder);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
