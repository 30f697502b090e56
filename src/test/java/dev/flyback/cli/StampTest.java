package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StampTest extends CommandTest {
    @BeforeEach
    void three_revisions() {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
    }

    @Test
    void records_up_to_a_revision_without_running_anything() {
        Result result = run(0, "stamp", "002", "--force");

        assertThat(result.out()).isEqualTo("Recorded 2 revisions without running anything: base -> 002\n");
        assertThat(tables()).isEmpty();
        assertThat(rows()).containsExactly("SQL 001", "SQL 002");
        assertThat(run(0, "upgrade").out()).endsWith(": 002 -> 003\n");
        assertThat(tables()).containsExactly("third");
    }

    @Test
    void records_down_to_a_revision_or_base() {
        run(0, "upgrade");

        assertThat(run(0, "stamp", "001", "--force").out())
                .endsWith("2 revisions without running anything: 003 -> 001\n");
        assertThat(tables()).hasSize(3);
        assertThat(rows()).endsWith("DELETE 003", "DELETE 002");

        assertThat(run(0, "stamp", "base", "--force").out()).endsWith(": 001 -> base\n");
        assertThat(run(0, "stamp", "head").out()).endsWith(": base -> 003\n");
        assertThat(run(0, "current", "--check").out()).isEqualTo("003 third (head)\n");
    }

    @Test
    void what_is_recorded_already_has_nothing_to_do() {
        run(0, "stamp", "head", "--force");

        assertThat(run(0, "stamp", "head").out()).isEqualTo("Nothing to do: the database is at 003.\n");
    }

    @Test
    void with_plan_it_only_shows_the_rows() {
        assertThat(run(0, "stamp", "001", "--plan").out()).isEqualTo("record as applied 001 first\n");
        assertThat(historyExists()).isFalse();
    }

    @Test
    void a_database_that_holds_something_else_is_not_recorded() {
        database.execute("CREATE TABLE first (id int); CREATE TABLE other (id int)");

        Result refused = run(4, "stamp", "002");

        assertThat(refused.err())
                .contains("error: the database does not hold what the revisions up to 002 build:\n")
                .contains("  + table public.other\n", "  - table public.second\n")
                .doesNotContain("table public.first", "third")
                .contains("hint: bring it there, or record it all the same with --force; nothing was recorded");
        assertThat(historyExists()).isFalse();
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void a_relative_target_or_none_is_refused() {
        assertThat(run(2, "stamp", "+1").err()).contains("the target +1 is relative");
        assertThat(run(2, "stamp").err()).contains("TARGET");
        assertThat(run(2, "stamp", "9").err()).contains("there is no revision \"9\"");
    }

    @Test
    void a_stamped_revision_can_be_undone() {
        database.execute("CREATE TABLE first (id int)");
        run(0, "stamp", "001");

        run(0, "downgrade", "base", "--yes");

        assertThat(tables()).isEmpty();
    }

    @Test
    void a_database_of_alembic_is_noticed_and_adopted() {
        database.execute("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY);"
                + "INSERT INTO alembic_version VALUES ('abc123'); CREATE TABLE first (id int)");

        Result refused = run(2, "upgrade");
        assertThat(refused.err())
                .contains(
                        "error: there is no terminal to ask at: this database has no history of flyback's, but a table"
                                + " alembic_version")
                .contains("flyback stamp REVISION")
                .contains("say yes beforehand with --yes; nothing was changed");
        assertThat(tables()).containsExactly("alembic_version", "first");
        assertThat(run(5, "upgrade", "--yes").err()).contains("relation \"first\" already exists");

        run(0, "stamp", "001");
        Result result = run(0, "upgrade");

        assertThat(result.err()).doesNotContain("alembic_version");
        assertThat(tables()).containsExactly("alembic_version", "first", "second", "third");
    }

    @Test
    void a_revision_that_failed_half_way_is_not_recorded_as_applied() {
        migrations.add(
                "V004__index.sql", "CREATE INDEX CONCURRENTLY ON first (id); CREATE INDEX CONCURRENTLY ON first (no);");
        run(5, "upgrade");

        for (String option : new String[] {"--force", "--plan", "-q"}) {
            assertThat(run(4, "stamp", "head", option).err())
                    .contains("V004__index.sql: it failed half-way, outside a transaction")
                    .contains("done and kept: its first statement")
                    .contains("what else can be done says: flyback repair");
        }
        assertThat(rows()).endsWith("SQL 003", "SQL 004 failed");

        database.execute("DROP TABLE flyback_journal");
        assertThat(run(4, "stamp", "head", "--force").err())
                .contains("V004__index.sql: it failed half-way, outside a transaction; finish or undo by hand");
        run(4, "current", "--check");
    }

    @Test
    void a_revision_that_is_half_undone_is_not_recorded_as_applied() {
        migrations
                .add("V004__fill.sql", "INSERT INTO first VALUES (1);")
                .add("U004__fill.sql", "VACUUM first; VACUUM nowhere;");
        run(0, "upgrade");
        run(5, "downgrade", "003", "--yes");

        assertThat(run(4, "stamp", "head").err()).contains("U004__fill.sql: it failed half-way");
        run(0, "stamp", "base", "--force");
    }

    @Test
    void a_failed_revision_above_the_target_is_recorded_as_not_applied() {
        migrations.add("V004__index.sql", "CREATE INDEX CONCURRENTLY by_name ON first (name);");
        run(5, "upgrade");

        run(0, "stamp", "003");
        assertThat(run(0, "current").out()).isEqualTo("003 third\n1 script pending: 004\n");
    }
}
