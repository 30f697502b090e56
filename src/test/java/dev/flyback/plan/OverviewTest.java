package dev.flyback.plan;

import static dev.flyback.plan.Chain.files;
import static dev.flyback.plan.Chain.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.revision.Version;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverviewTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files   | rows       | entries
            ''        | ''         | ''
            1 2       | 1          | 1 APPLIED, 2 PENDING
            1 2       | 1 2 ~2     | 1 APPLIED, 2 UNDONE
            1 2       | 1 2 ~2 2   | 1 APPLIED, 2 APPLIED
            1 2       | 1 2!       | 1 APPLIED, 2 FAILED
            1         | 1 2!       | 1 APPLIED, 2 FAILED
            1 3       | 1 2 3      | 1 APPLIED, 2 MISSING, 3 APPLIED
            1         | 1 2        | 1 APPLIED, 2 MISSING
            1* 2      | 1          | 1 CHANGED, 2 PENDING
            1 2 3     | 1 3        | 1 APPLIED, 2 OUT_OF_ORDER, 3 APPLIED
            1 2 3     | 1 2 3 ~2   | 1 APPLIED, 2 OUT_OF_ORDER, 3 APPLIED
            1 2 3     | =2 3       | 1 BELOW_BASELINE, 2 BELOW_BASELINE, 3 APPLIED
            1 2       | 1 2 ~1 ~2  | 1 UNDONE, 2 UNDONE
            1 Ra      | 1          | 1 APPLIED, a PENDING
            Rb Ra     | Ra Rb      | a APPLIED, b APPLIED
            1 Ra*     | 1 Ra       | 1 APPLIED, a OUTDATED
            Ra        | Ra!        | a FAILED
            Ra        | Ra ~Ra     | a PENDING
            Rb        | Ra Rb      | a MISSING, b APPLIED
            10 9      | 9          | 9 APPLIED, 10 PENDING
            """)
    void puts_files_and_history_side_by_side(String files, String rows, String entries) {
        assertThat(Overview.of(files(files), rows(rows)).stream()
                        .map(entry -> entry.version().map(Version::toString).orElse(entry.description()) + " "
                                + entry.state())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(entries);
    }

    @Test
    void names_the_scripts_and_the_row_of_each_revision() {
        Entry applied = Overview.of(files("1"), rows("1")).get(0);
        Entry pending = Overview.of(files("1-"), rows("")).get(0);

        assertThat(applied.scriptName()).isEqualTo("V1__does.sql");
        assertThat(applied.undoName()).contains("U1__does.sql");
        assertThat(applied.row().orElseThrow().installedBy()).isEqualTo("ada");
        assertThat(pending.undoName()).isEmpty();
        assertThat(pending.row()).isEqualTo(Optional.empty());
    }
}
