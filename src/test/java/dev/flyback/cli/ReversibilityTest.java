package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code revision --autogenerate} says of rows that do not come back, or stand in the way. */
class ReversibilityTest extends CommandTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(id int, name text)    | (id int)            |"
                        + " | not reversible: the values of public.t.name are lost",
                "(price numeric(9, 2))  | (price int)         | not reversible: the values of public.t.price are lost"
                        + " | not reversible: the values of public.t.price are lost",
                "(at timestamptz)       | (at date)           | not reversible: the values of public.t.at are lost"
                        + " | not reversible: the values of public.t.at are lost",
                "(id int, name text)    | (id bigint, name varchar(20)) | |",
                "(id text)              | (id int)            | |",
                "(id int)               | (id int, name text) | |",
                "(id int)               | (id int NOT NULL)   |"
                        + " tried with rows: column \"id\" of relation \"t\" contains null values |",
                "(id text)              | (id uuid)           |"
                        + " tried with rows: invalid input syntax for type uuid: \"9001\" |",
                "(id int)               | (id int, name text NOT NULL) |"
                        + " tried with rows: column \"name\" of relation \"t\" contains null values |",
                "(id int, name text NOT NULL) | (id int)      |"
                        + " | tried with rows: column \"name\" of relation \"t\" contains null values,"
                        + "not reversible: the values of public.t.name are lost"
            })
    void the_heads_of_the_scripts_say_what_rows_have_shown(String old, String wanted, String up, String undo)
            throws IOException {
        migrations.add("V001__t.sql", "CREATE TABLE t " + old + ";").add("U001__t.sql", "DROP TABLE t;");
        Migrations.in(folder.resolve("schema")).add("t.sql", "CREATE TABLE t " + wanted + ";");

        run(0, "revision", "-m", "change", "--autogenerate");

        assertThat(remarks("V002__change.sql")).isEqualTo(up == null ? "" : up);
        assertThat(remarks("U002__change.sql")).isEqualTo(undo == null ? "" : undo);
    }

    // No made-up text has two characters.
    @Test
    void what_a_change_is_sure_to_lose_is_said_where_rows_cannot_show_it() throws IOException {
        migrations.add("V001__t.sql", """
                        CREATE TABLE t (name text, gone text, price numeric(10, 4));
                        CREATE TABLE gone (id int);
                        """).add("U001__t.sql", "DROP TABLE t, gone;");
        Migrations.in(folder.resolve("schema")).add("t.sql", "CREATE TABLE t (name varchar(2), price numeric(10, 2));");

        run(0, "revision", "-m", "change", "--autogenerate");

        assertThat(remarks("V002__change.sql"))
                .isEqualTo("tried with rows: value too long for type character varying(2)");
        assertThat(remarks("U002__change.sql").split(","))
                .containsExactlyInAnyOrder(
                        "not reversible: the rows of public.gone are lost",
                        "not reversible: the values of public.t.gone are lost",
                        "not reversible: values of public.t.price that have been rounded or cut");
    }

    @Test
    void a_domain_that_comes_with_its_check_and_its_table_is_in_nobodys_way() throws IOException {
        Migrations.in(folder.resolve("schema")).add("t.sql", """
                CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
                CREATE TABLE t (id int PRIMARY KEY, email email);
                """);

        migrations.add("V001__none.sql", "SELECT 1;").add("U001__none.sql", "SELECT 1;");

        run(0, "revision", "-m", "all", "--autogenerate");

        assertThat(Files.readString(migrations.folder().resolve("V002__all.sql")))
                .contains("CREATE DOMAIN public.email AS text CONSTRAINT email_check CHECK")
                .doesNotContain("-- create domain");
    }

    @Test
    void a_table_that_goes_takes_its_rows_along() throws IOException {
        migrations.addTable("001", "gone");
        Migrations.in(folder.resolve("schema")).add("other.sql", "CREATE TABLE other (id int);");

        run(0, "revision", "-m", "change", "--autogenerate", "--no-renames");

        assertThat(Files.readString(migrations.folder().resolve("U002__change.sql")))
                .isEqualTo("""
                        -- Undoes 002: change

                        -- not reversible: the rows of public.gone are lost
                        -- drop table public.other: loses data
                        -- locks public.other: ACCESS EXCLUSIVE (blocks reads and writes)
                        DROP TABLE public.other;
                        CREATE TABLE public.gone (
                            id integer
                        );
                        """);
    }

    @Test
    void a_column_by_another_name_and_type_is_told_by_its_values() throws IOException {
        migrations.add("V001__t.sql", "CREATE TABLE t (price numeric(9, 2));").add("U001__t.sql", "DROP TABLE t;");
        Migrations.in(folder.resolve("schema")).add("t.sql", "CREATE TABLE t (cost int);");

        run(0, "revision", "-m", "change", "--autogenerate", "--rename", "public.t.price=cost");

        assertThat(remarks("U002__change.sql")).isEqualTo("not reversible: the values of public.t.price are lost");
    }

    // Less what a change says of itself.
    private String remarks(String file) throws IOException {
        return String.join(
                ",",
                Files.readString(migrations.folder().resolve(file))
                        .lines()
                        .filter(line -> line.matches("-- (not reversible|tried with rows):.*"))
                        .map(line -> line.substring("-- ".length()))
                        .toList());
    }
}
