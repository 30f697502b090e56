package dev.flyback.local;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.failure.FileReason;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs other programs to their end, apart from our streams and from most of our environment. */
final class Programs {
    /** The server keeps its environment for as long as it runs, so no password may be in it. */
    private static final Set<String> KEPT_VARIABLES = Set.of(
            "PATH",
            "HOME",
            "TZ",
            "TMPDIR",
            "TEMP",
            "TMP",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "COMSPEC",
            "PATHEXT",
            "USERPROFILE",
            "USERNAME",
            "APPDATA",
            "LOCALAPPDATA");

    /** What a shell takes where nobody sets PATH, as in {@code env -i} or a job of a bare container. */
    private static final List<String> USUAL_FOLDERS =
            List.of("usr/local/sbin", "usr/local/bin", "usr/sbin", "usr/bin", "sbin", "bin");

    /** How a program ended, and what it said on either stream. */
    record Result(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    private final Surroundings surroundings;

    Programs(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Stream<Path> foldersOnPath() {
        return surroundings
                .variable("PATH")
                .map(this::folders)
                .orElseGet(() ->
                        USUAL_FOLDERS.stream().map(name -> surroundings.root().resolve(name)));
    }

    private Stream<Path> folders(String variable) {
        String separator = surroundings.platform().windows() ? ";" : File.pathSeparator;
        return Stream.of(variable.split(separator))
                .filter(name -> !name.isBlank())
                .flatMap(Programs::path)
                // A relative folder on the path would run whatever lies where the user stands.
                .filter(Path::isAbsolute);
    }

    private static Stream<Path> path(String name) {
        try {
            return Stream.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    Optional<Path> find(String name) {
        return foldersOnPath()
                .map(folder -> folder.resolve(surroundings.platform().program(name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** Runs a probe: a program that is missing or refuses counts as "no". */
    Optional<String> answer(List<String> command) {
        try {
            Result result = execute(command, surroundings.workingDirectory(), Duration.ofSeconds(20), Map.of());
            return result.succeeded() ? Optional.of(result.output().strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Result run(List<String> command, Path folder, Duration limit) {
        return run(command, folder, limit, Map.of());
    }

    /** The same for a program that needs variables of its own, and does not keep them longer than it runs. */
    Result run(List<String> command, Path folder, Duration limit, Map<String, String> variables) {
        try {
            return execute(command, folder, limit, variables);
        } catch (IOException e) {
            throw new Failure(
                    ExitCode.USAGE,
                    "the program " + command.get(0) + " cannot be run: " + FileReason.of(e),
                    "make sure that it is whole and fits this machine",
                    e);
        }
    }

    private Result execute(List<String> command, Path folder, Duration limit, Map<String, String> variables)
            throws IOException {
        // A pipe would stay open as long as a server that inherited it runs; a file does not hold us up.
        Path talk = Files.createTempFile("flyback-", ".log");
        try {
            ProcessBuilder builder = builder(command, folder, talk);
            builder.environment().putAll(variables);
            Process process = builder.start();
            await(process, command, limit);
            return new Result(process.exitValue(), new String(Files.readAllBytes(talk), Charset.defaultCharset()));
        } finally {
            deleteIfPossible(talk);
        }
    }

    private ProcessBuilder builder(List<String> command, Path folder, Path talk) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(folder.toFile());
        builder.redirectInput(new File(surroundings.platform().windows() ? "NUL" : "/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(talk.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        surroundings.variables().forEach((name, value) -> {
            if (KEPT_VARIABLES.contains(name.toUpperCase(Locale.ROOT))) {
                environment.put(name, value);
            }
        });
        environment.put("LC_ALL", "C");
        return builder;
    }

    private static void await(Process process, List<String> command, Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
        throw new Failure(
                ExitCode.UNAVAILABLE,
                "the program " + command.get(0) + " did not end within " + limit.toSeconds() + " seconds",
                "try again when the machine is less busy");
    }

    private static void deleteIfPossible(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // On Windows a server that inherited the file keeps it; it is small and temporary.
            file.toFile().deleteOnExit();
        }
    }
}
