package dev.flyback.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifiedNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            public | history   | "public"."history"
            Public | History   | "Public"."History"
            a.b    | c d       | "a.b"."c d"
            a"b    | "; DROP-- | "a""b".\"""; DROP--"
            größe  | 日本      | "größe"."日本"
            """)
    void quotes_both_parts(String schema, String name, String quoted) {
        assertThat(new QualifiedName(schema, name)).hasToString(quoted);
    }
}
