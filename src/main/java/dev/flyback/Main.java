package dev.flyback;

import dev.flyback.cli.Console;
import dev.flyback.cli.FlybackCommandLine;
import dev.flyback.cli.Invocation;
import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import dev.flyback.failure.Failure;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The entry point of the executable: ties the process to a command line. */
@QuarkusMain
public final class Main {
    /** Fewer than the ten after which Docker kills. */
    private static final int SECONDS_TO_ROLL_BACK = 8;

    private Main() {}

    /**
     * Starts flyback.
     *
     * @param arguments the command line
     */
    public static void main(String... arguments) {
        OutputStream answers = answers();
        // The driver's messages stand among ours, and some failures are told apart by them.
        Locale.setDefault(Locale.ENGLISH);
        // The console that Java 22 to 24 take by themselves is there without a terminal too.
        System.setProperty("jdk.console", "java.base");
        System.exit(start(answers, arguments));
    }

    private static int start(OutputStream answers, String... arguments) {
        try {
            return run(Environment.ofProcess(), answers, arguments);
        } catch (Failure withoutSurroundings) {
            return console(System.getenv(), answers).tell(withoutSurroundings);
        }
    }

    static int run(Environment environment, OutputStream answers, String... arguments) {
        Interruption interruption = new Interruption();
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> stop(interruption, ended), "flyback-signal");
        Runtime.getRuntime().addShutdownHook(onSignal);
        try {
            Invocation invocation =
                    new Invocation(environment, console(environment.variables(), answers), interruption);
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
        if (!interruption.request()) {
            return;
        }
        try {
            ended.await(SECONDS_TO_ROLL_BACK, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stdout. Where it was closed, whatever file the process opens next gets its number, so this has to be asked first. */
    static OutputStream answers() {
        FileOutputStream stdout = new FileOutputStream(FileDescriptor.out);
        try {
            // Only what is open has a size, of whatever kind. No path is asked for, as the working directory may be
            // gone.
            stdout.getChannel().size();
            return stdout;
        } catch (IOException e) {
            return new FileOutputStream(new FileDescriptor());
        }
    }

    private static Console console(Map<String, String> variables, OutputStream answers) {
        boolean terminal = System.console() != null;
        boolean colours = terminal && !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM"));
        return new Console(
                answers,
                // Always UTF-8: in a container the locale is often none at all.
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                terminal,
                colours);
    }
}
