package dev.flyback.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The folder {@code .flyback}: all that is kept of the server of one working directory. */
final class LocalFolder {
    static final String DATA = "data";
    static final String LOG = "log";
    private static final int LOG_LINES = 15;
    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    LocalFolder(Path workingDirectory) {
        this.folder = workingDirectory.resolve(".flyback");
    }

    Path path() {
        return folder;
    }

    /** The part that belongs to whoever runs the server. */
    Path server() {
        return folder.resolve("postgres");
    }

    Path data() {
        return server().resolve(DATA);
    }

    Path log() {
        return server().resolve(LOG);
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    void create() throws IOException {
        Rights.makePrivateFolder(folder);
        Rights.makePrivateFolder(server());
    }

    /** Keeps the folder out of version control. */
    void ignore() throws IOException {
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Rights.writePrivate(ignore, "*\n");
        }
    }

    /** Lets another account reach the server's part, which lies within. */
    void letPass(String account) throws IOException {
        if (!Files.getOwner(folder).getName().equals(account)) {
            Rights.passable(folder);
        }
    }

    Optional<String> password() throws IOException {
        return Files.isRegularFile(passwordFile())
                ? Optional.of(Files.readString(passwordFile()).strip())
                : Optional.empty();
    }

    String makePassword() throws IOException {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        // This alphabet needs no escaping in a URL.
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Rights.writePrivate(passwordFile(), password + "\n");
        return password;
    }

    OptionalInt dataMajor() throws IOException {
        Path file = data().resolve("PG_VERSION");
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        return PostgresVersion.parse(Files.readString(file))
                .map(version -> OptionalInt.of(version.major()))
                .orElse(OptionalInt.empty());
    }

    OptionalInt rememberedPort() throws IOException {
        Path file = folder.resolve("port");
        if (!Files.isRegularFile(file)) {
            return OptionalInt.empty();
        }
        String text = Files.readString(file).strip();
        return text.matches("[1-9]\\d{3,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    void rememberPort(int port) throws IOException {
        Rights.writePrivate(folder.resolve("port"), port + "\n");
    }

    /** Only what lies in the cache is remembered: a path from a file in the project would run whatever it names. */
    void rememberBinaries(Path cache, Path binaries) throws IOException {
        if (binaries.startsWith(cache)) {
            Rights.writePrivate(folder.resolve("binaries"), cache.relativize(binaries) + "\n");
        }
    }

    Optional<Path> rememberedBinaries(Path cache) {
        try {
            Path binaries =
                    cache.resolve(Files.readString(folder.resolve("binaries")).strip());
            return Optional.of(binaries.normalize()).filter(path -> path.startsWith(cache));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Begins a new log, so that what it says belongs to this start alone. */
    void turnLog() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), server().resolve("log.before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The last lines of the server's log, or nothing. */
    List<String> logEnd() {
        try {
            List<String> lines = new String(Files.readAllBytes(log())).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
