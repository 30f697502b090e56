package dev.flyback.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a native executable, or a jar with the Java of this process. */
final class ExecutableLauncher implements Flyback.Launcher {
    private final Path executable;

    ExecutableLauncher(Path executable) {
        this.executable = executable;
    }

    @Override
    public Flyback.Running start(
            Path folder, Map<String, String> variables, String input, boolean terminal, String... arguments) {
        if (terminal) {
            throw new IllegalStateException("A process has no terminal here: mark the test with Flyback.IN_PROCESS");
        }
        try {
            Path files = Files.createTempDirectory("flyback-run");
            Files.writeString(files.resolve("in"), input);
            ProcessBuilder builder = new ProcessBuilder(command(arguments))
                    .directory(folder.toFile())
                    .redirectInput(files.resolve("in").toFile())
                    .redirectOutput(files.resolve("out").toFile())
                    .redirectError(files.resolve("err").toFile());
            Map<String, String> environment = builder.environment();
            environment.clear();
            environment.put("PATH", System.getenv().getOrDefault("PATH", ""));
            environment.put("HOME", folder.resolve(".home").toString());
            environment.putAll(variables);
            return new Run(builder.start(), files);
        } catch (IOException exception) {
            throw new UncheckedIOException(executable + " does not start", exception);
        }
    }

    private List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        if (executable.toString().endsWith(".jar")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-jar");
        }
        command.add(executable.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private record Run(Process process, Path files) implements Flyback.Running {
        @Override
        public Flyback.Result end(long limit, TimeUnit unit) throws TimeoutException, InterruptedException {
            if (!process.waitFor(limit, unit)) {
                process.destroyForcibly();
                throw new TimeoutException(process.info().toString());
            }
            try {
                return new Flyback.Result(
                        process.exitValue(),
                        Files.readString(files.resolve("out")),
                        Files.readString(files.resolve("err")));
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            } finally {
                for (String name : List.of("in", "out", "err", "")) {
                    File file = files.resolve(name).toFile();
                    file.delete();
                }
            }
        }

        @Override
        public void interrupt() {
            process.destroy();
        }

        @Override
        public void kill() {
            process.destroyForcibly();
        }
    }
}
