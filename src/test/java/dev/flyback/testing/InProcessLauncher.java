package dev.flyback.testing;

import dev.flyback.cli.Console;
import dev.flyback.cli.FlybackCommandLine;
import dev.flyback.cli.Invocation;
import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs flyback in this process, on a thread of its own. */
final class InProcessLauncher implements Flyback.Launcher {
    @Override
    public Flyback.Running start(
            Path folder, Map<String, String> variables, String input, boolean terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader(input)),
                terminal,
                false);
        Interruption interruption = new Interruption();
        Environment environment = new Environment(variables, folder, folder.resolve(".home"));
        Invocation invocation = new Invocation(environment, console, interruption);
        CompletableFuture<Flyback.Result> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> complete(result, invocation, out, err, arguments), "flyback");
        thread.setDaemon(true);
        thread.start();
        return new Run(result, interruption);
    }

    private static void complete(
            CompletableFuture<Flyback.Result> result,
            Invocation invocation,
            ByteArrayOutputStream out,
            ByteArrayOutputStream err,
            String... arguments) {
        try {
            int status = FlybackCommandLine.run(invocation, arguments);
            result.complete(new Flyback.Result(
                    status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8)));
        } catch (Throwable thrown) {
            result.completeExceptionally(thrown);
        }
    }

    private record Run(CompletableFuture<Flyback.Result> result, Interruption interruption) implements Flyback.Running {
        @Override
        public Flyback.Result end(long limit, TimeUnit unit) throws TimeoutException, InterruptedException {
            try {
                return result.get(limit, unit);
            } catch (ExecutionException exception) {
                throw new AssertionError("flyback threw what it should have told", exception.getCause());
            }
        }

        @Override
        public void interrupt() {
            interruption.request();
        }

        @Override
        public void kill() {
            throw new IllegalStateException("A thread cannot be killed: ask Flyback.isProcess() before");
        }
    }
}
