package dev.flyback.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The version control of a folder, where there is any: calls {@code git}. */
final class Git {
    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** The commit that is checked out; nothing without git, or without a commit. */
    Optional<String> commit() {
        return run("rev-parse", "HEAD").filter(commit -> commit.matches("[0-9a-f]{40,64}"));
    }

    /** Whether files of the folder are not as in that commit, or not in it. */
    boolean isModified() {
        return run("status", "--porcelain", "--", ".")
                .filter(files -> !files.isEmpty())
                .isPresent();
    }

    /** Renames a file that is under version control; false if it is not. */
    boolean move(String from, String to) {
        return run("mv", "--", from, to).isPresent();
    }

    private Optional<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output.strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
