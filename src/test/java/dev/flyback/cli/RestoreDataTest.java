package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestoreDataTest extends CommandTest {
    private static final List<String> ALL = List.of(
            "SELECT * FROM tenant ORDER BY id",
            "SELECT * FROM note ORDER BY id",
            "SELECT * FROM \"Odd \"\"name\" ORDER BY 1",
            "SELECT * FROM log ORDER BY at",
            "SELECT last_value FROM tenant_id_seq",
            "SELECT last_value FROM note_id_seq");

    @BeforeEach
    void tables_of_many_kinds_with_rows() {
        migrations.add("V1__base.sql", """
                CREATE TABLE tenant (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL);
                """);
        migrations.add("U1__base.sql", "DROP TABLE tenant;\n");
        migrations.add("V2__more.sql", """
                ALTER TABLE tenant ADD state text NOT NULL DEFAULT 'new', ADD limits jsonb;
                CREATE TABLE note (id serial PRIMARY KEY, parent int REFERENCES note, tenant int REFERENCES tenant,
                  text text, length int GENERATED ALWAYS AS (char_length(text)) STORED);
                CREATE TABLE "Odd ""name" ("A key" date PRIMARY KEY, price numeric, data bytea, tags text[], span interval);
                CREATE TABLE log (at timestamptz, what text) PARTITION BY RANGE (at);
                CREATE TABLE log_old PARTITION OF log FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
                CREATE TABLE log_new PARTITION OF log FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);
                CREATE FUNCTION shout() RETURNS trigger LANGUAGE plpgsql AS
                  $$BEGIN NEW.text := upper(NEW.text); RETURN NEW; END$$;
                CREATE TRIGGER shout BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION shout();
                ALTER TABLE note ENABLE ALWAYS TRIGGER shout;
                """);
        migrations.add("U2__more.sql", """
                DELETE FROM tenant WHERE name LIKE 'late%' AND id NOT IN (SELECT tenant FROM note WHERE tenant IS NOT NULL);
                DROP TABLE log; DROP TABLE "Odd ""name"; DROP TABLE note; DROP FUNCTION shout();
                ALTER TABLE tenant DROP limits, DROP state;
                """);
        run(0, "upgrade");
        database.execute("""
                INSERT INTO tenant (name, state, limits) VALUES
                  ('acme', 'old', '{"a": 1}'), (E'tab\there\\\\N', 'new', NULL), ('late', 'gone', 'null');
                INSERT INTO note (parent, tenant, text) VALUES (NULL, 1, 'first'), (1, 2, E'line\nbreak'), (2, NULL, NULL);
                UPDATE note SET text = 'quiet' WHERE id = 1;
                INSERT INTO "Odd ""name" VALUES
                  ('2026-02-01', 1.50, '\\x00ff', '{a,"b c",NULL}', '1 mon -2 days'), ('0044-03-15 BC', 'NaN', NULL, '{}', NULL);
                INSERT INTO log VALUES ('2025-06-01 12:00+02', 'a'), ('2026-06-01 12:00+02', 'b'), ('infinity', NULL);
                """);
        flyback =
                flyback.env("PGOPTIONS", "-c datestyle=SQL,DMY -c intervalstyle=sql_standard -c extra_float_digits=-5");
    }

    @Test
    void what_a_downgrade_saves_comes_back_after_an_upgrade() {
        List<String> before = database.query(ALL);

        Result down = run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        assertThat(down.err()).contains("saved:      6 files in lost\n");
        assertThat(database.query("SELECT name FROM tenant")).hasSize(2);
        run(0, "upgrade");

        assertThat(run(0, "restore-data", "lost").out().lines())
                .containsExactlyInAnyOrder(
                        "public.\"Odd \"\"name\": 2 rows put back",
                        "public.log_new: 2 rows put back",
                        "public.log_old: 1 row put back",
                        "public.tenant: 1 row put back",
                        "public.note: 3 rows put back",
                        "public.tenant: limits, state put back in 3 rows");
        assertThat(database.query(ALL)).isEqualTo(before);
        database.execute("INSERT INTO note (text) VALUES ('next')");
        assertThat(database.queryForString("SELECT text FROM note WHERE id = 4"))
                .isEqualTo("NEXT");
        assertThat(database.queryForString("SELECT tgenabled FROM pg_trigger WHERE tgname = 'shout'"))
                .isEqualTo("A");
    }

    @Test
    void the_manifest_says_what_is_where_and_only_the_owner_may_read() throws IOException {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        Path lost = folder.resolve("lost");

        JsonNode manifest = json(Files.readString(lost.resolve("manifest.json")));
        assertThat(manifest.path("format").asInt()).isEqualTo(1);
        assertThat(manifest.path("database").asText())
                .startsWith("postgresql://")
                .endsWith(database.name());
        assertThat(manifest.path("undone").get(0).asText()).isEqualTo("2");
        JsonNode note = manifest.path("tables").findParents("table").stream()
                .filter(one -> one.path("table").asText().equals("public.note"))
                .findFirst()
                .orElseThrow();
        assertThat(note.path("content").asText()).isEqualTo("rows");
        assertThat(note.path("rows").asLong()).isEqualTo(3);
        assertThat(note.path("columns").toString()).isEqualTo("[\"id\",\"parent\",\"tenant\",\"text\"]");
        assertThat(Files.readAllLines(lost.resolve(note.path("file").asText())))
                .containsExactlyInAnyOrder("1\t\\N\t1\tquiet", "2\t1\t2\tLINE\\nBREAK", "3\t2\t\\N\t\\N");
        try (Stream<Path> files = Files.list(lost)) {
            assertThat(files).hasSize(7).allMatch(file -> rights(file).equals("rw-------"));
        }
        assertThat(rights(lost)).isEqualTo("rwx------");
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void without_the_schema_nothing_is_restored_and_what_is_missing_is_named() {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");

        assertThat(run(4, "restore-data", "lost").err())
                .contains("error: cannot restore the data:\n")
                .contains("  there is no table public.note\n")
                .contains("  there is no column public.tenant.state\n")
                .contains("hint: nothing was restored; bring the schema to where it was first: flyback upgrade 2");
    }

    @Test
    void what_went_by_other_means_is_not_to_be_brought_back_by_an_upgrade() {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        database.execute("ALTER TABLE note RENAME TO remark");

        assertThat(run(4, "restore-data", "lost").err())
                .contains("  there is no table public.note\n")
                .endsWith("hint: nothing was restored; revision 2 is applied, so they went by other means:"
                        + " make them again by hand\n");
    }

    @Test
    void another_database_than_that_of_the_data_is_told() throws IOException {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        assertThat(run(0, "restore-data", "lost").err()).doesNotContain("note:");

        Path manifest = folder.resolve("lost/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace(database.name(), "shop"));
        assertThat(run(4, "restore-data", "lost").err())
                .containsPattern("\nnote:       this was saved from another one, postgresql://\\S+/shop\n");
    }

    @Test
    void rows_and_values_that_are_there_already_are_not_touched() {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        run(0, "restore-data", "lost");
        List<String> before = database.query(ALL);

        assertThat(run(4, "restore-data", "lost").err())
                .contains("  table public.note holds rows already\n")
                .contains("  column public.tenant.state holds values already\n")
                .contains("nothing was restored");
        assertThat(database.query(ALL)).isEqualTo(before);
    }

    @Test
    void rows_that_are_left_out_are_counted() {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        database.execute("INSERT INTO tenant (id, name) OVERRIDING SYSTEM VALUE VALUES (3, 'another')");

        assertThat(run(0, "restore-data", "lost").out())
                .contains("public.tenant: 0 rows put back; 1 row left out: there with other values\n")
                .contains("public.tenant: limits, state put back in 3 rows\n");

        migrations
                .add("V3__tax.sql", "ALTER TABLE tenant ADD tax int;")
                .add("U3__tax.sql", "ALTER TABLE tenant DROP tax;");
        run(0, "upgrade");
        database.execute("UPDATE tenant SET tax = 7");
        run(0, "downgrade", "-1", "--yes", "--save-data", "taxes");
        run(0, "upgrade");
        database.execute("DELETE FROM tenant WHERE id = 3");
        assertThat(run(0, "restore-data", "taxes").out())
                .isEqualTo("public.tenant: tax put back in 2 rows; 1 row left out: no longer there\n");
    }

    @Test
    void a_row_that_the_server_refuses_brings_nothing_back() {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        database.execute("ALTER TABLE log ADD CHECK (what <> 'b')");

        assertThat(run(5, "restore-data", "lost").err())
                .contains("error: the server refuses what is to be restored into public.log_new from "
                        + folder.resolve("lost"))
                .contains(".copy: new row for relation \"log_new\" violates check constraint \"log_what_check\"\n"
                        + "  detail: Failing row contains (2026-06-01 10:00:00+00, b).\n"
                        + "  where: COPY log_new, line 1: ")
                .contains("  SQLSTATE 23514\nhint: mend what is in the way, and run it again; nothing was restored\n");
        assertThat(database.query("SELECT * FROM note")).isEmpty();
    }

    @Test
    void a_file_that_has_lost_rows_is_noticed() throws IOException {
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");
        Files.writeString(folder.resolve("lost/1.copy"), "");

        assertThat(run(4, "restore-data", "lost").err())
                .contains("1.copy holds 0 rows, and by manifest.json there were ")
                .contains("bring the file back as it was written; nothing was restored");
        assertThat(database.queryForString("SELECT count(*) FROM note")).isEqualTo("0");
    }

    @Test
    void a_folder_in_use_and_one_without_a_manifest_are_refused() {
        assertThat(run(2, "downgrade", "-1", "--yes", "--save-data", "migrations")
                        .err())
                .contains("migrations is not empty\nhint: name a new folder; nothing was changed");
        assertThat(run(2, "restore-data", "migrations").err())
                .contains("manifest.json cannot be read: ")
                .contains("hint: name a folder that flyback downgrade --save-data has written");
        migrations.add("manifest.json", "{\"format\": 2}");
        assertThat(run(2, "restore-data", "migrations").err()).contains("its format is \"2\" and not 1");
        assertThat(run(2, "downgrade", "-1", "--yes", "--save-data", "").err())
                .contains("--save-data: the value is empty");
    }

    @Test
    void rows_that_could_not_be_found_again_are_not_saved() {
        migrations.add("V3__bare.sql", "CREATE TABLE bare (a int, b int); INSERT INTO bare VALUES (1, 2);");
        migrations.add("U3__bare.sql", "ALTER TABLE bare DROP b;");
        run(0, "upgrade");

        assertThat(run(4, "downgrade", "-1", "--yes", "--save-data", "lost").err())
                .contains("  public.bare has no primary key that stays, by which its rows could be found again\n")
                .contains("nothing was changed");
        assertThat(folder.resolve("lost")).doesNotExist();
        assertThat(rows()).endsWith("SQL 3");
    }

    @Test
    void values_that_another_type_has_altered_come_back_where_nobody_has_written_since() {
        migrations.add("V3__wide.sql", "ALTER TABLE tenant ADD price numeric(10, 2), ADD code varchar(50);");
        migrations.add("U3__wide.sql", "ALTER TABLE tenant DROP code, DROP price;");
        migrations.add(
                "V4__wider.sql", "ALTER TABLE tenant ALTER price TYPE numeric(10, 2), ALTER code TYPE varchar(50);");
        migrations.add("U4__wider.sql", """
                ALTER TABLE tenant ALTER price TYPE integer, ALTER code TYPE varchar(5) USING code::varchar(5);
                """);
        run(0, "upgrade");
        database.execute("UPDATE tenant SET price = 2.75 * id, code = 'a long code ' || id");
        List<String> before = database.query("SELECT id, price, code FROM tenant ORDER BY id");

        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        assertThat(database.query("SELECT price, code FROM tenant WHERE id = 1"))
                .containsExactly("3|a lon");
        run(0, "upgrade");
        database.execute("UPDATE tenant SET code = 'new' WHERE id = 3");

        assertThat(run(0, "restore-data", "lost").out().lines())
                .containsExactlyInAnyOrder(
                        "public.tenant: code put back in 2 rows; 1 row left out: no longer there, or written since",
                        "public.tenant: price put back in 3 rows");
        assertThat(database.query("SELECT id, price, code FROM tenant ORDER BY id"))
                .startsWith(before.get(0), before.get(1))
                .endsWith("3|8.25|new");
    }

    @Test
    void values_of_which_nothing_can_be_said_beforehand_are_not_saved() {
        migrations.add("V3__more.sql", "SELECT 1;");
        migrations.add("U3__more.sql", "ALTER TABLE tenant ALTER name TYPE int USING length(name);");
        run(0, "upgrade");

        assertThat(run(4, "downgrade", "-1", "--yes", "--save-data", "lost").err())
                .contains("  public.tenant gets values of name of which cannot be said beforehand what they will be\n")
                .contains("nothing was changed");
    }

    @Test
    void with_consent_to_the_loss_what_can_be_saved_is_saved_and_the_rest_is_named() {
        migrations.add("V3__bare.sql", "CREATE TABLE bare (a int, b int); INSERT INTO bare VALUES (1, 2);");
        migrations.add("U3__bare.sql", "ALTER TABLE bare DROP b;\nALTER TABLE tenant DROP name;\n");
        run(0, "upgrade");

        JsonNode done = json(0, "downgrade", "-1", "--yes", "--save-data", "lost", "--allow-data-loss");
        assertThat(done.path("unsaved").toString()).isEqualTo("[\"public.bare\"]");
        assertThat(rows()).endsWith("DELETE 3");
        database.execute("ALTER TABLE tenant ADD name text");
        assertThat(run(0, "restore-data", "lost").out()).isEqualTo("public.tenant: name put back in 3 rows\n");
    }

    @Test
    void a_table_without_a_key_that_goes_is_saved_as_a_whole() {
        migrations.add("V3__bare.sql", "CREATE TABLE bare (a int, b int);").add("U3__bare.sql", "DROP TABLE bare;");
        run(0, "upgrade");
        database.execute("INSERT INTO bare VALUES (1, 2), (1, 2), (NULL, NULL)");

        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        run(0, "upgrade");

        assertThat(run(0, "restore-data", "lost").out()).isEqualTo("public.bare: 3 rows put back\n");
    }

    @Test
    void where_nothing_would_be_lost_no_folder_is_made() {
        database.execute("TRUNCATE log, note, \"Odd \"\"name\", tenant");
        run(0, "downgrade", "-1", "--yes", "--save-data", "lost");
        assertThat(folder.resolve("lost")).doesNotExist();
    }
}
