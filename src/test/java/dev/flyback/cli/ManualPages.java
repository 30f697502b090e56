package dev.flyback.cli;

import dev.flyback.config.Environment;
import dev.flyback.config.Setting;
import dev.flyback.execute.Interruption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes the manual as AsciiDoc, a page for each command; the profile {@code man} makes pages for {@code man} of it. */
public final class ManualPages {
    private static final String EXAMPLES = "// tag::picocli-generated-man-section-footer[]\n";

    private ManualPages() {}

    /**
     * Writes the pages.
     *
     * @param arguments the folder to write into
     * @throws IOException if it cannot be written
     */
    public static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path folder) throws IOException {
        CommandLine flyback = commandLine();
        withSubcommands(flyback).forEach(command -> prepare(command.getCommandSpec()));
        ManPageGenerator.generateManPage(folder.toFile(), null, new boolean[0], true, flyback.getCommandSpec());
        for (CommandLine command : withSubcommands(flyback).toList()) {
            Path page = folder.resolve(name(command) + ".adoc");
            String text = Files.readString(page);
            Files.writeString(
                    page,
                    (command == flyback ? text.replace(EXAMPLES, environment() + EXAMPLES) : text) + "\n== See also\n\n"
                            + others(flyback, command) + "\n");
        }
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName("-");
    }

    private static String environment() {
        return Arrays.stream(Setting.values())
                .map(setting -> "*" + setting.variable() + "*::\n  " + setting.description()
                        + setting.defaultValue()
                                .map(value -> " Default: " + value + ".")
                                .orElse("")
                        + "\n")
                .collect(Collectors.joining("\n", "== Environment\n\nThe file .env can hold these too.\n\n", "\n"));
    }

    private static String others(CommandLine flyback, CommandLine page) {
        Stream<CommandLine> others = page == flyback
                ? withSubcommands(flyback).skip(1)
                : Stream.concat(
                        Stream.of(page.getParent()), withSubcommands(page).skip(1));
        return others.map(command -> "*" + name(command) + "*(1)").collect(Collectors.joining(", "));
    }

    /** The command line that the program has. */
    static CommandLine commandLine() {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        Console console = new Console(nowhere, nowhere, new BufferedReader(Reader.nullReader()), false, false);
        return FlybackCommandLine.create(
                new Invocation(new Environment(Map.of(), Path.of(""), Path.of("")), console, new Interruption()));
    }

    /** A command and all below it that users are to know of. */
    static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .filter(below -> !below.getCommandSpec().usageMessage().hidden())
                        .flatMap(ManualPages::withSubcommands));
    }

    // Manuals name a command by a phrase, and write headings without a colon.
    private static void prepare(CommandSpec command) {
        UsageMessageSpec usage = command.usageMessage();
        String sentence = usage.description()[0].replaceFirst("\\.$", "");
        usage.header(sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1));
        usage.footerHeading(usage.footerHeading().replaceAll("%n|:", ""));
        usage.exitCodeListHeading("Exit status");
        command.version("flyback " + BuildInformation.read().flyback());
    }
}
