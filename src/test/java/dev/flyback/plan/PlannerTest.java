package dev.flyback.plan;

import static dev.flyback.plan.Chain.files;
import static dev.flyback.plan.Chain.rows;
import static dev.flyback.plan.Chain.steps;
import static dev.flyback.plan.Chain.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files     | rows        | target | steps
            1 2 3       | ''          | head   | up 1, up 2, up 3
            1 2 3       | 1           | head   | up 2, up 3
            1 2 3       | 1 2 3       | head   | ''
            1 2 3       | 1 2 3       | 3      | ''
            1 2 3       | 1 2 3       | 1      | ''
            1 2 3       | 1           | +1     | up 2
            1 2 3       | 1           | +2     | up 2, up 3
            1 2 3       | 1           | 2      | up 2
            001 002 010 | ''          | 2      | up 001, up 002
            1.1 1.2 2   | ''          | 1_2    | up 1.1, up 1.2
            2025 2026   | ''          | 2026   | up 2025, up 2026
            20250101 20260101 | ''    | 2026   | up 20250101, up 20260101
            1 2 3       | 1 2 3 ~3 ~2 | head   | up 2, up 3
            1 2 3       | 1 ~1        | head   | up 1, up 2, up 3
            1 2         | =1          | head   | up 2
            1 2         | =5          | head   | ''
            2           | =1          | head   | up 2
            1 Ra Rb     | ''          | head   | up 1, run a, run b
            1 Ra Rb     | 1 Ra        | head   | run b
            1 Ra* Rb    | 1 Ra Rb     | head   | run a
            1 Ra Rb     | 1 Ra Rb ~Ra | head   | run a
            1 2 Ra      | ''          | +1     | up 1
            1 2 Ra      | ''          | 1      | up 1
            1 2 Ra      | ''          | +2     | up 1, up 2, run a
            1 2 Ra      | ''          | 2      | up 1, up 2, run a
            1 2 Ra*     | 1 2 Ra      | 2      | run a
            Ra          | ''          | head   | run a
            1 2         | 1 2! ~2     | head   | up 2
            """)
    void plans_the_way_forward(String files, String rows, String target, String steps) {
        assertThat(steps(Planner.upgrade(files(files), rows(rows), target(target), false)))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files | rows  | target | steps
            1 2 3   | 1 3   | head   | up 2
            1 2 3   | 3     | 1      | up 1
            1 2 3   | 3     | +1     | up 1
            1 2 3 4 | 1 3   | head   | up 2, up 4
            1 2     | =2    | head   | ''
            """)
    void applies_late_revisions_when_allowed(String files, String rows, String target, String steps) {
        assertThat(steps(Planner.upgrade(files(files), rows(rows), target(target), true)))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files     | rows    | target | status       | message
            1 2 3       | 1       | +3     | USAGE        | cannot go forward by 3: only 2 are pending
            1 2 3       | 1 2     | +2     | USAGE        | cannot go forward by 2: only 1 is pending
            1           | 1       | +1     | USAGE        | cannot go forward by 1: no revision is pending
            1 2 3       | 1       | -1     | USAGE        | the target -1 leads back
            1 2 3       | 1       | base   | USAGE        | the target base leads back
            1 2 3       | 1       | 7      | USAGE        | there is no revision "7"
            11 12 3     | ''      | 1      | USAGE        | "1" is the beginning of 2 revisions
            1 2 3       | 1 3     | head   | DISAGREEMENT | V2__does.sql: it is not applied, but older than 3, which is
            1 3         | 1 2 3   | head   | DISAGREEMENT | V2__does.sql: it is applied, but the file is missing
            1 2         | 1 2 3   | head   | DISAGREEMENT | V3__does.sql: it is applied, but newer than every file here: the database is ahead of these files
            1* 2        | 1       | head   | DISAGREEMENT | V1__does.sql: it was changed after it was applied
            1 2         | 1 2!    | head   | DISAGREEMENT | V2__does.sql: it failed half-way, outside a transaction
            1           | 1 2!    | head   | DISAGREEMENT | V2__does.sql: it failed half-way, outside a transaction
            1 Ra        | 1 Ra!   | head   | DISAGREEMENT | R__a.sql: it failed half-way, outside a transaction
            1           | 1 Ra    | head   | DISAGREEMENT | R__a.sql: it is applied, but the file is missing
            """)
    void refuses_to_go_forward(String files, String rows, String target, ExitCode status, String message) {
        Failure failure = catchThrowableOfType(
                Failure.class, () -> Planner.upgrade(files(files), rows(rows), target(target), false));

        assertThat(failure.exitCode()).isEqualTo(status);
        assertThat(failure).hasMessageContaining(message);
    }

    @Test
    void names_all_that_disagrees_at_once() {
        Failure failure = catchThrowableOfType(
                Failure.class,
                () -> Planner.upgrade(files("1* 2 4 5 Rv"), rows("1 3 4! 6 Rgone"), target("head"), false));

        assertThat(failure.getMessage().lines().map(line -> line.split(":")[0].strip()))
                .containsExactly(
                        "files and history disagree",
                        "V1__does.sql",
                        "V3__does.sql",
                        "V4__does.sql",
                        "V6__does.sql",
                        "R__gone.sql",
                        "V2__does.sql",
                        "V5__does.sql");
        assertThat(failure.hint()).contains("nothing was run", "flyback history");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files   | rows      | target | steps
            1 2 3     | 1 2 3     | -1     | undo 3
            1 2 3     | 1 2 3     | -2     | undo 3, undo 2
            1 2 3     | 1 2 3     | base   | undo 3, undo 2, undo 1
            1 2 3     | 1 2 3     | 1      | undo 3, undo 2
            001 002   | 001 002   | 1      | undo 002
            1 2 3     | 1 2 3     | 3      | ''
            1 2 3     | ''        | base   | ''
            1 2 3     | 1 2 3 ~3  | -1     | undo 2
            1- 2 3    | 1 2 3     | 1      | undo 3, undo 2
            1* 2      | 1 2       | -1     | undo 2
            1 2 3     | 1 3       | -1     | undo 3
            2 3       | =1 2 3    | base   | undo 3, undo 2
            1 2 3     | =1 2 3    | 1      | undo 3, undo 2
            1 2 Rb Ra | 1 2 Rb Ra | -1     | undo 2, unmark a, unmark b
            1 2 Ra    | 1 2 Ra    | 2      | ''
            1 Ra* Rb  | 1 Ra      | base   | undo 1, unmark a
            1 2 3     | 1 2 3!    | 3      | ''
            """)
    void plans_the_way_back(String files, String rows, String target, String steps) {
        assertThat(steps(Planner.downgrade(files(files), rows(rows), target(target))))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files | rows   | target | status       | message
            1 2 3   | 1 2    | -3     | USAGE        | cannot go back by 3: only 2 are applied
            1 2 3   | 1      | -2     | USAGE        | cannot go back by 2: only 1 is applied
            1 2 3   | ''     | -1     | USAGE        | cannot go back by 1: no revision is applied
            1 2 3   | 1 2    | +1     | USAGE        | the target +1 leads forward
            1 2 3   | 1 2    | head   | USAGE        | the target head leads forward
            1 2 3   | 1      | 2      | USAGE        | revision 2 is not applied, so there is no way back to it
            1 2 3   | 1 2 3  | 9      | USAGE        | there is no revision "9"
            1 2*    | 1 2    | -1     | DISAGREEMENT | V2__does.sql: it was changed after it was applied
            1       | 1 2    | -1     | DISAGREEMENT | V2__does.sql: it is applied, but newer than every file
            1 3     | 1 2 3  | base   | DISAGREEMENT | V2__does.sql: it is applied, but the file is missing
            1 2     | 1 2!   | -1     | DISAGREEMENT | V2__does.sql: it failed half-way
            """)
    void refuses_to_go_back(String files, String rows, String target, ExitCode status, String message) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> Planner.downgrade(files(files), rows(rows), target(target)));

        assertThat(failure.exitCode()).isEqualTo(status);
        assertThat(failure).hasMessageContaining(message);
    }

    @Test
    void names_every_missing_undo_script_and_no_other() {
        Failure failure = catchThrowableOfType(
                Failure.class, () -> Planner.downgrade(files("1- 2- 3 4- 5-"), rows("1 2 3 4"), target("1")));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DISAGREEMENT);
        assertThat(failure).hasMessage("""
                cannot go back, for these undo scripts are missing:
                  U4__does.sql (for V4__does.sql)
                  U2__does.sql (for V2__does.sql)""");
        assertThat(failure.hint()).endsWith("nothing was undone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files  | rows    | target | steps
            1 2 3    | ''      | head   | mark 1, mark 2, mark 3
            1 2 3    | ''      | 2      | mark 1, mark 2
            1 2 3    | 1       | 2      | mark 2
            1 2 3    | 1 2 3   | 1      | unmark 3, unmark 2
            1 2 3    | 1 2 3   | base   | unmark 3, unmark 2, unmark 1
            1 2 3    | 1 2     | 2      | ''
            1 2 3    | 1 3     | 2      | unmark 3, mark 2
            1 2      | 1 2 9   | 2      | unmark 9
            1 2      | 1 2 9   | head   | unmark 9
            1* 2     | 1       | head   | mark 2
            1 2 3    | =1      | 2      | mark 2
            1 2      | 1 2!    | 1      | unmark 2
            1 2 Ra   | ''      | head   | mark 1, mark 2
            """)
    void plans_what_to_record(String files, String rows, String target, String steps) {
        assertThat(steps(Planner.stamp(files(files), rows(rows), target(target))))
                .isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +1 | the target +1 is relative, and stamp needs to be told exactly
            -1 | the target -1 is relative, and stamp needs to be told exactly
            9  | there is no revision "9"
            """)
    void refuses_to_record(String target, String message) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> Planner.stamp(files("1 2"), rows("1"), target(target)));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage(message);
    }

    @Test
    void gives_the_same_plan_for_the_same_files_and_rows() {
        Plan plan = Planner.upgrade(files("1 2 Ra"), rows("1"), target("head"), false);

        assertThat(Planner.upgrade(files("1 2 Ra"), rows("1"), target("head"), false))
                .isEqualTo(plan);
        assertThat(Planner.upgrade(files("1 2* Ra"), rows("1"), target("head"), false))
                .isNotEqualTo(plan);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # files then | rows then | files now | rows now | part
            1 2 3        | ''        | 1 2 3     | ''       | true
            1 2 3        | ''        | 1 2 3     | 1        | true
            1 2 3        | ''        | 1 2 3     | 1 2 3    | true
            1 2          | 1         | 1 2 3     | 1        | false
            1 2          | 1         | 1 2*      | 1        | false
            1 2          | 1         | 1 2       | 1 ~1     | false
            """)
    void knows_whether_a_plan_is_part_of_another(
            String filesThen, String rowsThen, String filesNow, String rowsNow, boolean part) {
        Plan then = Planner.upgrade(files(filesThen), rows(rowsThen), target("head"), false);
        Plan now = Planner.upgrade(files(filesNow), rows(rowsNow), target("head"), false);

        assertThat(now.isPartOf(then)).isEqualTo(part);
    }
}
