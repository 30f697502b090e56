package dev.flyback.cli;

import dev.flyback.report.Colours;
import dev.flyback.report.JsonRenderer;
import dev.flyback.report.Report;
import dev.flyback.report.TextRenderer;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** How the answer is given: options of the program, before a command or behind it. */
final class OutputOptions {
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern JSON = Pattern.compile("(?im)^(-o\n?=?|--output[\n=])json$");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            description = "The form of the answer: text or json. Default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing beside the answer; errors are still said.")
    private boolean quiet;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "Use no colours. NO_COLOR does the same.")
    private boolean noColour;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    /** Whether a command line that could not be parsed asks for JSON. */
    static boolean asksForJson(String... arguments) {
        return JSON.matcher(String.join("\n", arguments)).find();
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }

    Report.Renderer<String> renderer(Console console, Advice advice) {
        return isJson()
                ? new JsonRenderer(advice::complete)
                : new TextRenderer(console.colours() && !noColour ? Colours.ANSI : Colours.NONE, advice::complete);
    }
}
