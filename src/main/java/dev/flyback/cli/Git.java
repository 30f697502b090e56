package dev.flyback.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The version control of a folder, where there is any: calls {@code git}. */
final class Git {
    // Two letters and a space stand before each name.
    private static final int STATUS_WIDTH = 3;

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** The commit that is checked out; nothing without git, or without a commit. */
    Optional<String> commit() {
        return run("rev-parse", "HEAD").filter(commit -> commit.matches("[0-9a-f]{40,64}"));
    }

    /** Whether a file is under version control. */
    boolean knows(String file) {
        return run("ls-files", "--error-unmatch", "--", file).isPresent();
    }

    /** Renames a file that is under version control; false if it is not, or git is busy with something else. */
    boolean move(String from, String to) {
        return run("mv", "--", from, to).isPresent();
    }

    /**
     * The files of the folder and its subfolders that are not as they were committed, those that git is told to ignore
     * among them; none without git.
     */
    List<String> uncommitted() {
        String prefix = run("rev-parse", "--show-prefix").orElse("");
        return run("status", "-z", "--no-renames", "--untracked-files=all", "--ignored", "--", ".").stream()
                .flatMap(status -> Stream.of(status.split("\0")))
                .filter(entry -> entry.length() > STATUS_WIDTH)
                .map(entry -> entry.substring(STATUS_WIDTH + prefix.length()))
                .toList();
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
            return process.waitFor() == 0 ? Optional.of(output.stripTrailing()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
