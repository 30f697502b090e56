package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
    private static final Map<String, String> REAL = Map.of("HOME", "/home/ada", "EMPTY", "");

    static Stream<Arguments> values() {
        return Stream.of(
                arguments("a=b", "b"),
                arguments("'a'=b", "b"),
                arguments(" a = b ", "b"),
                arguments("export a=b", "b"),
                arguments("export\ta=b", "b"),
                arguments("a=b#c", "b#c"),
                arguments("a=b #c", "b"),
                arguments("a=b\t#c", "b"),
                arguments("a=#b", "#b"),
                arguments("a= #c", ""),
                arguments("a=", ""),
                arguments("a=\nb=c", ""),
                arguments("a=b c", "b c"),
                arguments("a=b=c", "b=c"),
                arguments("a=it's", "it's"),
                arguments("a='b c ' # d", "b c "),
                arguments("a='b'#c", "b"),
                arguments("a='x#y'", "x#y"),
                arguments("a='b\\nc'", "b\\nc"),
                arguments("a='b\\'c'", "b'c"),
                arguments("a='b\\\\'", "b\\"),
                arguments("a='C:\\keys'", "C:\\keys"),
                arguments("a=''", ""),
                arguments("a=\"b c \"", "b c "),
                arguments("a=\"b\\nc\\td\"", "b\nc\td"),
                arguments("a=\"b\\\"c\"", "b\"c"),
                arguments("a=\"b\\\\c\"", "b\\c"),
                arguments("a=\"b\\dc\"", "b\\dc"),
                arguments("a=\"b\nc\"", "b\nc"),
                arguments("a='b\nc'", "b\nc"),
                arguments("\uFEFFa=b", "b"),
                arguments("a=b\r\nc=d", "b"),
                arguments("a=b\rc=d", "b"),
                arguments("# one\n\n  # two\na=b", "b"),
                arguments("a=1\na=2", "2"),
                arguments("a=à", "à"),
                arguments("x=1\na=${x}2", "12"),
                arguments("a=${HOME}/db", "/home/ada/db"),
                arguments("HOME=/other\na=${HOME}", "/home/ada"),
                arguments("a=\"${HOME}\"", "/home/ada"),
                arguments("a='${HOME}'", "${HOME}"),
                arguments("a=${none}", ""),
                arguments("a=${none:-some thing}", "some thing"),
                arguments("a=${none:-}", ""),
                arguments("a=${HOME:-x}", "/home/ada"),
                arguments("a=${EMPTY:-x}", ""),
                arguments("a=${later}\nlater=1", ""),
                arguments("x=\na=${x:-y}", ""),
                arguments("a=$HOME", "$HOME"),
                arguments("a=${x:y}", "${x:y}"),
                arguments("x=$1\\\na=${x}", "$1\\"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void reads_a_value_as_python_dotenv_does(String text, String expected) {
        assertThat(parse(text).find("a")).map(DotEnv.Entry::value).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a=b", "a", "export a", "b=c", "a=b\na"})
    void finds_nothing_where_nothing_is_assigned(String text) {
        assertThat(parse(text).find("a")).isEmpty();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("a: secret", 1),
                arguments("=secret", 1),
                arguments("# one\n\nsecret words here", 3),
                arguments("a=1\r\nb=\"secret", 2),
                arguments("a='secret'secret", 1),
                arguments("a='C:\\secret\\'", 1),
                arguments("x=\"1\n2\"\ny='secret", 3),
                arguments("'secret=1", 1),
                arguments("''=secret", 1));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void names_file_and_line_but_no_value_when_a_line_is_unreadable(String text, int line) {
        Failure failure = catchThrowableOfType(Failure.class, () -> parse(text));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageStartingWith("app/.env, line " + line + ",");
        assertThat(failure.getMessage() + failure.hint())
                .doesNotContain("secret")
                .doesNotContain("\n");
    }

    @Test
    void remembers_the_line_where_an_assignment_begins() {
        DotEnv dotEnv = parse("x=\"1\n2\"\r\n\r\na=b\n");

        assertThat(dotEnv.find("a")).map(DotEnv.Entry::line).contains(4);
    }

    @Test
    void shows_no_value_in_its_text() {
        assertThat(parse("a=secret").entries()).asString().doesNotContain("secret");
    }

    @Test
    void takes_a_missing_file_and_a_folder_for_an_empty_file(@TempDir Path folder) {
        assertThat(DotEnv.read(folder.resolve(".env"), REAL).entries()).isEmpty();
        assertThat(DotEnv.read(folder, REAL).entries()).isEmpty();
    }

    @Test
    void refuses_a_file_that_is_not_text(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve(".env"), new byte[] {'a', '=', (byte) 0xff});

        Failure failure = catchThrowableOfType(Failure.class, () -> DotEnv.read(file, REAL));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    private static DotEnv parse(String text) {
        return DotEnv.parse(text, "app/.env", REAL);
    }
}
