package dev.flyback.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.cli.Console;
import dev.flyback.cli.FlybackCommandLine;
import dev.flyback.cli.Invocation;
import dev.flyback.config.Environment;
import dev.flyback.execute.Interruption;
import dev.flyback.failure.ExitCode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the documents and the scripts against the command line that there is. */
class DocumentTest {
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]+`");
    private static final Pattern CALL = Pattern.compile("(?:flyback|migrate_db\\.(?:sh|bat)) ([a-z][^\n`|;&#)]*)");
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of("."), Path.of("docs"), Path.of("docs/adr"), Path.of("deploy"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_command_and_option_exists(Path document) throws IOException {
        for (String code : found(CODE, Files.readString(document))) {
            for (MatchResult call : CALL.matcher(code).results().toList()) {
                String[] words = call.group(1).strip().split("\\s+");
                String command = words[0];
                assertThat(commands()).as("%s: %s", document, call.group()).contains(command);
                boolean nested = command.equals("local") && words.length > 1 && words[1].matches("[a-z]+");
                if (nested) {
                    assertThat(commands("local"))
                            .as("%s: %s", document, call.group())
                            .contains(words[1]);
                }
                assertThat(options(nested ? new String[] {command, words[1]} : new String[] {command}))
                        .as("%s: %s", document, call.group())
                        .containsAll(found(OPTION, call.group(1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) throws IOException {
        String text = Files.readString(document);
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            String target = link.group(1);
            if (target.startsWith("https://")) {
                continue;
            }
            String[] parts = target.split("#", 2);
            Path file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
            assertThat(file).as("%s: %s", document, target).exists();
            if (parts.length == 2) {
                assertThat(anchors(Files.readString(file)))
                        .as("%s: %s", document, target)
                        .contains(parts[1]);
            }
        }
    }

    @Test
    void the_table_of_exit_codes_is_the_list_of_them() throws IOException {
        String table = section(Files.readString(Path.of("README.md")), "## Exit codes");

        assertThat(found(Pattern.compile("(?m)^\\| `?(\\d+)"), table))
                .containsExactlyElementsOf(Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.status()))
                        .toList());
    }

    @Test
    void the_table_of_commands_is_the_list_of_them() throws IOException {
        String table = section(Files.readString(Path.of("README.md")), "## Commands");

        assertThat(new LinkedHashSet<>(found(Pattern.compile("(?m)^\\| `([a-z-]+)"), table)))
                .containsExactlyElementsOf(commands());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void the_scripts_know_every_option_with_a_value(Path script) throws IOException {
        String text = Files.readString(script);
        Set<String> valued = new TreeSet<>();
        for (String command : commands()) {
            valued.addAll(found(Pattern.compile("(?m)^ +(?:-\\w, )?(--[a-z-]+)=[A-Z]"), help(command)));
        }
        assertThat(valued).isNotEmpty().allSatisfy(option -> assertThat(text).containsPattern(" " + option + "[ )]"));
    }

    static List<Path> scripts() {
        return List.of(Path.of("scripts/migrate_db.sh"), Path.of("scripts/migrate_db.bat"));
    }

    private static Set<String> commands(String... parents) {
        String list = help(parents).split("Commands:\n", 2)[1].split("\n\n", 2)[0];
        return new LinkedHashSet<>(found(Pattern.compile("(?m)^  ([a-z]+[a-z-]*)"), list));
    }

    private static Set<String> options(String... command) {
        return new TreeSet<>(found(OPTION, help(command)));
    }

    private static String help(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Path here = Path.of("").toAbsolutePath();
        Invocation invocation = new Invocation(
                new Environment(Map.of(), here, here),
                new Console(stream, stream, new BufferedReader(new StringReader("")), false, false),
                new Interruption());
        String[] arguments =
                Stream.concat(Arrays.stream(command), Stream.of("--help")).toArray(String[]::new);
        assertThat(FlybackCommandLine.run(invocation, arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount()))
                .toList();
    }

    private static String section(String document, String heading) {
        return document.split("(?m)^" + Pattern.quote(heading) + "$", 2)[1].split("(?m)^## ", 2)[0];
    }

    // As GitHub makes them: lower case, without punctuation, with hyphens for spaces.
    private static List<String> anchors(String document) {
        return found(Pattern.compile("(?m)^#+ (.*)$"), document).stream()
                .map(heading -> heading.toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
