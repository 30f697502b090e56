package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedLineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`flyback `                     | ``          | ``",
                "`flyback up`                   | ``          | up",
                "`flyback  -q	up `            | `-q,up`     | ``",
                "`flyback 'a b' \"c d\" e\\ f ` | `a b,c d,e f` | ``",
                "`flyback 'a b`                 | ``          | a b",
                "`flyback \"a b`                | ``          | a b",
                "`flyback a\\ b`                | ``          | a b",
                "`flyback x'y z'\"1\"`          | ``          | xy z1",
                "`flyback '' x`                 | ``          | x",
                "`flyback 'a\\b' \"a\\b\" \"\\\"\" ` | `a\\b,a\\b,\"` | ``",
                "`flyback a\\`                  | ``          | a\\",
                "`A=1 B_2='x y' flyback up `    | up          | ``",
                "``                             | ``          | ``",
            })
    void reads_words_as_a_shell_does(String line, String words, String current) {
        TypedLine typed = TypedLine.of(line);

        assertThat(String.join(
                        ",",
                        typed.words().stream().filter(word -> !word.isEmpty()).toList()))
                .isEqualTo(words);
        assertThat(typed.current()).isEqualTo(current);
    }

    @Test
    void an_empty_word_in_quotes_is_a_word() {
        assertThat(TypedLine.of("flyback '' x").words()).isEqualTo(List.of(""));
    }
}
