package dev.flyback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EchoTest {
    static Stream<Arguments> statements() {
        return Stream.of(
                arguments("SELECT 1", "SELECT 1"),
                arguments(" \nSELECT 1\n", "SELECT 1"),
                arguments("CREATE ROLE a PASSWORD 'SECRET'", "CREATE ROLE a PASSWORD '***'"),
                arguments(
                        "create role a with encrypted password 'SECRET' login",
                        "create role a with encrypted password '***' login"),
                arguments("ALTER ROLE a PASSWORD\n\t'SEC''SECRET'", "ALTER ROLE a PASSWORD\n\t'***'"),
                arguments(
                        "ALTER USER a PASSWORD E'SEC\\'SECRET' VALID UNTIL 'x'",
                        "ALTER USER a PASSWORD '***' VALID UNTIL 'x'"),
                arguments("ALTER USER a PASSWORD e'SECRET\\\\'", "ALTER USER a PASSWORD '***'"),
                arguments("ALTER USER a PASSWORD U&'SECRET'", "ALTER USER a PASSWORD '***'"),
                arguments("ALTER USER a PASSWORD $$SECRET$$", "ALTER USER a PASSWORD '***'"),
                arguments("ALTER USER a PASSWORD $x$SEC$$RET$x$ LOGIN", "ALTER USER a PASSWORD '***' LOGIN"),
                arguments("ALTER USER a PASSWORD'SECRET'", "ALTER USER a PASSWORD'***'"),
                arguments("ALTER USER a PASSWORD /* new */ 'SECRET'", "ALTER USER a PASSWORD /* new */ '***'"),
                arguments("ALTER USER a PASSWORD NULL", "ALTER USER a PASSWORD NULL"),
                arguments(
                        "DO $$ BEGIN EXECUTE 'CREATE ROLE a PASSWORD ''SECRET'''; END $$",
                        "DO $$ BEGIN EXECUTE 'CREATE ROLE a PASSWORD '***''; END $$"),
                arguments(
                        "CREATE ROLE a PASSWORD 'SECRET'; CREATE ROLE b PASSWORD 'SECRET'",
                        "CREATE ROLE a PASSWORD '***'; CREATE ROLE b PASSWORD '***'"),
                arguments(
                        "CREATE SUBSCRIPTION s CONNECTION 'host=h password=SECRET user=u' PUBLICATION p",
                        "CREATE SUBSCRIPTION s CONNECTION 'host=h password=*** user=u' PUBLICATION p"),
                arguments(
                        "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password 'SECRET')",
                        "CREATE USER MAPPING FOR a SERVER s OPTIONS (user 'u', password '***')"),
                arguments(
                        "SELECT dblink_connect('postgresql://u:SECRET@h/d')",
                        "SELECT dblink_connect('postgresql://u:***@h/d')"),
                arguments("UPDATE t SET password = 'SECRET', a = 'b'", "UPDATE t SET password = '***', a = 'b'"),
                arguments("ALTER USER a PASSWORD 'SECRET\\'", "ALTER USER a PASSWORD '***'"),
                arguments("ALTER USER a PASSWORD '" + "SECRET''".repeat(20_000) + "'", "ALTER USER a PASSWORD '***'"),
                arguments("INSERT INTO t (password) VALUES ('x')", "INSERT INTO t (password) VALUES ('x')"),
                arguments("ALTER TABLE t ADD password_hash text", "ALTER TABLE t ADD password_hash text"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void shows_statements_without_passwords(String sql, String shown) {
        assertThat(Echo.withoutPasswords(sql)).isEqualTo(shown).doesNotContain("SECRET");
    }

    @Test
    void tells_a_statement_that_fails_too() {
        List<String> told = new ArrayList<>();
        Echo echo = new Echo(Optional.of(told::add));

        assertThatThrownBy(() -> echo.run("SELECT 1", () -> {
                    throw new SQLException("no", "42601");
                }))
                .isInstanceOfSatisfying(
                        SqlError.class, error -> assertThat(error.state()).isEqualTo("42601"));

        assertThat(told).hasSize(1);
        assertThat(told.get(0)).matches("\\[\\d+\\.\\d ms] SELECT 1");
    }
}
