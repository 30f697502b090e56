package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Writes a database into a file by {@code pg_dump}, in its custom format, and looks whether it can be read again. */
public final class Backup {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Surroundings surroundings;
    private final Programs programs;
    private final Map<String, String> connection;

    /**
     * Prepares one.
     *
     * @param surroundings where programs are looked for
     * @param connection the variables by which PostgreSQL's programs know the database, its password among them
     */
    public Backup(Surroundings surroundings, Map<String, String> connection) {
        this.surroundings = surroundings;
        this.programs = new Programs(surroundings);
        this.connection = Map.copyOf(connection);
    }

    /**
     * Writes it.
     *
     * @param folder where to; made if it is not there
     * @param name what its name begins with: the database and its revision
     * @param major the major version of the server
     * @return the file
     * @throws Failure ({@link ExitCode#USAGE}) if there is no program for it or the folder cannot be written into;
     *     ({@link ExitCode#STEP_FAILED}) if the backup failed
     */
    public Path write(Path folder, String name, int major) {
        ClientPrograms found = ClientPrograms.fitting(major, surroundings, programs);
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
        Path file = folder.resolve(plain + "_" + TIME.format(Instant.now()) + ".dump");
        try {
            Files.createDirectories(folder);
            // It is its owner's alone: it holds all data.
            Path unfinished = Files.createTempFile(folder, "unfinished-", ".dump");
            try {
                run(List.of(found.dump(), "--format=custom", "--no-password", "--file=" + unfinished));
                run(List.of(found.restore(), "--list", unfinished.toString()));
                return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "no backup can be written into " + folder + ": " + FileReason.of(e),
                    "name another folder; nothing was run",
                    e);
        }
    }

    private void run(List<String> command) {
        Programs.Result result = programs.run(command, surroundings.workingDirectory(), LONGEST, connection);
        if (!result.succeeded()) {
            throw new Failure(
                    ExitCode.STEP_FAILED,
                    "the backup failed: " + result.output().strip(),
                    "see to that, or leave --backup out; nothing was run");
        }
    }
}
