package dev.flyback.execute;

import static dev.flyback.execute.StatementKind.BEGIN;
import static dev.flyback.execute.StatementKind.COMMIT;
import static dev.flyback.execute.StatementKind.ORDINARY;
import static dev.flyback.execute.StatementKind.OUTSIDE_TRANSACTION;
import static dev.flyback.execute.StatementKind.ROLLBACK;
import static dev.flyback.execute.StatementKind.SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatementKindTest {
    private static final Map<StatementKind, List<String>> KINDS = Map.of(
            BEGIN,
            List.of(
                    "BEGIN",
                    "BEGIN WORK",
                    "BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE, READ ONLY",
                    "START TRANSACTION",
                    "START  /* now */ TRANSACTION READ WRITE",
                    "-- COMMIT\nBEGIN"),
            COMMIT,
            List.of(
                    "COMMIT",
                    "COMMIT WORK",
                    "COMMIT TRANSACTION",
                    "COMMIT AND CHAIN",
                    "COMMIT AND NO CHAIN",
                    "END",
                    "END WORK",
                    "END TRANSACTION",
                    "COMMIT -- PREPARED",
                    "/* /* BEGIN */ */ COMMIT"),
            ROLLBACK,
            List.of(
                    "ROLLBACK",
                    "ROLLBACK WORK",
                    "ROLLBACK AND CHAIN",
                    "ABORT",
                    "ABORT TRANSACTION",
                    "PREPARE TRANSACTION 'x'"),
            SESSION,
            List.of(
                    "SET search_path TO a, b",
                    "SET LOCAL lock_timeout = '1s'",
                    "SET ROLE admin",
                    "SET TRANSACTION ISOLATION LEVEL SERIALIZABLE",
                    "SET CONSTRAINTS ALL DEFERRED",
                    "RESET ALL",
                    "RESET ROLE",
                    "SHOW server_version"),
            OUTSIDE_TRANSACTION,
            List.of(
                    "CREATE INDEX CONCURRENTLY i ON t (a)",
                    "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)",
                    "CREATE INDEX CONCURRENTLY ON t (a)",
                    "create /* big */ index -- slow\n concurrently i on t (a)",
                    "CREATE\tINDEX\r\n  CONCURRENTLY i ON t (a)",
                    "DROP INDEX CONCURRENTLY i",
                    "DROP INDEX CONCURRENTLY IF EXISTS i",
                    "REINDEX INDEX CONCURRENTLY i",
                    "REINDEX TABLE CONCURRENTLY t",
                    "REINDEX (CONCURRENTLY) TABLE t",
                    "REINDEX (VERBOSE, CONCURRENTLY TRUE) INDEX i",
                    "REINDEX SCHEMA s",
                    "REINDEX (VERBOSE) SCHEMA s",
                    "REINDEX(VERBOSE) DATABASE d",
                    "REINDEX DATABASE d",
                    "REINDEX DATABASE",
                    "REINDEX SYSTEM d",
                    "REINDEX SCHEMA CONCURRENTLY s",
                    "VACUUM",
                    "VACUUM FULL t",
                    "VACUUM (ANALYZE, VERBOSE) t",
                    "ALTER SYSTEM SET work_mem = '1MB'",
                    "ALTER SYSTEM RESET ALL",
                    "CREATE DATABASE d",
                    "DROP DATABASE IF EXISTS d WITH (FORCE)",
                    "CREATE TABLESPACE s LOCATION '/x'",
                    "DROP TABLESPACE s",
                    "ALTER DATABASE d SET TABLESPACE s",
                    "ALTER DATABASE \"My Data\" SET TABLESPACE s",
                    "CREATE SUBSCRIPTION s CONNECTION 'host=x' PUBLICATION p",
                    "DROP SUBSCRIPTION s",
                    "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
                    "ALTER SUBSCRIPTION s SET PUBLICATION p",
                    "ALTER SUBSCRIPTION s ADD PUBLICATION p",
                    "ALTER SUBSCRIPTION s DROP PUBLICATION p",
                    "ALTER SUBSCRIPTION s SET (failover = true)",
                    "ALTER SUBSCRIPTION s SET (slot_name = 'x', two_phase = on)",
                    "ALTER TABLE t DETACH PARTITION p CONCURRENTLY",
                    "ALTER TABLE ONLY s.t DETACH PARTITION \"p\" CONCURRENTLY",
                    "ALTER TABLE IF EXISTS t DETACH PARTITION p CONCURRENTLY",
                    "CLUSTER",
                    "CLUSTER VERBOSE",
                    "CLUSTER (VERBOSE)",
                    "DISCARD ALL",
                    "COMMIT PREPARED 'x'",
                    "ROLLBACK PREPARED 'x'"),
            ORDINARY,
            List.of(
                    "",
                    "SELECT 1",
                    "(SELECT 1)",
                    "SAVEPOINT s",
                    "RELEASE SAVEPOINT s",
                    "ROLLBACK TO s",
                    "ROLLBACK TO SAVEPOINT s",
                    "ROLLBACK WORK TO SAVEPOINT s",
                    "ROLLBACK TRANSACTION TO s",
                    "PREPARE transaction_count AS SELECT 1",
                    "PREPARE p (int) AS SELECT $1",
                    "CREATE INDEX i ON t (a)",
                    "CREATE INDEX concurrently_made ON t (a)",
                    "CREATE INDEX \"CONCURRENTLY\" ON t (a)",
                    "DROP INDEX i, \"CONCURRENTLY\"",
                    "CREATE INDEX i ON t (a) -- CONCURRENTLY",
                    "REINDEX TABLE t",
                    "REINDEX INDEX \"x CONCURRENTLY y\"",
                    "REINDEX TABLE concurrently_used",
                    "REINDEX (VERBOSE) INDEX i",
                    "REINDEX (CONCURRENTLY FALSE) INDEX i",
                    "REINDEX (CONCURRENTLY OFF, VERBOSE) TABLE t",
                    "REINDEX TABLE schema",
                    "ANALYZE",
                    "CHECKPOINT",
                    "LOCK TABLE t",
                    "CLUSTER t USING i",
                    "CLUSTER VERBOSE t",
                    "CLUSTER t",
                    "DISCARD TEMP",
                    "DISCARD PLANS",
                    "ALTER DATABASE d SET search_path = s",
                    "ALTER DATABASE d SET default_tablespace = 'x'",
                    "ALTER SUBSCRIPTION s DISABLE",
                    "ALTER SUBSCRIPTION s OWNER TO o",
                    "ALTER SUBSCRIPTION s SET (slot_name = 'failover')",
                    "ALTER TABLE t DETACH PARTITION p",
                    "ALTER TABLE t DETACH PARTITION p FINALIZE",
                    "ALTER TABLE t DETACH PARTITION \"p CONCURRENTLY\"",
                    "ALTER TABLE t SET TABLESPACE s",
                    "ALTER TYPE e ADD VALUE 'x'",
                    "ALTER SYSTEMATIC",
                    "CREATE ROLE r",
                    "CREATE TABLE begin_of (commit_id int, \"VACUUM\" int)",
                    "COMMENT ON DATABASE d IS 'COMMIT'",
                    "INSERT INTO t VALUES ('BEGIN; COMMIT')",
                    "DO $$ BEGIN COMMIT; END $$",
                    "CALL p()",
                    "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; END",
                    "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN COMMIT; ROLLBACK; END $$",
                    "EXPLAIN SELECT 1",
                    "WITH a AS (SELECT 1) SELECT * FROM a",
                    "GRANT SET ON PARAMETER work_mem TO r",
                    "'BEGIN'",
                    "\"BEGIN\"",
                    "BEGINNING"));

    static Stream<Arguments> statements() {
        return KINDS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(sql -> arguments(sql, entry.getKey())));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void judges_a_statement_by_its_words(String sql, StatementKind kind) {
        assertThat(StatementKind.of(sql)).isEqualTo(kind);
        assertThat(StatementKind.of(" \n\t-- it's; a comment\n/* and 'another /* in */ it */\r\n" + sql + " \n"))
                .isEqualTo(kind);
        if (!sql.contains("--")) {
            assertThat(StatementKind.of(sql.replace(" ", " /* ' */\r\n\t"))).isEqualTo(kind);
        }
        if (!sql.contains("\"") && !sql.contains("'")) {
            assertThat(StatementKind.of(sql.toLowerCase(Locale.ROOT))).isEqualTo(kind);
        }
    }
}
