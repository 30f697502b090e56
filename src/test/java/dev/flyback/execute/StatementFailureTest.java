package dev.flyback.execute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.database.SqlError;
import dev.flyback.revision.Script;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

class StatementFailureTest {
    private static final String FILE = """
            -- what it is for

            CREATE TABLE a (
                id int
            );
            /* the second,
               and last */
            CREATE TABLE b (
                id int,
            \tname txt,
                more int
            );
            """;

    @Test
    void names_the_line_that_the_server_points_at_and_marks_the_place() {
        String text = statement(FILE, 1).text();

        StatementFailure failure = failure(FILE, 1, error(text.indexOf("txt") + 1));

        assertThat(failure.place()).isEqualTo("V1__a.sql, line 10");
        assertThat(failure.described()).isEqualTo("""
                type "txt" does not exist
                  | /* the second,
                  |    and last */
                  | CREATE TABLE b (
                  |     id int,
                  | \tname txt,
                  | \t     ^
                  |     more int
                  | )
                  SQLSTATE 42704""");
    }

    @Test
    void names_the_same_line_where_lines_end_as_on_windows() {
        String windows = FILE.replace("\n", "\r\n");
        String text = statement(windows, 1).text();

        StatementFailure failure = failure(windows, 1, error(text.indexOf("txt") + 1));

        assertThat(failure.place()).isEqualTo("V1__a.sql, line 10");
        assertThat(failure.described()).contains("\n  | \tname txt,\n  | \t     ^\n  |     more int\n");
    }

    @Test
    void names_the_first_line_of_the_statement_itself_where_the_server_points_at_nothing() {
        StatementFailure failure = failure(FILE, 1, error(0));

        assertThat(failure.place()).isEqualTo("V1__a.sql, line 8");
        assertThat(failure.described()).isEqualTo("""
                type "txt" does not exist
                  | CREATE TABLE b (
                  |     id int,
                  | \tname txt,
                  |     more int
                  | )
                  SQLSTATE 42704""");
    }

    @Test
    void marks_the_first_character_and_the_end() {
        String file = "SELEC 1;\n\nSELECT 1 +";

        assertThat(failure(file, 0, error(1)).described()).contains("\n  | SELEC 1\n  | ^\n");
        StatementFailure atEnd = failure(file, 1, error(11));
        assertThat(atEnd.place()).isEqualTo("V1__a.sql, line 3");
        assertThat(atEnd.described()).contains("\n  | SELECT 1 +\n  |           ^\n");
    }

    @Test
    void counts_characters_as_the_server_does() {
        String file = "SELECT '\uD83D\uDE00', 'é',\n  oops";

        StatementFailure failure = failure(file, 0, error("SELECT 'x', 'é',\n  ".length() + 1));

        assertThat(failure.place()).isEqualTo("V1__a.sql, line 2");
        assertThat(failure.described()).contains("\n  |   oops\n  |   ^\n");
    }

    @Test
    void counts_lines_as_the_server_and_editors_do() {
        String file = "SELECT '\u2028 \u0085 \f \u000B',\n  oops";

        StatementFailure failure = failure(file, 0, error(file.indexOf("oops") + 1));

        assertThat(failure.place()).isEqualTo("V1__a.sql, line 2");
        assertThat(failure.described()).contains("\n  |   oops\n  |   ^\n");
    }

    @Test
    void shows_a_few_lines_of_a_long_statement() {
        String file = "SELECT\n" + "  1,\n".repeat(30) + "  oops,\n" + "  2,\n".repeat(30) + "  3";

        StatementFailure pointed = failure(file, 0, error(file.indexOf("oops") + 1));
        StatementFailure whole = failure(file, 0, error(0));

        assertThat(pointed.place()).isEqualTo("V1__a.sql, line 32");
        assertThat(pointed.described().lines()).hasSize(12);
        assertThat(pointed.described()).contains("\n  |   oops,\n  |   ^\n").contains("\n  | ...\n");
        assertThat(whole.described()).contains("\n  | SELECT\n  |   1,\n").contains("\n  | ...\n");
        assertThat(whole.described().lines()).hasSize(11);
    }

    @Test
    void says_all_that_the_server_said() {
        ServerErrorMessage message =
                new ServerErrorMessage("SERROR\0VERROR\0C23505\0Mduplicate key\0DKey (a)=(1) exists.\0"
                        + "HTry another.\0WSQL statement \"x\"\nPL/pgSQL function f()\0");

        StatementFailure failure = failure("SELECT f()", 0, new SqlError(new PSQLException(message)));

        assertThat(failure.described()).isEqualTo("""
                duplicate key
                  | SELECT f()
                  detail: Key (a)=(1) exists.
                  hint of the server: Try another.
                  where: SQL statement "x"
                    PL/pgSQL function f()
                  SQLSTATE 23505""");
    }

    @Test
    void says_what_the_driver_said_where_the_server_said_nothing() {
        StatementFailure failure =
                failure("SELECT 1", 0, new SqlError(new SQLException("An I/O error occurred", "08006")));

        assertThat(failure.described()).isEqualTo("An I/O error occurred\n  | SELECT 1\n  SQLSTATE 08006");
    }

    @Test
    void names_the_end_of_the_file_for_what_is_checked_there() {
        StatementFailure failure = new StatementFailure("V1__a.sql", error(0));

        assertThat(failure.place()).isEqualTo("V1__a.sql, at its end");
        assertThat(failure.described()).isEqualTo("type \"txt\" does not exist\n  SQLSTATE 42704");
    }

    private static StatementFailure failure(String file, int index, SqlError error) {
        return new StatementFailure("V1__a.sql", statement(file, index), error, List.of());
    }

    private static SqlStatement statement(String file, int index) {
        try {
            List<SqlStatement> statements = new ScriptParser(Map.of())
                    .parse(Script.of("V1__a.sql", file, Optional.empty()))
                    .statements();
            return statements.get(index);
        } catch (ScriptFault fault) {
            throw new IllegalStateException(fault);
        }
    }

    // As it travels on the wire: each field is a letter and a text, and a zero ends it.
    private static SqlError error(int position) {
        return new SqlError(
                new PSQLException(new ServerErrorMessage("SERROR\0VERROR\0C42704\0Mtype \"txt\" does not exist\0"
                        + (position == 0 ? "" : "P" + position + "\0"))));
    }
}
