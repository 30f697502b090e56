package dev.flyback.testing;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call of the program as a black box: command line, environment, input, and what comes of it.
 *
 * <p>It runs in this process or, where the system property {@code flyback.executable} names a native executable or a
 * jar, as a process of its own. Either way it sees the variables that were given here and no others.
 */
public final class Flyback {
    /** Marks tests that need a terminal to type at, or have to be in the same process as the program. */
    public static final String IN_PROCESS = "in-process";

    private static final int SECONDS_TO_END = 180;

    /**
     * What a call came to.
     *
     * @param status the exit status
     * @param out what was written to stdout
     * @param err what was written to stderr
     */
    public record Result(int status, String out, String err) {}

    /** A call that is still running. */
    public interface Running {
        /**
         * Waits for its end.
         *
         * @param limit how long at most
         * @param unit the unit of the limit
         * @return what it came to
         * @throws TimeoutException if it did not end in time
         * @throws InterruptedException if the waiting thread was interrupted
         */
        Result end(long limit, TimeUnit unit) throws TimeoutException, InterruptedException;

        /** Asks it to stop, as Ctrl-C and SIGTERM do. */
        void interrupt();

        /** Ends it at once, as {@code kill -9} does; only where it {@link Flyback#isProcess() is a process}. */
        void kill();

        /**
         * Waits for its end.
         *
         * @return what it came to
         */
        default Result end() {
            try {
                return end(SECONDS_TO_END, TimeUnit.SECONDS);
            } catch (TimeoutException exception) {
                throw new AssertionError("flyback did not end within " + SECONDS_TO_END + " s", exception);
            } catch (InterruptedException exception) {
                Thread.currentThread().interrupt();
                throw new AssertionError(exception);
            }
        }
    }

    /** How the program is run. */
    interface Launcher {
        Running start(Path folder, Map<String, String> variables, String input, boolean terminal, String... arguments);
    }

    private static final Launcher LAUNCHER = launcher(System.getProperty("flyback.executable", ""));

    private final Path folder;
    private final Map<String, String> variables;
    private final String input;
    private final boolean terminal;

    private Flyback(Path folder, Map<String, String> variables, String input, boolean terminal) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
        this.input = input;
        this.terminal = terminal;
    }

    private static Launcher launcher(String executable) {
        return executable.isBlank()
                ? new InProcessLauncher()
                : new ExecutableLauncher(Path.of(executable).toAbsolutePath());
    }

    /**
     * Whether a call is a process of its own.
     *
     * @return false if it runs on a thread of this one
     */
    public static boolean isProcess() {
        return LAUNCHER instanceof ExecutableLauncher;
    }

    /**
     * Prepares a call.
     *
     * @param folder the working directory
     * @return a call without variables and without input
     */
    public static Flyback in(Path folder) {
        return new Flyback(folder, Map.of(), "", false);
    }

    /**
     * Sets an environment variable.
     *
     * @param name its name
     * @param value its value
     * @return the same call with the variable
     */
    public Flyback env(String name, String value) {
        Map<String, String> more = new HashMap<>(variables);
        more.put(name, value);
        return new Flyback(folder, more, input, terminal);
    }

    /**
     * Gives input that does not come from a terminal.
     *
     * @param text all that stdin holds
     * @return the same call with the input
     */
    public Flyback stdin(String text) {
        return new Flyback(folder, variables, text, false);
    }

    /**
     * Gives input as if it was typed at a terminal; only for tests that are marked with {@link #IN_PROCESS}.
     *
     * @param text all that is typed
     * @return the same call with the input
     */
    public Flyback typing(String text) {
        return new Flyback(folder, variables, text, true);
    }

    /**
     * Runs the program to its end.
     *
     * @param arguments the command line without the program's name
     * @return what it came to
     */
    public Result run(String... arguments) {
        return start(arguments).end();
    }

    /**
     * Begins to run the program.
     *
     * @param arguments the command line without the program's name
     * @return the running call
     */
    public Running start(String... arguments) {
        return LAUNCHER.start(folder, variables, input, terminal, arguments);
    }
}
