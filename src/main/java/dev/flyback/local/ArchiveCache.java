package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Keeps archives extracted, each once, in a cache folder that processes share. */
final class ArchiveCache {
    private final Path folder;

    ArchiveCache(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    /** The folder that holds what is in the archive; extracted by the first who asks. */
    Path extracted(Path archive) {
        try {
            Path done = folder.resolve(key(archive));
            if (!Files.isDirectory(done)) {
                extract(archive, done);
            }
            return done;
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the archive " + archive + " cannot be extracted: " + FileReason.of(e),
                    "name a whole .jar, .txz, .tar.xz, .tar.gz or .zip of PostgreSQL with --postgres-archive;"
                            + " it is extracted into " + folder,
                    e);
        }
    }

    private void extract(Path archive, Path done) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.createTempDirectory(folder, ".part-");
        try {
            Rights.readable(part, true);
            Extraction.extract(archive, part);
            moveUnlessThere(part, done);
        } finally {
            Rights.deleteTree(part);
        }
    }

    private static void moveUnlessThere(Path part, Path done) throws IOException {
        try {
            Files.move(part, done, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(done)) {
                throw e;
            }
        }
    }

    private static String key(Path archive) throws IOException {
        String name = archive.getFileName().toString();
        return name.replaceAll("(?i)\\.(jar|zip|txz|tgz|tar\\.xz|tar\\.gz)$", "") + "-" + checksum(archive);
    }

    private static String checksum(Path archive) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream input = Files.newInputStream(archive)) {
            byte[] buffer = new byte[1 << 16];
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                digest.update(buffer, 0, length);
            }
        }
        return shortened(digest.digest());
    }

    static String checksum(String text) {
        return shortened(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
