package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import dev.flyback.testing.SchemaDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code squash}: one pair of files in the place of many. */
class SquashTest extends CommandTest {
    private static final String ROWS = """
            SELECT id || ' ' || coalesce(boss::text, '-') || ' ' || name || ' ' || upper_name || ' ' || coalesce(note, '-')
                   || ' ' || array_to_string(tags, '|')
            FROM person
            UNION ALL SELECT 'team ' || id || ' ' || lead FROM team
            UNION ALL SELECT 'names ' || count FROM names
            ORDER BY 1
            """;

    @BeforeEach
    void a_chain_with_rows_that_refer_to_each_other() {
        migrations
                .add("V001__person.sql", """
                        CREATE TABLE person (
                            id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            boss int REFERENCES person (id),
                            name text NOT NULL,
                            upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
                            note text);
                        CREATE TABLE team (id serial PRIMARY KEY, lead int NOT NULL REFERENCES person (id));
                        ALTER TABLE person ADD COLUMN team int REFERENCES team (id);
                        INSERT INTO person (boss, name, note) VALUES (2, 'it''s', E'a\\\\b\n;'), (NULL, 'two', NULL);
                        """)
                .add("U001__person.sql", "DROP TABLE person, team CASCADE;")
                .add("V002__team.sql", """
                        INSERT INTO team (lead) VALUES (2), (1);
                        UPDATE person SET team = 1;
                        ALTER TABLE person ADD COLUMN tags text[] DEFAULT '{}';
                        CREATE SEQUENCE number; ALTER SEQUENCE number RESTART 1000;
                        CREATE MATERIALIZED VIEW names AS SELECT count(*) FROM person;
                        """)
                .add("U002__team.sql", "SELECT 1;")
                .add("V003__touch.sql", """
                        UPDATE person SET tags = '{a,"b c"}' WHERE id = 1;
                        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS
                            'BEGIN new.note := ''touched''; RETURN new; END';
                        CREATE TRIGGER touched BEFORE INSERT ON person FOR EACH ROW EXECUTE FUNCTION touch();
                        """)
                .addTable("004", "fourth");
    }

    @Test
    void a_baseline_says_which_roles_it_needs() throws IOException {
        String role = "reader_" + database.name();
        database.execute("CREATE ROLE " + role);
        try {
            migrations
                    .add("V005__grant.sql", "GRANT SELECT ON team TO " + role + ";")
                    .add("U005__grant.sql", "SELECT 1;");

            run(0, "squash", "--to", "5", "--yes");

            assertThat(Files.readString(folder.resolve("migrations/V005__baseline.sql")))
                    .contains("\n\n-- needs the role " + role + "\n");
        } finally {
            database.execute("DROP ROLE " + role);
        }
    }

    @Test
    void the_new_pair_builds_schema_and_rows_of_the_chain_and_takes_them_back() throws IOException {
        run(0, "upgrade", "003");
        String schema = SchemaDump.of(database);
        List<String> rows = database.query(ROWS);
        assertThat(rows).hasSize(5);

        Result result = run(0, "squash", "--to", "3", "--yes");

        assertThat(result.out())
                .contains("V003__baseline.sql", "U003__baseline.sql")
                .endsWith("Replaced 5 files.\n");
        assertThat(files())
                .containsExactly("U003__baseline.sql", "U004__fourth.sql", "V003__baseline.sql", "V004__fourth.sql");
        run(0, "upgrade", "003");
        run(0, "downgrade", "base", "--yes", "--allow-data-loss");
        assertThat(tables()).isEmpty();
        run(0, "upgrade", "003");
        assertThat(SchemaDump.of(database)).isEqualTo(schema);
        assertThat(database.query(ROWS)).isEqualTo(rows);
        database.execute("INSERT INTO team (lead) VALUES (1); INSERT INTO person (name) VALUES ('three')");
        assertThat(database.query("SELECT id || note FROM person WHERE name = 'three'"))
                .containsExactly("3touched");
        assertThat(database.query("SELECT nextval('number')::text")).containsExactly("1000");
        assertThat(run(0, "drift").out()).startsWith("No difference");
    }

    @Test
    void a_database_that_has_all_of_it_goes_on_as_it_is() {
        run(0, "upgrade", "003");
        database.execute("INSERT INTO team (lead) VALUES (2)");
        run(0, "squash", "--to", "003", "--yes");

        assertThat(run(0, "history").out()).contains("squashed").doesNotContain("missing", "changed");
        run(3, "current", "--check");
        run(0, "doctor");
        assertThat(run(4, "downgrade", "-1", "--yes").err())
                .contains("V003__touch.sql: it is applied, and is a part of V003__baseline.sql now; record that with:"
                        + " flyback upgrade");
        assertThat(run(0, "upgrade", "003").out())
                .isEqualTo("Recorded a baseline without running anything, still at 003\n");

        assertThat(run(0, "upgrade").out()).contains("Applied 1 revision").endsWith(": 003 -> 004\n");
        assertThat(rows())
                .containsExactly(
                        "SQL 001",
                        "SQL 002",
                        "SQL 003",
                        "DELETE 001",
                        "DELETE 002",
                        "DELETE 003",
                        "SQL 003",
                        "SQL 004");
        assertThat(database.query("SELECT count(*)::text FROM team")).containsExactly("3");
        assertThat(run(0, "current", "--check").out()).startsWith("004 ");
        run(0, "downgrade", "base", "--yes", "--allow-data-loss");
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_database_that_has_a_part_of_it_is_refused() {
        run(0, "upgrade", "002");
        run(0, "squash", "--to", "003", "--yes");

        assertThat(run(4, "upgrade").err())
                .contains(
                        "V001__person.sql: it is applied, and is a part of V003__baseline.sql now, but revision 003 is"
                                + " not applied; bring the database to revision 003 with the files as they were before, then use"
                                + " these");
        assertThat(rows()).containsExactly("SQL 001", "SQL 002");
    }

    @Test
    void nothing_is_replaced_without_consent_or_reason() throws IOException {
        List<String> before = files();

        assertThat(run(2, "squash", "--to", "003").err())
                .contains("there is no terminal to ask at: replace 5 files of migrations by one pair?");
        assertThat(run(2, "squash", "--to", "001", "--yes").err())
                .contains("error: up to 001 there is one revision only\n")
                .contains("hint: name one that has others before it\n");
        assertThat(run(2, "squash", "--to", "009", "--yes").err()).contains("there is no revision \"009\"");
        migrations.add("V002__team.sql", "SELECT nothing;");
        assertThat(run(5, "squash", "--to", "003", "--yes").err()).contains("V002__team.sql, line 1");
        assertThat(files()).isEqualTo(before);
        assertThat(scratchDatabases()).isEmpty();
    }

    @Test
    void the_files_are_shown_before_the_question_and_alone_with_plan() throws IOException {
        List<String> before = files();

        assertThat(run(2, "-q", "squash", "--to", "003").err())
                .startsWith("  replace V001__person.sql\n  replace U001__person.sql\n")
                .contains("replace 5 files of migrations by one pair?");
        assertThat(run(0, "squash", "--to", "003", "--plan").out()).isEqualTo("""
                replace V001__person.sql
                replace U001__person.sql
                replace V002__team.sql
                replace U002__team.sql
                replace V003__touch.sql
                """);
        for (String version : List.of("005", "006", "007", "008")) {
            migrations.addTable(version, "t" + version);
        }
        assertThat(run(2, "squash", "--to", "008").err())
                .contains("  replace V003__touch.sql\n  ... and 5 more ...\n  replace U006__t006.sql\n")
                .contains("  replace U008__t008.sql\n");
        assertThat(files()).containsAll(before);
    }

    @Test
    void a_database_that_would_be_left_behind_is_named_before_the_question() {
        assertThat(run(0, "squash", "--to", "003", "--plan").err()).doesNotContain("warning:");
        run(0, "upgrade", "002");
        assertThat(run(2, "squash", "--to", "003").err())
                .containsSubsequence(
                        "warning:    postgresql://", " is at 002 and would be left behind", "bring it to 003 first");
        run(0, "upgrade", "003");
        assertThat(run(0, "squash", "--to", "003", "--plan").err()).doesNotContain("warning:");
        assertThat(run(0, "squash", "--to", "003", "--plan", "-d", "postgresql://localhost:1/x")
                        .err())
                .contains("warning:    whether the database has 003 is not known: nothing answers at localhost:1");
    }

    @Test
    void files_that_git_could_not_bring_back_are_not_deleted() throws Exception {
        git("init", "-q");
        Files.writeString(folder.resolve(".gitignore"), "U*\n");
        git("add", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "first");
        migrations.add("V002__team.sql", "SELECT 2;").add("V004__fourth.sql", "SELECT 4;");

        assertThat(run(2, "squash", "--to", "003", "--yes").err())
                .contains("error: these files are not committed in git as they are, and would be lost:")
                .containsSubsequence("V002__team.sql", "U001__person.sql, U002__team.sql\n")
                .doesNotContain("V001__person.sql", "V004__fourth.sql")
                .contains("hint: commit them first; nothing was changed\n");

        git("checkout", "-q", "migrations/V002__team.sql");
        git("add", "-f", ".");
        git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "second");
        run(0, "squash", "--to", "003", "--yes");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void the_bundled_migrations_are_not_replaced() {
        assertThat(flyback.env("MIGRATIONS_DIR", "").run("squash", "--to", "001", "--yes"))
                .returns(2, Result::status)
                .extracting(Result::err)
                .asString()
                .contains("error: the bundled migrations cannot be replaced\n")
                .contains("hint: name the folder that they come from with --migrations DIR\n");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(migrations.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
