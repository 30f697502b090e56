package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParameterException;

/** Holds a command line that is written somewhere against the commands, options and parameters that there are. */
public final class CommandSyntax {
    private CommandSyntax() {}

    /**
     * Takes a command line apart without running it.
     *
     * @param arguments the command line without the program's name
     * @throws ParameterException if the program would not take it
     */
    public static void check(List<String> arguments) {
        Path here = Path.of("").toAbsolutePath();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Console console = new Console(nowhere, nowhere, new BufferedReader(new StringReader("")), false, false);
        FlybackCommandLine.create(new Invocation(new Environment(Map.of(), here, here), console, new Interruption()))
                .parseArgs(arguments.toArray(String[]::new));
    }
}
