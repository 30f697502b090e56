package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    static Stream<List<String>> commands() {
        return below(FlybackCommandLine.create(invocation(new ByteArrayOutputStream())), List.of());
    }

    private static Stream<List<String>> below(CommandLine command, List<String> path) {
        return Stream.concat(
                Stream.of(path),
                command.getSubcommands().entrySet().stream()
                        .flatMap(entry -> below(
                                entry.getValue(),
                                Stream.concat(path.stream(), Stream.of(entry.getKey()))
                                        .toList())));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shows_an_example_that_the_command_line_takes(List<String> path) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = FlybackCommandLine.run(
                invocation(out),
                Stream.concat(path.stream(), Stream.of("--help")).toArray(String[]::new));

        String help = out.toString(StandardCharsets.UTF_8);
        assertThat(status).isZero();
        assertThat(help)
                .contains("Usage: "
                        + String.join(
                                " ",
                                Stream.concat(Stream.of("flyback"), path.stream())
                                        .toList()));
        assertThat(help).containsPattern("Examples?:");
        List<String> examples = help.substring(help.lastIndexOf("Example"))
                .lines()
                .skip(1)
                .map(String::strip)
                .toList();
        assertThat(examples).isNotEmpty().allMatch(example -> example.contains("flyback"));
        assertThat(help.lines()).allMatch(line -> line.length() <= 100).noneMatch(line -> line.contains("$${"));
        examples.stream()
                .flatMap(example -> Stream.of(example.split(" && ")))
                .filter(example -> !example.contains("COMMAND"))
                .forEach(HelpTest::parse);
    }

    // What follows the command is separated by several spaces.
    private static void parse(String example) {
        String command =
                example.replaceFirst(".*?flyback ", "").split(" {2,}| \\| ")[0].replaceAll("[)\"]+$", "");
        String[] arguments = command.replaceAll("\"[^\"]*\"?", "text").split(" ");

        FlybackCommandLine.create(invocation(new ByteArrayOutputStream())).parseArgs(arguments);
    }

    private static Invocation invocation(ByteArrayOutputStream out) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, new BufferedReader(new StringReader("")), false, false);
        return new Invocation(new Environment(Map.of(), Path.of(""), Path.of("")), console, new Interruption());
    }
}
