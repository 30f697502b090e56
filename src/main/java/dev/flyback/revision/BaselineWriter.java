package dev.flyback.revision;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Puts a baseline in the place of the revisions that it stands for. */
public final class BaselineWriter {
    private final Path folder;

    /**
     * Makes a writer.
     *
     * @param folder where the revisions are
     */
    public BaselineWriter(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the pair, and then deletes the files that it stands for.
     *
     * @param baseline the pair
     * @param replaced the names of the files to delete; those of their {@code .conf} files follow from them
     * @return the pair as it was written
     * @throws Failure ({@link ExitCode#USAGE}) if a file cannot be written or deleted
     */
    public RevisionWriter.Pair replace(Revision baseline, List<String> replaced) {
        Script undo = baseline.undo().orElseThrow();
        RevisionWriter.Pair pair = new RevisionWriter.Pair(
                baseline.version(), folder.resolve(baseline.up().name()), folder.resolve(undo.name()));
        try {
            Files.writeString(pair.up(), baseline.up().text(), StandardOpenOption.CREATE_NEW);
            Files.writeString(pair.undo(), undo.text(), StandardOpenOption.CREATE_NEW);
            for (String name : replaced) {
                Files.delete(folder.resolve(name));
                Files.deleteIfExists(folder.resolve(name + ".conf"));
            }
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the files of " + folder + " cannot be replaced: " + FileReason.of(e),
                    "see what is there, check its permissions, and put back what is missing",
                    e);
        }
        return pair;
    }
}
