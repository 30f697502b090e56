package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Writes a new pair of files. */
public final class RevisionWriter {
    private static final int LONGEST_NAME = 160;

    private final Path folder;
    private final List<Version> existing;

    /**
     * Makes a writer.
     *
     * @param folder where to write; made if it is not there
     * @param existing the versions that are there already, in their order
     */
    public RevisionWriter(Path folder, List<Version> existing) {
        this.folder = folder;
        this.existing = List.copyOf(existing);
    }

    /** How the version of a new revision is found. */
    public enum Numbering {
        /** The next number where the chain is numbered, else the time. */
        AS_THE_CHAIN,
        /** The next number. */
        SEQUENTIAL,
        /** The time, to the second, in UTC. */
        TIMESTAMP
    }

    /**
     * The pair that was written.
     *
     * @param version its version
     * @param up the up script
     * @param undo the undo script
     */
    public record Pair(Version version, Path up, Path undo) {}

    /**
     * Writes an empty pair, as {@link #write(String, Numbering, Instant, String, String)} does.
     *
     * @param message what the revision does
     * @param numbering how its version is found
     * @param now the time
     * @return the files
     */
    public Pair write(String message, Numbering numbering, Instant now) {
        return write(message, numbering, now, template("up.sql"), template("undo.sql"));
    }

    /**
     * Writes a pair; no file is ever overwritten.
     *
     * @param message what the revision does
     * @param numbering how its version is found
     * @param now the time
     * @param up the text of the up script; {@code {message}} and {@code {version}} in its first lines stand for these two
     * @param undo the text of the undo script
     * @return the files
     * @throws Failure ({@link ExitCode#USAGE}) if the message holds no letter or digit, or a file of that name
     *     exists or cannot be written
     */
    public Pair write(String message, Numbering numbering, Instant now, String up, String undo) {
        String name = fileName(message);
        Version version = new NextVersion(existing).of(numbering, now);
        Path upFile = folder.resolve("V" + version + "__" + name + ".sql");
        Path undoFile = folder.resolve("U" + version + "__" + name + ".sql");
        try {
            Files.createDirectories(folder);
            writePair(upFile, filled(up, message, version), undoFile, filled(undo, message, version));
        } catch (FileAlreadyExistsException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    e.getFile() + " exists already",
                    "nothing was overwritten; choose another message",
                    e);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "cannot write into " + folder + ": " + FileReason.of(e),
                    "check its permissions",
                    e);
        }
        return new Pair(version, upFile, undoFile);
    }

    /**
     * Sees to it that a pair can be named.
     *
     * @param message what the revision does
     * @throws Failure ({@link ExitCode#USAGE}) if it holds no letter or digit
     */
    public static void requireName(String message) {
        fileName(message);
    }

    private static String fileName(String message) {
        String name = message.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                .replaceAll("^_+|_+$", "");
        if (name.isEmpty()) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the message \"" + message + "\" holds no letter or digit",
                    "say what the revision does, for instance: -m \"add user email index\"");
        }
        return cut(name);
    }

    // File systems count bytes; half of a character is none.
    private static String cut(String name) {
        String shorter = name;
        while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    private static void writePair(Path up, String upText, Path undo, String undoText) throws IOException {
        Files.writeString(up, upText, StandardOpenOption.CREATE_NEW);
        try {
            Files.writeString(undo, undoText, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            Files.delete(up);
            throw e;
        }
    }

    private static String filled(String text, String message, Version version) {
        int end = text.indexOf("\n\n");
        String head = end < 0 ? text : text.substring(0, end);
        return head.replace("{message}", message.strip().replaceAll("\\R", " "))
                        .replace("{version}", version.toString())
                + text.substring(head.length());
    }

    private static String template(String name) {
        try (InputStream stream = RevisionWriter.class.getResourceAsStream("/revision/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
