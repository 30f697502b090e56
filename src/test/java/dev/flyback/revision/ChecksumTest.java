package dev.flyback.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.Random;
import java.util.stream.Collectors;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.resolver.ChecksumCalculator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksumTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "\r",
                "a",
                "a\n",
                "a\nb",
                "a\nb\n",
                "a\r\nb\r\n",
                "a\rb\r",
                "a\n\rb",
                "a\r\r\nb",
                "\na",
                " a \t\n b ",
                "CREATE TABLE \"naïve\" (größe int); -- 日本語 \uD83D\uDE00",
                "a\fb\u000Bc",
                "a\u2028b\u2029c",
                "a\u0085b",
                "a\u001Cb\u001Dc\u001Ed",
                "a\0b",
                "a\uFEFFb"
            })
    void is_the_one_that_flyway_keeps(String text) {
        assertThat(Checksum.of(text)).isEqualTo(flyways(text));
    }

    @Test
    void is_the_one_that_flyway_keeps_whatever_the_text_is() {
        long seed = Long.getLong("flyback.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(40), 0, 12)
                    .mapToObj(index -> "ab\n\r\f\u0085\u2028é\t \u000B;".substring(index, index + 1))
                    .collect(Collectors.joining());
            assertThat(Checksum.of(text))
                    .as("-Dflyback.seed=%d, text %s", seed, text)
                    .isEqualTo(flyways(text));
        }
    }

    @Test
    void does_not_see_line_ends_but_comments() {
        assertThat(Checksum.of("a\r\nb\r\n")).isEqualTo(Checksum.of("a\nb")).isEqualTo(Checksum.of("ab"));
        assertThat(Checksum.of("a -- b")).isNotEqualTo(Checksum.of("a"));
        assertThat(flyways("\uFEFFa\nb")).isEqualTo(Checksum.of("a\nb"));
    }

    private static int flyways(String text) {
        return ChecksumCalculator.calculate(new LoadableResource() {
            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public String getAbsolutePath() {
                return "V1__a.sql";
            }

            @Override
            public String getAbsolutePathOnDisk() {
                return "V1__a.sql";
            }

            @Override
            public String getFilename() {
                return "V1__a.sql";
            }

            @Override
            public String getRelativePath() {
                return "V1__a.sql";
            }
        });
    }
}
