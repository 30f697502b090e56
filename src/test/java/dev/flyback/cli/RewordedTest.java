package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scripts of which only comments or white space change after they were applied. */
class RewordedTest extends CommandTest {
    private static final String REWORDED = "-- the first one\nCREATE TABLE first (\n    id int -- a number\n);\n";

    @BeforeEach
    void one_revision() {
        migrations.addTable("1", "first").addTable("2", "second");
    }

    @Test
    void a_change_of_comments_alone_is_a_warning_to_all_commands() {
        run(0, "upgrade", "1");
        migrations.add("V1__first.sql", "-- the first one\nCREATE  TABLE first (id int); -- done\n");

        assertThat(run(0, "upgrade").err())
                .contains(
                        "warning:    V1__first.sql: only comments or white space were changed in it after it was applied")
                .contains("flyback repair");
        assertThat(run(0, "current", "--check").out()).contains("V1__first.sql: only comments or white space");
        assertThat(run(0, "history").out()).contains("comments changed");
        assertThat(run(0, "doctor").out()).contains("warning  history");
        run(0, "downgrade", "base", "--yes");
    }

    @Test
    void another_layout_is_more_than_white_space_where_tokens_part() {
        run(0, "upgrade");
        migrations.add("V1__first.sql", REWORDED);

        assertThat(run(4, "upgrade").err()).contains("V1__first.sql: it was changed after it was applied");
    }

    @Test
    void repair_takes_the_new_checksum_and_later_changes_are_told_apart_again() {
        run(0, "upgrade");
        migrations.add("V1__first.sql", "-- the first one\nCREATE TABLE first (id int);");
        assertThat(run(0, "repair", "--yes").err()).contains("only comments or white space");
        assertThat(rows()).containsExactly("SQL 1", "SQL 2", "DELETE 1", "SQL 1");
        assertThat(run(0, "current").out()).isEqualTo("2 second (head)\n");

        migrations.add("V1__first.sql", "-- not the last one\nCREATE TABLE first (id int);");
        run(0, "upgrade");
        migrations.add("V1__first.sql", "CREATE TABLE first (id bigint);");
        run(4, "upgrade");
    }

    @Test
    void what_stock_flyway_has_applied_is_known_after_the_next_run_of_ours() {
        run(0, "upgrade", "1");
        database.execute("DROP TABLE flyback_scripts");
        run(0, "upgrade");
        migrations.add("V1__first.sql", "CREATE TABLE first (id int); -- done");

        run(0, "current", "--check");
    }

    @Test
    void without_the_table_a_change_of_comments_is_a_change() {
        run(0, "upgrade");
        database.execute("DROP TABLE flyback_scripts");
        migrations.add("V1__first.sql", "CREATE TABLE first (id int); -- done");

        assertThat(run(4, "upgrade").err()).contains("it was changed after it was applied");
    }

    @Test
    void who_may_not_make_the_table_goes_on_without_it() {
        String role = "migrator_" + database.name();
        run(0, "upgrade", "1");
        database.execute("DROP TABLE flyback_scripts; CREATE ROLE " + role + " LOGIN PASSWORD 'secret';"
                + " GRANT SELECT, INSERT ON flyway_schema_history TO " + role
                + "; REVOKE CREATE ON SCHEMA public FROM PUBLIC; CREATE SCHEMA own AUTHORIZATION " + role);
        try {
            migrations.add("V2__second.sql", "CREATE TABLE own.second (id int);");
            String url = database.url().replaceFirst("//[^@]*@", "//" + role + ":secret@");

            assertThat(flyback.env("DATABASE_URL", url).run("upgrade").err())
                    .contains("what the scripts say could not be kept beside the history");
            assertThat(rows()).containsExactly("SQL 1", "SQL 2");
        } finally {
            database.execute("DROP OWNED BY " + role + " CASCADE; DROP ROLE " + role);
        }
    }
}
