package dev.flyback.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    private static String read(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            SELECT 1            ~ SELECT 1 -- one
            SELECT 1            ~ -- one\\nSELECT  \\n 1\\n
            SELECT 1            ~ SELECT/* a /* nested */ one */1
            SELECT 'a' , 1      ~ SELECT 'a'\\t,\\n1
            SELECT E'\\'' , 1   ~ SELECT E'\\'' , 1 -- '
            CREATE f AS $$ a $$ ~ CREATE f AS\\n$$ a $$
            """)
    void is_the_same_whatever_comments_and_layout_are(String one, String other) {
        assertThat(Meaning.of(read(other))).isEqualTo(Meaning.of(read(one)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            SELECT 1               ~ SELECT 2
            SELECT 1               ~ SELECT1
            SELECT 'a b'           ~ SELECT 'a  b'
            SELECT 'a -- b'        ~ SELECT 'a'
            SELECT 'it''s  so'     ~ SELECT 'it''s so'
            SELECT "a b"           ~ SELECT "a  b"
            SELECT E'a''b\\'  c'   ~ SELECT E'a''b\\' c'
            SELECT E'\\'  a'       ~ SELECT E'\\' a'
            AS $$ a -- b $$        ~ AS $$ a $$
            AS $x$ a $$  b $x$     ~ AS $x$ a $$ b $x$
            SELECT a$x$  b$x$      ~ SELECT a$x$c b$x$
            COPY a FROM stdin;\\n1  2 ~ COPY a FROM stdin;\\n1 2
            """)
    void is_another_one_where_the_server_sees_a_difference(String one, String other) {
        assertThat(Meaning.of(read(other))).isNotEqualTo(Meaning.of(read(one)));
    }

    @Test
    void takes_a_long_script_with_long_strings() {
        String rows = "INSERT INTO t VALUES (1, 'a', E'\\\\000\\'');\n".repeat(100_000);
        String text = rows + "SELECT E'" + "\\\\000".repeat(200_000) + "', '" + "''".repeat(200_000) + "'";

        assertThat(Meaning.of("-- rows\n" + text)).isEqualTo(Meaning.of(text));
    }
}
