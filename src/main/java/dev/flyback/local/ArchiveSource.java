package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;

/** The archive that the user names: a file, or an address that is downloaded once. */
final class ArchiveSource {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);

    private final String text;
    private final Path workingDirectory;

    ArchiveSource(String text, Path workingDirectory) {
        this.text = text;
        this.workingDirectory = workingDirectory;
    }

    /** The archive as a file, downloaded into the cache where it is an address. */
    Path file(ArchiveCache cache) {
        String lower = text.toLowerCase(Locale.ROOT);
        try {
            if (lower.startsWith("http:") || lower.startsWith("https:")) {
                return downloaded(URI.create(text), cache.folder().resolve("downloads"));
            }
            return existing(lower.startsWith("file:") ? Path.of(URI.create(text)) : workingDirectory.resolve(text));
        } catch (IllegalArgumentException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the value of --postgres-archive is neither a file nor an address",
                    "name a file, or an address that begins with https:, http: or file:",
                    e);
        }
    }

    private static Path existing(Path file) {
        if (!Files.isRegularFile(file)
                || !ArchiveReader.reads(file.getFileName().toString())) {
            throw unusable(file.toString(), "is no archive that exists");
        }
        return file;
    }

    private static Path downloaded(URI address, Path folder) {
        String path = address.getPath() == null ? "" : address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (!ArchiveReader.reads(name)) {
            throw unusable(shown(address), "does not end like an archive");
        }
        Path file = folder.resolve(ArchiveCache.checksum(address.toString()) + "-" + name);
        if (!Files.isRegularFile(file)) {
            download(address, file);
        }
        return file;
    }

    private static void download(URI address, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), ".part-", "");
            try {
                fetch(address, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.UNAVAILABLE,
                    "the archive " + shown(address) + " cannot be downloaded: " + e.getMessage(),
                    "try again, or download it by other means and name the file with --postgres-archive",
                    e);
        }
    }

    // Not java.net.http's client, which makes the executable 2 MB bigger.
    private static void fetch(URI address, Path part) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) CONNECT_LIMIT.toMillis());
        try {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("the server answers with status " + connection.getResponseCode());
            }
            try (InputStream body = connection.getInputStream()) {
                Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            connection.disconnect();
        }
    }

    /** An address may hold a password or a token. */
    private static String shown(URI address) {
        return address.getScheme() + "://" + address.getHost() + address.getPath();
    }

    private static Failure unusable(String name, String fault) {
        return new Failure(
                ExitCode.USAGE,
                name + " " + fault,
                "name a .jar, .txz, .tar.xz, .tar.gz or .zip of PostgreSQL with --postgres-archive");
    }
}
