package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import dev.flyback.testing.Flyback.Result;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A role that works on tables of flyback's that another one has made. */
class RightsTest extends CommandTest {
    private String role;
    private Flyback second;

    @BeforeEach
    void a_second_role_with_the_rights_that_the_owner_of_the_history_gives() {
        role = "second_" + database.name();
        database.execute(
                "CREATE ROLE " + role + " LOGIN PASSWORD 'second'; GRANT USAGE, CREATE ON SCHEMA public TO " + role);
        migrations.addTable("1", "first").add("V2__index.sql", "CREATE INDEX CONCURRENTLY ON first (id);");
        run(0, "upgrade");
        database.execute("GRANT SELECT, INSERT ON flyway_schema_history TO " + role);
        second = flyback.env("DATABASE_URL", database.url().replaceFirst("//[^@]*@", "//" + role + ":second@"));
        migrations.addTable("3", "third").add("V4__index.sql", "CREATE INDEX CONCURRENTLY ON third (id);");
    }

    @AfterEach
    void drop_the_role() {
        database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    private static String grant(String text) {
        Matcher grant = Pattern.compile("let their owner run: (GRANT .*); nothing was run")
                .matcher(text);
        assertThat(grant.find()).as(text).isTrue();
        return grant.group(1);
    }

    @Test
    void a_run_is_refused_before_its_first_step_and_the_statements_that_it_names_do() {
        Result refused = check(2, second.run("upgrade"));
        assertThat(refused.err())
                .contains("error: " + role + " may not read and write \"public\".\"flyback_scripts\","
                        + " \"public\".\"flyback_log\", \"public\".\"flyback_journal\"\n");
        assertThat(tables()).containsExactly("first");
        check(2, second.run("upgrade", "--dry-run"));

        database.execute(grant(refused.err()));
        Result result = check(0, second.run("upgrade"));

        assertThat(result.err()).doesNotContain("permission denied");
        assertThat(rows()).endsWith("SQL 3", "SQL 4");
        check(0, second.run("history", "--log"));
    }

    @Test
    void doctor_finds_what_is_missing() {
        Result result = check(3, second.run("doctor"));

        assertThat(result.out())
                .contains("may not read and write \"public\".\"flyback_scripts\"")
                .contains("GRANT SELECT, INSERT, UPDATE, DELETE ON \"public\".\"flyback_journal\" TO " + role);

        database.execute("GRANT ALL ON flyback_journal TO " + role);
        assertThat(json(check(0, second.run("doctor", "-o", "json")).out()).toString())
                .contains("{\"subject\":\"history table\",\"level\":\"warning\"");
        check(0, second.run("upgrade"));
    }

    @Test
    void whoever_may_not_read_the_log_is_told_what_to_run() {
        assertThat(check(2, second.run("history", "--log")).err())
                .contains("error: no right to read the log \"public\".\"flyback_log\": permission denied")
                .contains("hint: let the table's owner run: GRANT SELECT ON \"public\".\"flyback_log\" TO \"" + role
                        + "\"");
    }
}
