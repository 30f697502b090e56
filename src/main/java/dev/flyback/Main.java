package dev.flyback;

import dev.flyback.cli.Console;
import dev.flyback.cli.FlybackCommandLine;
import dev.flyback.cli.Invocation;
import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The entry point of the executable: ties the process to a command line. */
@QuarkusMain
public class Main implements QuarkusApplication {
    private static final int SECONDS_TO_ROLL_BACK = 10;

    /**
     * Starts flyback.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        if (!quarkusCanRead(Path.of(".env"))) {
            // Quarkus reads it too and would not start; flyback itself says in two lines what is wrong.
            System.exit(new Main().run(arguments));
        }
        OwnSettingsOnly.begin();
        Quarkus.run(Main.class, arguments);
    }

    private static boolean quarkusCanRead(Path dotEnv) {
        if (!Files.exists(dotEnv)) {
            return true;
        }
        try (Reader reader = Files.newBufferedReader(dotEnv)) {
            new Properties().load(reader);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public int run(String... arguments) {
        Interruption interruption = new Interruption();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> stop(interruption, ended), "flyback-signal");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            Environment environment = Environment.ofProcess();
            Invocation invocation = new Invocation(environment, console(environment), interruption);
            return FlybackCommandLine.run(invocation, arguments);
        } finally {
            ended.countDown();
        }
    }

    // The virtual machine ends when the hooks have: time for the run to roll back and say so.
    private static void stop(Interruption interruption, CountDownLatch ended) {
        if (ended.getCount() == 0) {
            return;
        }
        interruption.request();
        try {
            ended.await(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Console console(Environment environment) {
        boolean terminal = System.console() != null;
        boolean colours = terminal
                && !environment.variables().containsKey("NO_COLOR")
                && !"dumb".equals(environment.variables().get("TERM"));
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                terminal,
                colours);
    }

    // Always UTF-8: in a container the locale is often none at all.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
