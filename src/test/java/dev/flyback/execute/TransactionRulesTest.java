package dev.flyback.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.revision.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionRulesTest {
    static Stream<Arguments> in_our_transaction() {
        return Stream.of(
                arguments("", List.of()),
                arguments("CREATE TABLE t (); DROP TABLE u", List.of("CREATE TABLE t ()", "DROP TABLE u")),
                arguments("BEGIN; SELECT 1; SELECT 2; COMMIT;", List.of("SELECT 1", "SELECT 2")),
                arguments("-- up\nBEGIN WORK;\nSELECT 1;\nEND;\n-- done", List.of("SELECT 1")),
                arguments("START TRANSACTION; SELECT 1; COMMIT AND NO CHAIN", List.of("SELECT 1")),
                arguments("BEGIN; COMMIT;", List.of()),
                arguments("BEGIN; SELECT 1;", List.of("SELECT 1")),
                arguments("SELECT 1; COMMIT;", List.of("SELECT 1")),
                arguments(
                        "SET a.b = 1; BEGIN; SELECT 1; COMMIT; RESET ALL",
                        List.of("SET a.b = 1", "SELECT 1", "RESET ALL")),
                arguments(
                        "BEGIN ISOLATION LEVEL SERIALIZABLE; SELECT 1; COMMIT",
                        List.of("SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "SELECT 1")),
                arguments(
                        "START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE; SELECT 1; COMMIT",
                        List.of("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE", "SELECT 1")),
                arguments(
                        "BEGIN; SAVEPOINT a; SELECT 1; ROLLBACK TO SAVEPOINT a; COMMIT",
                        List.of("SAVEPOINT a", "SELECT 1", "ROLLBACK TO SAVEPOINT a")),
                arguments("SET search_path = a; RESET ALL", List.of("SET search_path = a", "RESET ALL")));
    }

    @ParameterizedTest
    @MethodSource("in_our_transaction")
    void runs_a_script_in_one_transaction_with_its_row(String text, List<String> kept) throws ScriptFault {
        PreparedScript prepared = judge(text, Optional.empty());

        assertThat(prepared.isTransactional()).isTrue();
        assertThat(prepared.statements()).extracting(SqlStatement::text).isEqualTo(kept);
    }

    static Stream<Arguments> outside_of_one() {
        return Stream.of(
                arguments("SELECT 1;\nCOMMIT;\nSELECT 2;", "its own COMMIT in line 2"),
                arguments("BEGIN; SELECT 1; COMMIT;\nSELECT 2;", "its own BEGIN in line 1"),
                arguments("SELECT 0;\n\n-- now\nBEGIN; SELECT 1; COMMIT;", "its own BEGIN in line 4"),
                arguments("BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT;", "its own BEGIN in line 1"),
                arguments("BEGIN; SELECT 1; END; end", "its own BEGIN in line 1"),
                arguments("SELECT 1;\nend;\nSELECT 2", "its own END in line 2"),
                arguments("BEGIN; SELECT 1; ROLLBACK;", "its own BEGIN in line 1"),
                arguments("SELECT 1;\nABORT", "its own ABORT in line 2"),
                arguments("start transaction; SELECT 1; PREPARE TRANSACTION 'a'", "its own START in line 1"),
                arguments("BEGIN; SELECT 1; COMMIT;\nVACUUM;", "its own BEGIN in line 1"),
                arguments("-- big\nCREATE INDEX CONCURRENTLY i ON t (a);", "CREATE INDEX CONCURRENTLY i in line 2"),
                arguments(
                        "SET lock_timeout = 0;\nCREATE INDEX CONCURRENTLY i ON t (a); RESET ALL",
                        "CREATE INDEX CONCURRENTLY i in line 2"),
                arguments(
                        "DROP INDEX CONCURRENTLY i; CREATE INDEX CONCURRENTLY i ON t (a)",
                        "DROP INDEX CONCURRENTLY i in line 1"),
                arguments("VACUUM (ANALYZE) t", "VACUUM in line 1"));
    }

    @ParameterizedTest
    @MethodSource("outside_of_one")
    void runs_a_script_statement_by_statement_and_says_why(String text, String reason) throws ScriptFault {
        PreparedScript prepared = judge(text, Optional.empty());

        assertThat(prepared.reasonOutside()).contains(reason);
        assertThat(prepared.statements())
                .isEqualTo(parse(text, Optional.empty()).statements());
    }

    @Test
    void keeps_a_tail_after_the_last_commit() throws ScriptFault {
        PreparedScript prepared = judge("BEGIN; SELECT 1; COMMIT; SELECT 2", Optional.empty());

        assertThat(prepared.statements())
                .extracting(SqlStatement::text)
                .containsExactly("BEGIN", "SELECT 1", "COMMIT", "SELECT 2");
    }

    static Stream<Arguments> mixed() {
        return Stream.of(
                arguments("CREATE TABLE t (a int);\n-- then\nCREATE INDEX CONCURRENTLY i ON t (a);", 3, 3, 1),
                arguments("VACUUM;\nSET a.b = 1;\nSELECT 1;\nSELECT 2", 3, 1, 3),
                arguments("SELECT 1;\nSELECT 2;\nALTER SYSTEM RESET ALL", 3, 3, 1));
    }

    @ParameterizedTest
    @MethodSource("mixed")
    void refuses_to_mix_what_needs_a_transaction_with_what_cannot_have_one(
            String text, int line, int outside, int ordinary) {
        ScriptFault fault = catchThrowableOfType(ScriptFault.class, () -> judge(text, Optional.empty()));

        assertThat(fault)
                .hasMessage(
                        "V1__a.sql, line %d: it mixes statements that cannot run in a transaction (line %d) with others"
                                        .formatted(line, outside)
                                + " (line %d); put the former into a revision of their own, or".formatted(ordinary)
                                + " executeInTransaction=false into V1__a.sql.conf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1;\n\\restrict abc\n\nSELECT 2;",
                "SELECT 1;\n\\unrestrict abc\n",
                "-- a comment\n\\connect other"
            })
    void refuses_commands_of_psql_with_their_line(String text) {
        ScriptFault fault = catchThrowableOfType(ScriptFault.class, () -> judge(text, Optional.empty()));

        assertThat(fault).hasMessageContaining("line 2: \\").hasMessageContaining("delete that line");
    }

    @Test
    void takes_the_conf_files_word_that_there_is_to_be_no_transaction() throws ScriptFault {
        for (String text : List.of("SELECT 1; VACUUM", "BEGIN; SELECT 1; COMMIT", "SELECT 1")) {
            PreparedScript prepared = judge(text, Optional.of("executeInTransaction=false"));

            assertThat(prepared.reasonOutside()).contains("executeInTransaction=false in V1__a.sql.conf");
            assertThat(prepared.statements())
                    .isEqualTo(parse(text, Optional.empty()).statements());
        }
    }

    @Test
    void takes_the_conf_files_word_that_there_is_to_be_a_transaction() throws ScriptFault {
        PreparedScript wrapped = judge("BEGIN; SELECT 1; COMMIT; SELECT 2", Optional.of("executeInTransaction=true"));
        PreparedScript outside = judge("SELECT 1; DROP SUBSCRIPTION s", Optional.of("executeInTransaction=true"));

        assertThat(wrapped.isTransactional()).isTrue();
        assertThat(wrapped.statements()).extracting(SqlStatement::text).containsExactly("SELECT 1", "SELECT 2");
        assertThat(outside.isTransactional()).isTrue();
        assertThat(outside.statements()).hasSize(2);
    }

    private static PreparedScript judge(String text, Optional<String> configuration) throws ScriptFault {
        return TransactionRules.judge(parse(text, configuration));
    }

    private static ParsedScript parse(String text, Optional<String> configuration) throws ScriptFault {
        return new ScriptParser(Map.of()).parse(Script.of("V1__a.sql", text, configuration));
    }
}
