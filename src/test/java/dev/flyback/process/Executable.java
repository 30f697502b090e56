package dev.flyback.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The program that the build has made, as a process: the native executable, or the jar with this Java. */
final class Executable {
    private static final int SECONDS_TO_END = 120;

    private final Path folder;
    private final Map<String, String> variables;

    Executable(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = variables;
    }

    record Result(int status, String out, String err) {}

    static List<String> command() {
        Path build = Path.of(System.getProperty("flyback.build.directory", "target"));
        String executable = System.getProperty("flyback.executable", "");
        Path path = executable.isBlank() ? build.resolve("quarkus-app/quarkus-run.jar") : Path.of(executable);
        return path.toString().endsWith(".jar")
                ? List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", absolute(path))
                : List.of(absolute(path));
    }

    /** Words as a shell reads them: each between quotes, so none may hold one. */
    static String quoted(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }

    Process start(String... arguments) {
        List<String> command = new ArrayList<>(signalsAsUsual());
        command.addAll(command());
        command.addAll(List.of(arguments));
        return startCommand(command);
    }

    // Whoever runs the tests in the background may have made them ignore SIGINT, which is inherited.
    static List<String> signalsAsUsual() {
        return System.getProperty("os.name").equals("Linux") ? List.of("env", "--default-signal=INT") : List.of();
    }

    Process startCommand(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(folder.resolve("out.txt").toFile())
                    .redirectError(folder.resolve("err.txt").toFile());
            builder.environment().clear();
            builder.environment().put("PATH", System.getenv("PATH"));
            builder.environment().put("HOME", folder.toString());
            builder.environment().putAll(variables);
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Result run(String... arguments) {
        return end(start(arguments));
    }

    Result end(Process process) {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + process.info());
            }
            return new Result(process.exitValue(), text("out.txt"), text("err.txt"));
        } catch (InterruptedException | IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    /** Sends a signal as {@code kill} does. */
    static void signal(Process process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException exception) {
            throw new AssertionError(exception);
        }
    }
}
