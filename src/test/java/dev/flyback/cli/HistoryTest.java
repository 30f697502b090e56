package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
    }

    private static String normal(Result result) {
        return result.out()
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "<time>             ")
                .replaceAll("\\d+ ms", "N ms")
                .replaceAll("  +", "  ")
                .replaceAll(" +\n", "\n");
    }

    private List<String> states() {
        List<String> states = new ArrayList<>();
        for (JsonNode entry : json(0, "history").path("revisions")) {
            String name = entry.path("revision").isNull()
                    ? "R " + entry.path("description").asText()
                    : entry.path("revision").asText();
            states.add(name + " " + entry.path("state").asText());
        }
        return states;
    }

    @Test
    void lists_applied_and_pending_revisions_oldest_first() {
        migrations.remove("U002__second.sql").add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;");
        run(0, "upgrade", "002");

        assertThat(normal(run(0, "history"))).isEqualTo("""
                  revision  description  state  applied on  took  undo
                *  001  first  applied  <time>  N ms  yes
                *  002  second (current)  applied  <time>  N ms  no
                o  003  third (head)  pending  yes
                o  R  names  pending
                """);
    }

    @Test
    void a_table_that_is_no_history_is_named_as_such_by_every_command_and_by_doctor() {
        database.execute("CREATE TABLE notes (n text); CREATE SEQUENCE counter");
        String notes = "\"public\".\"notes\" is no history table: column \"installed_rank\" does not exist";

        for (String command : List.of("current", "history", "upgrade", "repair")) {
            assertThat(run(2, command, "--history-table", "notes").err())
                    .contains("error: " + notes)
                    .contains("hint: name one that flyback or Flyway has made");
        }
        assertThat(run(2, "current", "--history-table", "counter").err()).contains("is no history table");
        assertThat(run(3, "doctor", "--history-table", "notes").out())
                .contains(notes)
                .contains("-> name one that flyback or Flyway has made");
    }

    @Test
    void knows_every_state() {
        migrations
                .add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_name ON first (name);")
                .add("R__broken.sql", "VACUUM missing;")
                .add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;")
                .add("R__same.sql", "SELECT 1;")
                .addTable("005", "fifth");
        run(0, "upgrade", "003");
        run(0, "downgrade", "002", "--yes");
        assertThat(states())
                .containsExactly(
                        "001 applied",
                        "002 applied",
                        "003 undone",
                        "004 pending",
                        "005 pending",
                        "R broken pending",
                        "R names pending",
                        "R same pending");

        run(5, "upgrade");
        migrations.add("V001__first.sql", "CREATE TABLE first (id bigint);");
        migrations.remove("V002__second.sql").remove("U002__second.sql").addTable("000", "late");
        assertThat(states())
                .startsWith(
                        "000 out_of_order", "001 changed", "002 missing", "003 applied", "004 failed", "005 pending");
        assertThat(normal(run(0, "history")))
                .contains("!  000  late  out of order  yes\n")
                .contains("!  001  first  changed since applied  <time>  N ms  yes\n")
                .contains("!  002  second  missing file  <time>  N ms  no\n")
                .contains("*  003  third (current)  applied  <time>  N ms  yes\n")
                .contains("!  004  index  failed  <time>  N ms  no\n");
    }

    @Test
    void knows_the_states_of_repeatables() {
        migrations
                .add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;")
                .add("R__gone.sql", "SELECT 1;")
                .add("R__same.sql", "SELECT 1;");
        run(0, "upgrade");
        migrations
                .add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 2 AS one;")
                .remove("R__gone.sql")
                .add("R__new.sql", "SELECT 1;");

        assertThat(states()).endsWith("R gone missing", "R names outdated", "R new pending", "R same applied");
    }

    @Test
    void a_range_leaves_out_the_rest() {
        run(0, "upgrade", "002");

        assertThat(run(0, "history", "--range", "002:head").out())
                .contains("second", "third")
                .doesNotContain("first");
        assertThat(run(0, "history", "-r", ":current").out())
                .contains("first", "second")
                .doesNotContain("third");
        assertThat(run(0, "history", "-r", "base:001").out()).contains("first").doesNotContain("second");
        assertThat(run(2, "history", "-r", "002").err()).contains("is not of the form FROM:TO");
        assertThat(run(2, "history", "-r", "3:1").err())
                .endsWith("error: the range \"3:1\" ends before it begins\nhint: turn it round: --range 1:3\n");
        assertThat(run(2, "history", "-r", "1:base").err()).contains("ends before it begins");
        assertThat(run(2, "history", "-r", "002:9").err()).contains("there is no revision \"9\"");
    }

    @Test
    void verbose_shows_every_row() {
        run(0, "upgrade", "001");
        run(0, "downgrade", "base", "--yes");

        String out = normal(run(0, "history", "--verbose"));

        assertThat(out.replaceAll("-?\\d{5,}", "<crc>"))
                .endsWith("\n"
                        + "rank  type  revision  script  checksum  by  on  took  success\n"
                        + "1  applied  001  V001__first.sql  <crc>  postgres  <time>  N ms  yes\n"
                        + "2  undone  001  U001__first.sql  <crc>  postgres  <time>  N ms  yes\n");
        JsonNode rows = json(0, "history", "-v").path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).path("type").asText()).isEqualTo("undone");
    }

    @Test
    void as_json_for_programs() {
        run(0, "upgrade", "001");

        JsonNode json = json(0, "history");

        assertThat(json.path("current").asText()).isEqualTo("001");
        assertThat(json.path("head").asText()).isEqualTo("003");
        JsonNode first = json.path("revisions").get(0);
        assertThat(first.path("script").asText()).isEqualTo("V001__first.sql");
        assertThat(first.path("undo").asText()).isEqualTo("U001__first.sql");
        assertThat(first.path("appliedBy").asText()).isEqualTo("postgres");
        assertThat(Duration.between(OffsetDateTime.parse(first.path("appliedOn").asText()), OffsetDateTime.now()))
                .isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(10));
        assertThat(first.path("durationMs").isNumber()).isTrue();
        assertThat(json.path("revisions").get(1).path("appliedOn").isNull()).isTrue();
        assertThat(json.path("rows").isMissingNode()).isTrue();
    }

    @Test
    void rows_of_the_paid_edition_are_understood() {
        run(0, "upgrade", "002");
        database.execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " VALUES (3, '002', 'second', 'UNDO_SQL', 'U002__second.sql', 7, 'somebody', 1, true);"
                + " DROP TABLE second");

        assertThat(run(0, "current").out()).startsWith("001 first\n");
        assertThat(run(0, "history").out()).contains("undone");
        run(0, "upgrade");
        assertThat(run(0, "current").out()).startsWith("003 third (head)\n");
    }

    @Test
    void nothing_is_written_by_looking() {
        run(0, "history");

        assertThat(historyExists()).isFalse();
    }
}
