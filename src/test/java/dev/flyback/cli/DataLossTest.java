package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DataLossTest extends CommandTest {
    @BeforeEach
    void two_tables_with_rows() {
        migrations.add("V1__base.sql", """
                CREATE TABLE playbook (id int PRIMARY KEY, title text);
                CREATE TABLE exception (id int PRIMARY KEY, owner text, state text);
                """);
        migrations.add("U1__base.sql", "DROP TABLE exception;\nDROP TABLE playbook;\n");
        run(0, "upgrade");
        database.execute("""
                INSERT INTO playbook SELECT n, 'title ' || n FROM generate_series(1, 1204) AS n;
                INSERT INTO exception SELECT n, CASE WHEN n <= 8 THEN 'owner' END, 'open' FROM generate_series(1, 10) AS n;
                """);
    }

    private void undo(String up, String undo) {
        migrations.add("V2__more.sql", up).add("U2__more.sql", undo);
        run(0, "upgrade");
    }

    private String lost(String undo) {
        undo("SELECT 1;", undo);
        String message = json(2, "downgrade", "-1", "--yes").path("error").asText();
        assertThat(rows()).endsWith("SQL 2");
        return message.substring(message.indexOf('\n') + 1);
    }

    private void losesNothing(String up, String undo) {
        undo(up, undo);
        run(0, "downgrade", "-1", "--yes");
        assertThat(rows()).endsWith("SQL 2", "DELETE 2");
    }

    @Test
    void yes_alone_is_no_consent_and_what_would_be_lost_is_named() {
        Result result = run(2, "downgrade", "base", "--yes");

        assertThat(result.err()).endsWith("""
                error: data would be lost, and nobody has agreed to that:
                  drops table public.exception: 10 rows
                  drops table public.playbook: 1,204 rows
                hint: keep it with --save-data DIR, or agree with --allow-data-loss; nothing was changed
                """);
        assertThat(database.queryForString("SELECT count(*) FROM playbook")).isEqualTo("1204");
        assertThat(rows()).containsExactly("SQL 1");
    }

    @Test
    void programs_get_what_would_be_lost_and_what_is_lost_in_fields() {
        JsonNode refused = json(2, "downgrade", "base", "--yes");
        assertThat(refused.at("/data/0/sort").asText()).isEqualTo("table_dropped");
        assertThat(refused.at("/data/1/table").asText()).isEqualTo("public.playbook");
        assertThat(refused.at("/data/1/count").isIntegralNumber()).isTrue();
        assertThat(refused.at("/data/1/count").asLong()).isEqualTo(1204);

        JsonNode done = json(0, "downgrade", "base", "--yes", "--save-data", "lost");
        assertThat(done.path("data")).isEqualTo(refused.path("data"));
        assertThat(done.path("savedIn").asText())
                .isEqualTo(folder.resolve("lost").toString());
        assertThat(done.path("unsaved")).isEmpty();
        run(0, "upgrade");
        assertThat(json(0, "downgrade", "base", "--yes").path("data")).isEmpty();
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void with_consent_beforehand_it_is_shown_and_asked_in_the_plain_way() {
        flyback = flyback.typing("y\n");

        assertThat(run(0, "downgrade", "base", "--allow-data-loss").err())
                .contains(
                        "data:\n  drops table public.exception: 10 rows\n  drops table public.playbook: 1,204 rows\nundo 1")
                .contains("? [y/N] ");
        assertThat(tables()).isEmpty();
    }

    @Test
    void where_nobody_wants_to_know_nothing_is_tried() {
        database.execute("CREATE SEQUENCE runs");
        undo("SELECT 1;", "DO $$BEGIN PERFORM nextval('runs'); DROP TABLE playbook; END$$;");

        assertThat(run(0, "downgrade", "-1", "--yes", "--allow-data-loss").err())
                .doesNotContain("data:");
        assertThat(database.queryForString("SELECT last_value FROM runs")).isEqualTo("1");
        assertThat(tables()).containsExactly("exception");
    }

    @Test
    void consent_to_the_loss_is_no_yes() {
        assertThat(run(2, "downgrade", "base", "--allow-data-loss").err()).contains("there is no terminal to ask at");
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void a_person_types_the_name_of_the_database() {
        flyback = flyback.typing("y\n");
        assertThat(run(2, "downgrade", "base").err())
                .contains("data would be lost:\n  drops table public.exception: 10 rows\n")
                .contains("undo 1 revision in postgresql://")
                .contains("? Type the name of the database to lose this data: ")
                .contains("error: that is not the name of the database\nhint: nothing was changed\n");
        assertThat(tables()).hasSize(2);

        flyback = flyback.typing(database.name() + "\n");
        run(0, "downgrade", "base", "-q");
        assertThat(tables()).isEmpty();
    }

    @Test
    @Tag(Flyback.IN_PROCESS)
    void yes_in_a_terminal_does_not_ask_and_is_no_consent_either() {
        flyback = flyback.typing(database.name() + "\n");
        assertThat(run(2, "downgrade", "base", "--yes").err()).contains("nobody has agreed to that");
    }

    @Test
    void values_of_a_column_are_counted() {
        assertThat(lost("ALTER TABLE exception DROP COLUMN owner, DROP COLUMN state;"))
                .isEqualTo("  drops column public.exception.owner: 8 non-null values\n"
                        + "  drops column public.exception.state: 10 non-null values");
    }

    @Test
    void deleted_and_truncated_rows_are_counted_and_changed_ones_are_told() {
        undo(
                "SELECT 1;",
                "TRUNCATE playbook;\nDELETE FROM exception WHERE id > 6;\nUPDATE exception SET state = 'shut';\n");

        assertThat(run(0, "downgrade", "-1", "--yes", "--save-data", "lost").err())
                .contains("""
                data:
                  empties table public.playbook: 1,204 rows
                  deletes from table public.exception: 4 rows
                  changes in table public.exception: 6 rows
                """);
    }

    @Test
    void a_table_that_is_emptied_and_filled_again_is_emptied() {
        assertThat(lost("DO $$BEGIN TRUNCATE playbook; INSERT INTO playbook VALUES (1, 'one'); END$$;"))
                .isEqualTo("  empties table public.playbook: 1,204 rows");
    }

    @Test
    void rows_that_go_by_a_foreign_key_and_objects_that_go_by_cascade_are_counted() {
        undo("""
                CREATE SCHEMA "Shop";
                CREATE TABLE "Shop"."Note" (id int REFERENCES playbook ON DELETE CASCADE, "Text" text);
                INSERT INTO "Shop"."Note" VALUES (1, 'a'), (2, 'b');
                CREATE DOMAIN word AS text; ALTER TABLE exception ADD word word DEFAULT 'x';
                """, "DELETE FROM playbook WHERE id = 1;\nDROP DOMAIN word CASCADE;\n");
        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("""
                  drops column public.exception.word: 10 non-null values
                  deletes from table "Shop"."Note": 1 row
                  deletes from table public.playbook: 1 row
                hint:""");

        migrations.add("U2__more.sql", "DROP SCHEMA \"Shop\" CASCADE;\n");
        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("  drops table \"Shop\".\"Note\": 2 rows\nhint");
    }

    @Test
    void what_is_renamed_moved_or_rewritten_is_not_lost() {
        losesNothing("CREATE SCHEMA shop;", """
                ALTER TABLE playbook RENAME TO book;
                ALTER TABLE book RENAME title TO name;
                ALTER TABLE book SET SCHEMA shop;
                ALTER TABLE exception ALTER id TYPE bigint;
                INSERT INTO exception VALUES (11, 'a', 'b');
                """);
    }

    @Test
    void values_that_another_type_cuts_or_rounds_are_counted_one_by_one() {
        undo("ALTER TABLE playbook ADD price numeric(10, 2), ADD at timestamp;", """
                ALTER TABLE playbook ALTER title TYPE varchar(8) USING left(title, 8), ALTER price TYPE integer, ALTER at TYPE date;
                """);
        database.execute("UPDATE playbook SET price = id / 2.0, at = '2026-01-01'");

        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("""
                  alters column public.playbook.price: 602 values
                  alters column public.playbook.title: 1,105 values
                hint:""");
    }

    @Test
    void values_of_which_nothing_can_be_said_beforehand_are_all_counted() {
        undo(
                "SELECT 1;",
                "ALTER TABLE exception ALTER owner TYPE int USING length(owner), ALTER state TYPE uuid USING gen_random_uuid();");

        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("""
                  alters column public.exception.owner: 8 values
                  alters column public.exception.state: 10 values
                hint:""");
    }

    @Test
    void a_type_that_holds_all_values_or_that_is_made_anew_alters_nothing() {
        undo("""
                CREATE TYPE state AS ENUM ('open', 'done', 'void');
                ALTER TABLE exception ALTER state TYPE state USING state::state;
                ALTER TABLE playbook ALTER title TYPE varchar(50);
                """, """
                ALTER TYPE state RENAME TO state_before;
                CREATE TYPE state AS ENUM ('open', 'done');
                ALTER TABLE exception ALTER state TYPE state USING state::text::state;
                DROP TYPE state_before;
                CREATE DOMAIN word AS text;
                ALTER TABLE exception ALTER owner TYPE word;
                ALTER TABLE playbook ALTER title TYPE varchar(20), ALTER id TYPE bigint;
                """);
        run(0, "downgrade", "-1", "--yes");
        assertThat(rows()).endsWith("DELETE 2");
    }

    @Test
    void an_attribute_of_a_composite_type_that_goes_is_counted() {
        undo("""
                CREATE TYPE address AS (street text, zip text, region text);
                CREATE TYPE place AS (x int, y int);
                ALTER TABLE playbook ADD address address, ADD place place;
                """, """
                ALTER TYPE address DROP ATTRIBUTE region, DROP ATTRIBUTE zip;
                ALTER TYPE place RENAME ATTRIBUTE x TO z;
                """);
        database.execute("UPDATE playbook SET address.region = 'R', place = '(1,2)' WHERE id <= 3");

        assertThat(run(2, "downgrade", "-1", "--yes").err())
                .contains("to that:\n  drops attribute public.playbook.(address).region: 3 non-null values\nhint:");
        assertThat(run(4, "downgrade", "-1", "--yes", "--save-data", "lost").err())
                .contains("  public.playbook loses values of (address).region, which are not saved by themselves\n");
    }

    @Test
    void what_holds_nothing_is_not_listed() {
        losesNothing(
                "CREATE TABLE empty (id int); ALTER TABLE exception ADD note text;",
                "DROP TABLE empty; ALTER TABLE exception DROP note;");
    }

    @Test
    void partitions_are_counted_one_by_one() {
        undo("""
                CREATE TABLE log (id int, at int) PARTITION BY RANGE (at);
                CREATE TABLE log_1 PARTITION OF log FOR VALUES FROM (0) TO (10);
                CREATE TABLE log_2 PARTITION OF log FOR VALUES FROM (10) TO (20);
                INSERT INTO log VALUES (1, 1), (2, 2), (3, 11);
                """, "DROP TABLE log;");
        assertThat(run(2, "downgrade", "-1", "--yes").err())
                .contains("  drops table public.log_1: 2 rows\n  drops table public.log_2: 1 row\nhint");
    }

    @Test
    void an_index_that_is_dropped_concurrently_needs_no_trial() {
        undo("CREATE INDEX CONCURRENTLY by_owner ON exception (owner);", "DROP INDEX CONCURRENTLY by_owner;");
        run(0, "downgrade", "-1", "--yes");
        assertThat(rows()).endsWith("DELETE 2");
    }

    @Test
    void a_script_outside_a_transaction_is_tried_on_a_scratch_copy_and_counted_here() {
        undo(
                "SELECT 1;",
                "BEGIN;\nALTER TABLE exception DROP owner;\nCOMMIT;\nBEGIN;\nDROP TABLE playbook;\nCOMMIT;\n");

        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("""
                  drops table public.playbook: 1,204 rows
                  drops column public.exception.owner: 8 non-null values
                hint:""");
        assertThat(scratchDatabases()).isEmpty();
        assertThat(tables()).hasSize(2);
    }

    @Test
    void a_column_of_a_table_that_goes_as_a_whole_is_not_listed_beside_it() {
        migrations
                .add("V2__more.sql", "SELECT 1;")
                .add("U2__more.sql", "BEGIN;\nDROP TABLE exception;\nCOMMIT;\nSELECT 1;\n");
        migrations
                .add("V3__most.sql", "SELECT 1;")
                .add(
                        "U3__most.sql",
                        "DELETE FROM exception WHERE id = 1;\nALTER TABLE exception DROP owner;\nALTER TABLE playbook DROP title;\nTRUNCATE playbook;\n");
        run(0, "upgrade");

        assertThat(run(2, "downgrade", "1", "--yes").err()).contains("""
                agreed to that:
                  drops table public.exception: 10 rows
                  empties table public.playbook: 1,204 rows
                hint:""");
    }

    @Test
    void a_script_that_touches_the_whole_server_is_not_tried_beside_the_database() {
        undo("SELECT 1;", "BEGIN;\nALTER ROLE CURRENT_USER SET work_mem = '5MB';\nCOMMIT;\nSELECT 1;\n");

        assertThat(run(4, "downgrade", "-1", "--yes").err())
                .contains("U2__more.sql, line 2: it changes settings of roles or databases of the whole server");
    }

    @Test
    void an_undo_that_fails_when_it_is_tried_changes_nothing() {
        undo("SELECT 1;", "TRUNCATE playbook;\nDROP TABLE missing;\n");

        assertThat(run(5, "downgrade", "-1", "--yes").err())
                .contains("U2__more.sql, line 2: table \"missing\" does not exist")
                .contains("no step was done before it; 2 is still applied");
        assertThat(database.queryForString("SELECT count(*) FROM playbook")).isEqualTo("1204");
    }

    @Test
    void what_the_server_remarks_is_told_once() {
        undo("SELECT 1;", "DO $$BEGIN RAISE NOTICE 'mind the gap'; END$$;");

        assertThat(run(0, "downgrade", "-1", "--yes").err().split("mind the gap"))
                .hasSize(2);
    }

    @Test
    void the_plan_shows_no_numbers_and_tries_nothing() {
        assertThat(run(0, "downgrade", "base", "--plan").out()).isEqualTo("undo 1 base\n");
    }

    @Test
    void rows_that_a_policy_hides_are_not_left_out_unseen() {
        undo("SELECT 1;", "ALTER TABLE exception DROP owner;");
        database.execute("ALTER TABLE exception ENABLE ROW LEVEL SECURITY");
        assertThat(run(2, "downgrade", "-1", "--yes").err()).contains("8 non-null values");
    }
}
