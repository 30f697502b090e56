package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Migrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code --exclude}: what comparisons leave out. */
class ExclusionTest extends CommandTest {
    private static final String SCRATCH_TABLE = """
            CREATE TABLE tmp_one (id serial PRIMARY KEY, first_id int REFERENCES first (id), name text DEFAULT 'x');
            CREATE INDEX tmp_one_name ON tmp_one (name);
            CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
            CREATE TRIGGER touched BEFORE INSERT ON tmp_one FOR EACH ROW EXECUTE FUNCTION touch();
            CREATE POLICY mine ON tmp_one USING (true);
            CREATE VIEW tmp_names AS SELECT name FROM tmp_one;
            """;

    @BeforeEach
    void a_database_with_more_than_its_revision() {
        migrations.add("V001__first.sql", "CREATE TABLE first (id int PRIMARY KEY);");
        run(0, "upgrade");
        database.execute(SCRATCH_TABLE);
    }

    @Test
    void a_pattern_that_fits_nothing_is_told() {
        assertThat(run(3, "drift", "--exclude", "public.tmp_*", "--exclude", "public.temp_*")
                        .err())
                .contains("note:       --exclude public.temp_* fits nothing\n")
                .doesNotContain("--exclude public.tmp_* fits");
    }

    @Test
    void what_is_left_out_takes_all_that_belongs_to_it_along() {
        assertThat(run(3, "drift", "--exclude", "table public.tmp_*").out()).isEqualTo("""
                  + function public.touch()
                  + view public.tmp_names
                What the database holds is not what revision 001 builds.
                Left out: 1 object.
                """);
        assertThat(run(0, "drift", "--exclude", "public.tmp_*", "--exclude", "public.t?uch()")
                        .out())
                .isEqualTo("""
                No difference: revision 001 builds what the database holds.
                Left out: 3 objects.
                """);
        JsonNode json = json(3, "drift", "--exclude", "table public.tmp_*");
        assertThat(json.at("/excluded").asInt()).isEqualTo(1);
        assertThat(json.at("/back/0/object").asText()).isEqualTo("public.touch()");
        assertThat(json(3, "drift").at("/excluded").asInt()).isZero();
    }

    @Test
    void what_depends_on_it_is_compared_all_the_same() {
        database.execute("DROP FUNCTION touch CASCADE");

        assertThat(run(0, "diff", "001", "live", "--exclude", "table *.tmp_one").out())
                .startsWith("-- Left out: 1 object.\nCREATE VIEW public.tmp_names AS\n");
    }

    @Test
    void the_environment_can_name_several_patterns() {
        assertThat(check(
                                0,
                                flyback.env("FLYBACK_EXCLUDE", "public.tmp_*, public.touch()")
                                        .run("drift"))
                        .out())
                .endsWith("Left out: 3 objects.\n");
    }

    @Test
    void a_revision_leaves_alone_what_is_left_out() {
        Migrations.in(folder.resolve("schema")).add("first.sql", "CREATE TABLE first (id int PRIMARY KEY, name text);");
        migrations.add("V002__more.sql", "CREATE TABLE tmp_two (id int);").add("U002__more.sql", "DROP TABLE tmp_two;");

        assertThat(run(0, "revision", "-m", "name", "--autogenerate", "--exclude", "public.tmp_*")
                        .out())
                .endsWith("""
                          + column public.first.name
                        Left out: 1 object.
                        """);
        assertThat(run(0, "check", "--exclude", "public.tmp_*").out()).startsWith("No difference");
        assertThat(run(3, "check").out()).startsWith("  - table public.tmp_two\n");
    }
}
