package dev.flyback.salvage;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of saved data, which nobody but its owner can read. */
public record DataFolder(Path path) {
    /** Writes what belongs into a file. */
    interface Writer<T> {
        /** Writes it. */
        T write(OutputStream stream) throws IOException;
    }

    /**
     * Demands that it can be written to without a loss of what is in it.
     *
     * @throws Failure ({@link ExitCode#USAGE}) if it holds something
     */
    public void refuseUsed() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new Failure(ExitCode.USAGE, path + " is not empty", "name a new folder; nothing was changed");
            }
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    path + " cannot be used: " + FileReason.of(e),
                    "name a new folder; nothing was changed",
                    e);
        }
    }

    void create() {
        try {
            Files.createDirectories(path, attributes("rwx------"));
        } catch (IOException e) {
            throw unwritten(path, e);
        }
    }

    /** Writes a file, which is on the disk when this ends. */
    <T> T write(String name, Writer<T> writer) {
        Path file = path.resolve(name);
        try (FileChannel channel = FileChannel.open(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes("rw-------"))) {
            OutputStream stream = Channels.newOutputStream(channel);
            T result = writer.write(stream);
            channel.force(true);
            return result;
        } catch (UncheckedIOException e) {
            throw unwritten(file, e.getCause());
        } catch (IOException e) {
            throw unwritten(file, e);
        }
    }

    private static FileAttribute<?>[] attributes(String rights) {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(rights);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static Failure unwritten(Path file, IOException cause) {
        return new Failure(
                ExitCode.USAGE,
                file + " cannot be written: " + FileReason.of(cause),
                "name a folder with room that you may write to; the database was not changed",
                cause);
    }

    void write(Manifest manifest) {
        write(Manifest.FILE, stream -> {
            stream.write(manifest.toJson().getBytes(StandardCharsets.UTF_8));
            return null;
        });
    }

    /**
     * Reads what the folder holds.
     *
     * @return its manifest
     * @throws Failure ({@link ExitCode#USAGE}) if it has none that can be read
     */
    public Manifest manifest() {
        Path file = path.resolve(Manifest.FILE);
        try {
            return Manifest.of(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    file + " cannot be read: " + FileReason.of(e),
                    "name a folder that flyback downgrade --save-data has written",
                    e);
        }
    }

    InputStream read(String name) {
        try {
            return Files.newInputStream(path.resolve(name));
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    path.resolve(name) + " cannot be read: " + FileReason.of(e),
                    "bring the file back; nothing was restored",
                    e);
        }
    }
}
