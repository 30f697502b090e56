package dev.flyback.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionFinderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files             | rows | text      | version
            001 002 010         | ''   | 002       | 002
            001 002 010         | ''   | 2         | 002
            001 002 010         | ''   | 01        | 001
            001 002 010         | ''   | 10        | 010
            001 002 010         | ''   | 2.0       | 002
            1.1 1.2 2.1         | ''   | 2         | 2.1
            1.1 1.2 2.1         | ''   | 1_2       | 1.2
            1 1.2 1.3           | ''   | 1         | 1
            20250131 20260131   | ''   | 2026      | 20260131
            20250131 20260131   | ''   | 20250131  | 20250131
            1 2                 | 3    | 3         | 3
            1 2                 | 002  | 2         | 2
            """)
    void finds_a_whole_version_or_the_one_beginning_so(String files, String rows, String text, String version) {
        assertThat(RevisionFinder.find(Chain.files(files), Chain.rows(rows), text))
                .hasToString(version);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files           | text | message                              | hint
            001 002           | 3    | there is no revision "3"             | name one of: 001, 002
            001 002           | 00   | "00" is the beginning of 2 revisions | name one of: 001, 002
            20250131 20260131 | 20   | "20" is the beginning of 2 revisions | name one of: 20250131, 20260131
            001 002           | heed | there is no revision "heed"          | name one of: 001, 002
            001               | ''   | there is no revision ""              | name one of: 001
            ''                | 1    | there is no revision "1"             | there are no revisions at all
            """)
    void lists_candidates(String files, String text, String message, String hint) {
        Failure failure = catchThrowableOfType(
                Failure.class, () -> RevisionFinder.find(Chain.files(files), Chain.rows(""), text));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage(message);
        assertThat(failure.hint()).isEqualTo(hint);
    }

    @Test
    void lists_the_newest_of_many_candidates() {
        String files = IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).collect(Collectors.joining(" "));

        Failure failure = catchThrowableOfType(
                Failure.class, () -> RevisionFinder.find(Chain.files(files), Chain.rows(""), "99"));

        assertThat(failure.hint()).isEqualTo("name one of: ..., 21, 22, 23, 24, 25, 26, 27, 28, 29, 30");
    }
}
