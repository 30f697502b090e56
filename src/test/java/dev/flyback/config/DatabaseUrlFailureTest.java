package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlFailureTest {
    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("mysql://ada:pw@db/app", "`mysql` is not PostgreSQL"),
                arguments("sqlite:///app.db", "`sqlite`"),
                arguments("jdbc:mysql://db/app", "`jdbc:mysql`"),
                arguments("mysql+pymysql://db/app", "`mysql+pymysql`"),
                arguments("", "empty"),
                arguments("   ", "empty"),
                arguments("localhost:5432/app", "does not begin with postgresql://"),
                arguments("postgresql:/db/app", "does not begin with postgresql://"),
                arguments("jdbc:postgresql:/app", "one slash"),
                arguments("'postgresql://db/app'", "quote"),
                arguments("postgresql://ada:pw@db:54x2/app", "`54x2` is not a port"),
                arguments("postgresql://ada:pw@db:0/app", "`0` is not a port"),
                arguments("postgresql://ada:pw@db:65536/app", "`65536` is not a port"),
                arguments("postgresql://db/app?port=x", "`x` is not a port"),
                arguments("postgresql://a,b,c/app?port=1,2", "2 ports for 3 hosts"),
                arguments("postgresql://::1/app", "more than one colon"),
                arguments("postgresql://[::1/app", "bracket"),
                arguments("postgresql://ada@<host>/app", "character that no host has"),
                arguments("postgresql://ada@${HOST}/app", "character that no host has"),
                arguments("postgresql://%2Fvar%2Frun%2Fpostgresql/app", "`/var/run/postgresql` is a Unix socket"),
                arguments("postgresql:///app?host=/cloudsql/a:b:c", "Unix socket"),
                arguments("postgresql://db/a%zz", "two hex digits"),
                arguments("postgresql://db/a/b", "second /"),
                arguments("postgresql://db/app?sslmod=require", "`sslmod` is not known; the nearest known: sslmode"),
                arguments("postgresql://db/app?applicationname=x", "application_name"),
                arguments("postgresql://db/app?xyzzy_plugh=1", "`xyzzy_plugh` is not known"),
                arguments("postgresql://db/app?sslmode", "`sslmode` has no value"),
                arguments("postgresql://db/app?sslmode=on", "`sslmode` can't be `on`"),
                arguments("postgresql://db/app?ssl=maybe", "`sslmode` can't be `maybe`"),
                arguments(
                        "postgresql://db/app?target_session_attrs=master", "`target_session_attrs` can't be `master`"),
                arguments("postgresql://db/app?connect_timeout=soon", "`soon` is not a number of seconds"),
                arguments("postgresql://db/app?connect_timeout=-1", "`-1` is not a number of seconds"),
                arguments("postgresql://db/app?connect_timeout=99999999", "is not a number of seconds"),
                arguments("postgresql://db/app?service=x", "`service`"),
                arguments("postgresql://db/app?require_auth=none", "`require_auth`"),
                arguments("postgresql://db/app?sslrootcert=system&sslmode=require", "too weak"),
                arguments("host=db dbname", "lacks its `=`"),
                arguments("host='db", "never closed"),
                arguments("host=db pasword=x", "`pasword` is not known; the nearest known: password"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void says_which_part_is_wrong(String text, String expected) {
        Failure failure = parse(text);

        assertThat(failure)
                .hasMessageStartingWith("DATABASE_URL (environment): ")
                .hasMessageContaining(expected);
        assertThat(failure.hint()).isNotBlank();
        assertThat(failure.getMessage() + failure.hint()).doesNotContain("\n");
        assertThat(failure.getMessage()).doesNotEndWith(".");
        assertThat(failure.hint()).matches("\\p{Ll}.*[^.]");
    }

    static Stream<String> unescaped() {
        return Stream.of(
                        "SEC@RET",
                        "SEC/RET",
                        "SEC#RET",
                        "SEC?RET",
                        "SEC%RET",
                        "SEC%",
                        "12/RET",
                        "12?RET",
                        "12#RET",
                        "SEC@12/RET",
                        "SEC/RET?a=b",
                        "12?SEC=RET",
                        "12/SEC@RET",
                        "SEC?a&SEC=RET",
                        "SEC:@RET",
                        "@RET",
                        "RET@",
                        "/RET",
                        "?RET",
                        "%zzRET",
                        "SEC/12@RET:9",
                        "12?sslmode@RET",
                        "[RET/SEC")
                .flatMap(password -> Stream.of(
                        "postgresql://ada:" + password + "@db:5432/app",
                        "postgresql+asyncpg://ada:" + password + "@db/app?sslmode=require",
                        "jdbc:postgresql://ada:" + password + "@db:5432/app"));
    }

    @ParameterizedTest
    @MethodSource("unescaped")
    void asks_for_percent_encoding_and_shows_nothing_of_the_password(String text) {
        Failure failure = parse(text);

        assertThat(failure.hint()).containsIgnoringCase("percent-encode");
        assertThat(failure.getMessage() + failure.hint()).doesNotContain("SEC").doesNotContain("RET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:RET",
                "postgresql://ada:RET/app",
                "postgresql://ada:123456/RET@db",
                "postgresql://ada:S:RET",
                "postgresql://db/app?password=S&RET",
                "postgresql://db/app?password=S&RET=x",
                "postgresql://db/app?password=%RET",
                "jdbc:postgresql://db/app?user=ada&password=S&RET",
                "ada:RET@db/app",
                "RET",
                "\"postgresql://ada:RET@db/app",
                "host=db password=S RET",
                "host=db password=S RET=x",
                "host=db password='RET",
                "mysql://ada:RET@db/app",
                "postgresql://ada:RET@db:x/app",
                "postgresql://ada:RET@db/app?nothing=1",
                "postgresql://ada:RET@/app?host=/tmp"
            })
    void never_shows_the_password(String text) {
        Failure failure = parse(text);

        assertThat(failure.getMessage() + failure.hint()).doesNotContain("RET").doesNotContain("123456");
    }

    @Test
    void is_a_usage_failure() {
        assertThat(parse("x").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private static Failure parse(String text) {
        return catchThrowableOfType(Failure.class, () -> DatabaseUrl.parse(text, "DATABASE_URL (environment)"));
    }
}
