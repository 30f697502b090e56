package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CurrentTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
    }

    @Test
    void an_empty_database_is_at_base() {
        assertThat(run(0, "current").out()).isEqualTo("base\n3 scripts pending: 001, 002, 003\n");
        assertThat(historyExists()).isFalse();
    }

    @Test
    void names_the_revision_and_what_is_pending() {
        run(0, "upgrade", "002");

        assertThat(run(0, "current").out()).isEqualTo("002 second\n1 script pending: 003\n");
    }

    @Test
    void says_that_the_head_is_reached() {
        run(0, "upgrade");

        assertThat(run(0, "current").out()).isEqualTo("003 third (head)\n");
    }

    @Test
    void goes_back_with_a_downgrade() {
        run(0, "upgrade");
        run(0, "downgrade", "001", "--yes");

        assertThat(run(0, "current").out()).isEqualTo("001 first\n2 scripts pending: 002, 003\n");
    }

    @Test
    void check_exits_3_when_something_is_pending_and_0_when_nothing_is() {
        assertThat(run(3, "current", "--check", "-q").err()).isEmpty();
        run(0, "upgrade");
        run(0, "current", "--check");

        migrations.add("R__names.sql", "CREATE OR REPLACE VIEW names AS SELECT 1 AS one;");
        assertThat(run(3, "current", "--check").out()).contains("1 script pending: R names");
    }

    @Test
    void check_exits_4_when_files_and_history_disagree() {
        run(0, "upgrade");
        migrations.add("V002__second.sql", "CREATE TABLE second (id bigint);");

        assertThat(run(4, "current", "--check").out())
                .startsWith("003 third (head)\nV002__second.sql: it was changed after it was applied (checksum ");
        run(0, "current");
    }

    @Test
    void a_remedy_and_a_warning_name_a_command_for_the_same_database() {
        run(0, "upgrade", "002", "--schema", "sales");
        migrations.add("V001__first.sql", "-- reworded\nCREATE TABLE first (id int);\n");
        String remedy = "record the new checksum with: flyback repair --schema sales\n";

        assertThat(run(0, "current", "--schema", "sales").out()).contains(remedy);
        assertThat(run(0, "upgrade", "--schema", "sales").err()).contains(remedy);
    }

    @Test
    void a_late_revision_is_a_disagreement() {
        run(0, "upgrade");
        migrations.addTable("0025", "late").remove("V0025__late.sql").remove("U0025__late.sql");
        migrations.addTable("002.5", "late");

        assertThat(run(4, "current", "--check").out())
                .contains("V002.5__late.sql: it is not applied, but older than 003, which is");
    }

    @Test
    void as_json_for_programs() {
        run(0, "upgrade", "002");

        JsonNode json = json(0, "current");

        assertThat(json.path("revision").asText()).isEqualTo("002");
        assertThat(json.path("description").asText()).isEqualTo("second");
        assertThat(json.path("head").asText()).isEqualTo("003");
        assertThat(json.path("pending")).hasSize(1);
        assertThat(json.path("pending").get(0).path("state").asText()).isEqualTo("pending");
        assertThat(json.path("divergences")).isEmpty();
    }

    @Test
    void the_baseline_of_a_stock_flyway_counts() {
        run(0, "stamp", "001", "--force");
        database.execute("UPDATE flyway_schema_history SET type = 'BASELINE', version = '2', checksum = NULL,"
                + " description = '<< Flyway Baseline >>', script = '<< Flyway Baseline >>'");

        assertThat(run(0, "current").out()).isEqualTo("2 << Flyway Baseline >>\n1 script pending: 003\n");
        assertThat(run(0, "upgrade").out()).endsWith(": 2 -> 003\n");
        assertThat(tables()).containsExactly("third");
    }
}
