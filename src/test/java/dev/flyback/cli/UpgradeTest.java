package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpgradeTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("010", "third");
    }

    @Test
    void applies_all_that_is_pending() {
        Result result = run(0, "upgrade");

        assertThat(tables()).containsExactly("first", "second", "third");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002", "SQL 010");
        assertThat(result.out()).matches("Applied 3 revisions in \\d+ ms: base -> 010\n");
    }

    @Test
    void shows_what_is_in_use_the_plan_and_each_step_with_its_duration() {
        Result result = run(0, "upgrade");

        assertThat(result.err().replaceAll("\\d+ ms", "N ms")).isEqualTo("""
                        migrations: migrations (3 revisions)
                        database:   postgresql://%s@%s:%d/%s
                        plan:       3 steps
                          apply 001 first
                          apply 002 second
                          apply 010 third
                        apply 001 first ... N ms
                        apply 002 second ... N ms
                        apply 010 third ... N ms
                        """.formatted(
                        database.server().superuser(),
                        database.server().host(),
                        database.server().port(),
                        database.name()));
    }

    @Test
    void head_is_all_that_is_pending() {
        run(0, "upgrade", "head");

        assertThat(rows()).hasSize(3);
    }

    @Test
    void plus_n_applies_as_many() {
        assertThat(run(0, "upgrade", "+1").out())
                .startsWith("Applied 1 revision in")
                .endsWith(": base -> 001\n");
        assertThat(tables()).containsExactly("first");

        assertThat(run(0, "upgrade", "+2").out()).endsWith(": 001 -> 010\n");
        assertThat(tables()).containsExactly("first", "second", "third");
    }

    @Test
    void a_revision_is_the_last_one_to_be_applied() {
        assertThat(run(0, "upgrade", "002").out()).endsWith(": base -> 002\n");
        assertThat(tables()).containsExactly("first", "second");
    }

    @Test
    void a_revision_may_be_named_by_its_number_or_a_unique_beginning() {
        migrations.addTable("20260131120000", "fourth").addTable("20260212093000", "fifth");
        run(0, "upgrade", "2");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002");

        run(0, "upgrade", "202601");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002", "SQL 010", "SQL 20260131120000");
    }

    @Test
    void an_ambiguous_target_lists_the_candidates() {
        Result result = run(2, "upgrade", "00");

        assertThat(result.err())
                .contains("error: \"00\" is the beginning of 2 revisions")
                .contains("001, 002");
        assertThat(historyExists()).isFalse();
    }

    @Test
    void a_target_that_does_not_exist_lists_what_does() {
        Result result = run(2, "upgrade", "7");

        assertThat(result.err())
                .contains("error: there is no revision \"7\"")
                .contains("hint: name one of: 001, 002, 010");
        assertThat(historyExists()).isFalse();
    }

    @Test
    void more_steps_than_are_pending_is_an_error() {
        run(0, "upgrade", "+2");

        assertThat(run(2, "upgrade", "+2").err()).contains("error: cannot go forward by 2: only 1 is pending");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void targets_that_lead_back_name_the_right_command() {
        assertThat(run(2, "upgrade", "-1").err()).contains("flyback downgrade -1");
        assertThat(run(2, "upgrade", "base").err()).contains("flyback downgrade base");
        assertThat(run(2, "upgrade", "+0").err()).contains("leads nowhere");
        assertThat(run(2, "upgrade", "").err()).contains("name head, base, +N, -N or a revision");
    }

    @Test
    void nothing_to_do_is_said_and_is_no_error() {
        run(0, "upgrade");

        Result result = run(0, "upgrade");

        assertThat(result.out()).isEqualTo("Nothing to do: the database is at 010.\n");
        assertThat(result.err()).doesNotContain("plan:");
        assertThat(rows()).hasSize(3);
    }

    @Test
    void a_target_below_the_current_revision_has_nothing_to_do() {
        run(0, "upgrade");

        assertThat(run(0, "upgrade", "001").out()).isEqualTo("Nothing to do: the database is at 010.\n");
    }

    @Test
    void with_plan_it_only_shows_the_steps() {
        Result result = run(0, "upgrade", "002", "--plan");

        assertThat(result.out()).isEqualTo("apply 001 first\napply 002 second\n");
        assertThat(tables()).isEmpty();
        assertThat(historyExists()).isFalse();
    }

    @Test
    void quiet_says_nothing_but_the_answer() {
        Result result = run(0, "upgrade", "-q");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Applied 3 revisions");
    }

    @Test
    void as_json_it_tells_each_step() {
        JsonNode json = json(0, "upgrade", "002");

        assertThat(json.path("command").asText()).isEqualTo("upgrade");
        assertThat(json.path("from").isNull()).isTrue();
        assertThat(json.path("to").asText()).isEqualTo("002");
        assertThat(json.path("durationMs").isNumber()).isTrue();
        assertThat(json.path("steps")).hasSize(2);
        JsonNode first = json.path("steps").get(0);
        assertThat(first.path("action").asText()).isEqualTo("apply");
        assertThat(first.path("revision").asText()).isEqualTo("001");
        assertThat(first.path("description").asText()).isEqualTo("first");
        assertThat(first.path("script").asText()).isEqualTo("V001__first.sql");
        assertThat(first.path("durationMs").isNumber()).isTrue();
    }

    @Test
    void a_failure_as_json_has_message_hint_and_status() {
        JsonNode json = json(2, "upgrade", "7");

        assertThat(json.path("error").asText()).contains("there is no revision");
        assertThat(json.path("hint").asText()).contains("001, 002, 010");
        assertThat(json.path("exitCode").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT SELECT ON first TO nobody_here                 | create the role, or mend the script",
                "ALTER TABLE first OWNER TO nobody_here               | create the role, or mend the script",
                "SELECT 'none'::int                                   | mend the rows that are in the way, or the script",
                "CREATE INDEX x ON first USING nothing (id)           | mend the script"
            })
    void the_hint_names_what_has_to_be_mended(String statement, String remedy) {
        migrations.addTable("001", "first").add("V002__second.sql", statement + ";");

        assertThat(run(5, "upgrade").err()).contains("\nhint: " + remedy + ", and run the same command again");
    }

    @Test
    void a_failed_script_keeps_what_was_applied_before_and_nothing_of_its_own() {
        migrations.add("V002__second.sql", "CREATE TABLE second (id int);\nSELECT 1 / 0;\n");

        Result result = run(5, "upgrade");

        assertThat(tables()).containsExactly("first");
        assertThat(rows()).containsExactly("SQL 001");
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("error: V002__second.sql, line 2: division by zero")
                .contains("done before it: 001; nothing of 002 is kept")
                .contains("hint: mend the script, and run the same command again");

        migrations.add("V002__second.sql", "CREATE TABLE second (id int);\n");
        assertThat(run(0, "upgrade").out()).endsWith(": 001 -> 010\n");
    }

    @Test
    void the_bundled_migrations_are_used_where_no_folder_is_named() {
        Result result = dev.flyback.testing.Flyback.in(folder)
                .env("DATABASE_URL", database.url())
                .run("upgrade", "001");

        check(0, result);
        assertThat(result.err())
                .contains("migrations: bundled (", "note:       the folder migrations is here and is not used;");
        assertThat(tables()).contains("tenant", "playbook_step");
        check(
                0,
                dev.flyback.testing.Flyback.in(folder)
                        .env("DATABASE_URL", database.url())
                        .run("downgrade", "base", "--yes"));
        assertThat(tables()).isEmpty();
    }

    @Test
    void the_migrations_flag_wins_over_the_variable() {
        dev.flyback.testing.Migrations.in(folder.resolve("other")).addTable("5", "fifth");

        run(0, "upgrade", "--migrations", "other");

        assertThat(tables()).containsExactly("fifth");
    }

    @Test
    void the_database_flag_wins_over_the_variable() {
        flyback = flyback.env("DATABASE_URL", "postgresql://nobody@localhost:1/nowhere");

        run(0, "upgrade", "-d", database.url());

        assertThat(rows()).hasSize(3);
    }

    @Test
    void files_in_folders_below_are_found() {
        migrations.add("2026/V011__in_a_folder.sql", "CREATE TABLE in_a_folder ();");

        run(0, "upgrade");

        assertThat(database.queryForString("SELECT script FROM flyway_schema_history WHERE version = '011'"))
                .isEqualTo("2026/V011__in_a_folder.sql");
    }

    @Test
    void other_sql_files_are_left_out_and_named() {
        migrations.add("seed.sql", "nonsense").add("notes.txt", "nonsense");

        assertThat(run(0, "upgrade").err()).contains("left out, for these belong to no migration: seed.sql\n");
    }

    @Test
    void statements_are_echoed_on_request_without_passwords() {
        migrations.add(
                "V011__role.sql",
                "CREATE ROLE role_of_" + database.name() + " PASSWORD 'secret';\nDROP ROLE role_of_" + database.name()
                        + ";\n");
        flyback = flyback.env("DB_ECHO", "true");

        Result result = run(0, "upgrade");

        assertThat(result.err())
                .contains("ms] CREATE TABLE first (id int)")
                .contains("PASSWORD '***'")
                .doesNotContain("secret");
    }

    @Test
    void notices_of_the_server_are_passed_on() {
        migrations.add("V011__notice.sql", "DO $$ BEGIN RAISE NOTICE 'half way %', 1; END $$;");

        assertThat(run(0, "upgrade").err()).contains("NOTICE: half way 1\n");
    }

    @Test
    void a_long_plan_is_shortened() {
        for (int i = 100; i < 150; i++) {
            migrations.add("V" + i + "__step.sql", "SELECT " + i + ";");
        }

        Result result = run(0, "upgrade", "--plan", "--output", "text");

        assertThat(result.out().lines()).hasSize(53);
        assertThat(run(0, "upgrade").err()).contains("  ... and 13 more ...\n");
    }

    @Test
    void a_script_that_was_made_and_not_written_yet_is_named_and_can_be_run_once_it_is_written() {
        run(0, "upgrade");
        run(0, "revision", "-m", "fourth");
        for (String option : new String[] {"--plan", "--dry-run"}) {
            assertThat(run(0, "upgrade", option).err())
                    .contains("V011__fourth.sql: it holds no statement, so nothing is done\n");
        }
        assertThat(run(0, "upgrade").err())
                .contains("warning:    V011__fourth.sql: it holds no statement, so nothing is done\n");

        migrations.add("V011__fourth.sql", "CREATE TABLE fourth (id int);");
        assertThat(run(4, "upgrade").err())
                .contains("V011__fourth.sql: it was changed after it was applied, when it held no statement (checksum ")
                .contains("record it as not applied with: flyback stamp 010 and then run it with: flyback upgrade");
        run(0, "stamp", "010");
        assertThat(run(0, "upgrade").err()).doesNotContain("no statement");

        assertThat(tables()).contains("fourth");
        run(0, "current", "--check");
    }

    @Test
    void what_is_written_into_an_empty_script_below_another_one_belongs_into_a_new_revision() {
        migrations.add("V002__second.sql", "-- later\n");
        run(0, "upgrade");
        migrations.add("V002__second.sql", "CREATE TABLE second (id int);");

        assertThat(run(4, "upgrade").err())
                .contains("V002__second.sql: it was changed after it was applied (checksum ")
                .contains("put the old text back and write a new revision");
    }

    @Test
    void a_missing_right_is_no_fault_of_the_script() {
        String role = database.name() + "_weak";
        database.execute("CREATE ROLE " + role);
        try {
            migrations.add("V009__weak.sql", "SET ROLE %s;\nCREATE SCHEMA other;\n".formatted(role));

            assertThat(run(5, "upgrade").err())
                    .contains("V009__weak.sql, line 2: permission denied")
                    .contains(
                            "hint: give the user the right to do this, or mend the script, and run the same command again");
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }
}
