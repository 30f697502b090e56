package dev.flyback.plan;

import static dev.flyback.plan.Chain.files;
import static dev.flyback.plan.Chain.rows;
import static dev.flyback.plan.Chain.steps;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepairsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files   | rows       | steps
            1 2       | 1 2        | ''
            1 2       | 1          | ''
            1 2       | 1 2!       | unmark 2
            1         | 1 2!       | unmark 2
            1* 2      | 1 2        | unmark 1, mark 1
            1 3       | 1 2 3      | unmark 2
            1 2       | 1 2 3      | ''
            1 2 3     | 1 3        | ''
            1 Ra*     | 1 Ra       | ''
            1         | 1 Ra       | unmark a
            1 Ra      | 1 Ra!      | unmark a
            1* 3      | 1 2 3! Ra  | unmark 1, mark 1, unmark 2, unmark 3, unmark a
            """)
    void records_what_makes_history_and_files_agree(String files, String rows, String steps) {
        assertThat(steps(Repairs.plan(files(files), rows(rows)))).isEqualTo(steps);
    }

    @Test
    void records_a_changed_script_with_its_old_checksum_as_undone_and_its_new_one_as_applied() {
        Plan plan = Repairs.plan(files("1*"), rows("1"));

        Step.Mark before = (Step.Mark) plan.steps().get(0);
        Step.Mark after = (Step.Mark) plan.steps().get(1);
        assertThat(before.checksum()).isEqualTo(rows("1").rows().get(0).checksum());
        assertThat(after.checksum())
                .contains(files("1*").revisions().get(0).up().checksum());
        assertThat(after.scriptName()).isEqualTo("V1__does.sql");
    }
}
