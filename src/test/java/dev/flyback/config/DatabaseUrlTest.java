package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class DatabaseUrlTest {
    private static final String PLAIN = "postgresql://ada@db:5433/app";

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("postgresql://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgres://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("POSTGRESQL://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgresql+asyncpg://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgresql+psycopg2://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgresql+psycopg://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgresql+psycopg_async://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("postgresql+pg8000://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("  postgresql://ada:pw@db:5433/app\n", PLAIN, "pw"),
                arguments("jdbc:postgresql://db:5433/app?user=ada&password=pw", PLAIN, "pw"),
                arguments("jdbc:postgresql://ada:pw@db:5433/app", PLAIN, "pw"),
                arguments("jdbc:postgresql:app?user=ada", "postgresql://ada@localhost:5432/app", null),
                arguments("jdbc:postgresql:app", "postgresql://postgres@localhost:5432/app", null),
                arguments("host=db port=5433 dbname=app user=ada password=pw", PLAIN, "pw"),
                arguments("host = db port=5433 dbname='app' user=ada password='p \\'w'", PLAIN, "p 'w"),
                arguments("postgresql:///?host=db&port=5433&user=ada&password=pw&dbname=app", PLAIN, "pw"),
                arguments("postgresql://other:no@db:5433/app?user=ada&password=pw", PLAIN, "pw"),
                arguments("postgresql://", "postgresql://postgres@localhost:5432/postgres", null),
                arguments("postgresql://db", "postgresql://postgres@db:5432/postgres", null),
                arguments("postgresql:///app", "postgresql://postgres@localhost:5432/app", null),
                arguments("postgresql://ada@", "postgresql://ada@localhost:5432/ada", null),
                arguments("postgresql://ada:@db/app", "postgresql://ada@db:5432/app", null),
                arguments("postgresql://:pw@db/app", "postgresql://postgres@db:5432/app", "pw"),
                arguments("postgresql://db:/app", "postgresql://postgres@db:5432/app", null),
                arguments("postgresql://a:1,b:2/app", "postgresql://postgres@a:1,b:2/app", null),
                arguments("postgresql://a,b:2/app", "postgresql://postgres@a:5432,b:2/app", null),
                arguments("postgresql://a,b/app?port=7", "postgresql://postgres@a:7,b:7/app", null),
                arguments("postgresql:///app?host=a:1&host=b:2", "postgresql://postgres@a:1,b:2/app", null),
                arguments("postgresql:///app?host=a,b&port=1,2", "postgresql://postgres@a:1,b:2/app", null),
                arguments("postgresql://[::1]:5433/app", "postgresql://postgres@[::1]:5433/app", null),
                arguments("postgresql://[::1]/app", "postgresql://postgres@[::1]:5432/app", null),
                arguments(
                        "postgresql:///app?host=fe80::1%25eth0", "postgresql://postgres@[fe80::1%eth0]:5432/app", null),
                arguments(
                        "postgresql://a%40b:p%40%2F%3A%23%3F%25%26w@db/a%2Fp",
                        "postgresql://a%40b@db:5432/a%2Fp", "p@/:#?%&w"),
                arguments("postgresql://ada:p+w@db/a+b", "postgresql://ada@db:5432/a%2Bb", "p+w"),
                arguments("postgresql://db/app?user=ada&password=p+w", "postgresql://ada@db:5432/app", "p+w"),
                arguments("postgresql://ada:p:w@db/app", "postgresql://ada@db:5432/app", "p:w"),
                arguments("postgresql://ada:pässwörd@db/app", "postgresql://ada@db:5432/app", "pässwörd"),
                arguments("postgresql://ada:p%C3%A4@db/app", "postgresql://ada@db:5432/app", "pä"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void reads_every_form(String text, String display, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text, "DATABASE_URL");

        assertThat(url.display()).isEqualTo(display);
        assertThat(url).hasToString(display);
        assertThat(url.password()).isEqualTo(Optional.ofNullable(password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db:5433/app?user=ada&password=pw",
                "jdbc:postgresql://a:1,b:2/app?user=ada&password=p%2Bw",
                "jdbc:postgresql://db/a+b?user=ada&password=p+w",
                "jdbc:postgresql:app?user=ada&password=pw",
                "jdbc:postgresql://[::1]:5433/app?user=ada&password=pw",
                "jdbc:postgresql://db/?user=ada&password=pw",
                "jdbc:postgresql://db/app?user=ada&password=pw&sslmode=require&connectTimeout=3"
            })
    void reads_a_jdbc_url_as_the_driver_does_and_writes_one_that_it_reads(String text) {
        Properties wanted = Driver.parseURL(text, new Properties());

        DatabaseUrl url = DatabaseUrl.parse(text, "DATABASE_URL");
        Properties given = new Properties();
        given.putAll(url.driverProperties());
        given.setProperty("user", url.user());
        given.setProperty("password", url.password().orElseThrow());

        assertThat(Driver.parseURL(url.jdbcUrl(), given)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=verify-full, sslmode=verify-full",
        "ssl=require, sslmode=require",
        "ssl=true, sslmode=require",
        "ssl=false, sslmode=disable",
        "ssl=prefer, sslmode=prefer",
        "ssl=verify_full, sslmode=verify-full",
        "sslrootcert=/ca.pem, sslrootcert=/ca.pem",
        "sslcert=/c.pem, sslcert=/c.pem",
        "sslkey=/c.key, sslkey=/c.key",
        "connect_timeout=5, connectTimeout=5",
        "connectTimeout=5, connectTimeout=5",
        "application_name=a+b, ApplicationName=a+b",
        "options=-c%20statement_timeout%3D5s, options=-c statement_timeout=5s",
        "options=-c statement_timeout=5s, options=-c statement_timeout=5s",
        "target_session_attrs=read-write, targetServerType=primary",
        "target_session_attrs=prefer-standby, targetServerType=preferSecondary",
        "load_balance_hosts=random, loadBalanceHosts=true",
        "channel_binding=require, channelBinding=require",
        "gssencmode=disable, gssEncMode=disable",
        "keepalives=1, tcpKeepAlive=true",
        "currentSchema=app, currentSchema=app",
        "socketTimeout=30, socketTimeout=30"
    })
    void names_parameters_as_the_driver_does(String query, String expected) {
        String[] property = expected.split("=", 2);

        assertThat(DatabaseUrl.parse("postgresql://db/app?" + query, "DATABASE_URL")
                        .driverProperties())
                .isEqualTo(Map.of(property[0], property[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prepared_statement_cache_size=0",
                "async_fallback=true",
                "keepalives_idle=10",
                "client_encoding=utf8",
                ""
            })
    void leaves_out_what_has_no_effect_here(String query) {
        assertThat(DatabaseUrl.parse("postgresql+asyncpg://db/app?" + query, "DATABASE_URL")
                        .driverProperties())
                .isEmpty();
    }

    @Test
    void leaves_ssl_of_a_jdbc_url_to_the_driver() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db/app?ssl=true", "DATABASE_URL")
                        .driverProperties())
                .isEqualTo(Map.of("ssl", "true"));
    }

    @Test
    void trusts_the_certificates_of_the_machine_only_with_verify_full() {
        assertThat(DatabaseUrl.parse("postgresql://db/app?sslrootcert=system", "DATABASE_URL")
                        .driverProperties())
                .containsEntry("sslmode", "verify-full")
                .doesNotContainValue("system");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "postgresql://ada:p%40w@db:5433/app?sslmode=require; postgresql://ada@db:5433/app?sslmode=require",
                "postgresql+asyncpg://ada:pw@db/app; postgresql+asyncpg://ada@db/app",
                "postgresql://db/app?password=x&sslmode=require; postgresql://db/app?sslmode=require",
                "postgresql://db/app?sslmode=require&password=x; postgresql://db/app?sslmode=require",
                "jdbc:postgresql://db/app?user=ada&password=x; jdbc:postgresql://db/app?user=ada",
                "host=db password='p w' user=ada; host=db user=ada",
                "host=db sslpassword=x password=y; host=db",
                "postgresql://ada@db/app; postgresql://ada@db/app",
                // One of which the words for passwords say nothing is written anew.
                "postgresql://db/app?user=ada&p%61ssword=x; postgresql://ada@db:5432/app",
            })
    void leaves_out_the_password_of_what_a_user_wrote(String text, String expected) {
        assertThat(DatabaseUrl.withoutPassword(text)).contains(expected);
    }

    @Test
    void knows_no_url_without_a_password_where_there_is_no_url() {
        assertThat(DatabaseUrl.withoutPassword("mysql://ada:pw@db/app")).isEmpty();
    }

    @Test
    void keeps_everything_but_the_name_with_another_database() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://ada:pw@db/app?sslmode=require", "DATABASE_URL");

        DatabaseUrl other = url.withDatabase("scratch 1");

        assertThat(other.display()).isEqualTo("postgresql://ada@db:5432/scratch%201");
        assertThat(other.jdbcUrl()).isEqualTo("jdbc:postgresql://db:5432/scratch+1");
        assertThat(other.password()).contains("pw");
        assertThat(other.driverProperties()).isEqualTo(url.driverProperties());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(
                        "connecting to postgresql://ada:s3cret@db/app",
                        "",
                        "connecting to postgresql://ada:***@db/app"),
                arguments("postgresql://ada:p@ss/w@db/app failed", "", "postgresql://ada:***@db/app failed"),
                arguments(
                        "jdbc:postgresql://db/app?user=ada&password=x&ssl=true",
                        "",
                        "jdbc:postgresql://db/app?user=ada&password=***&ssl=true"),
                arguments("host=db password='a b' user=ada", "", "host=db password=*** user=ada"),
                arguments("the text p@ss and p%40ss", "p@ss", "the text *** and ***"),
                arguments("FATAL: a b ab", "a", "FATAL: *** b ab"),
                arguments("nothing here", "s3cret", "nothing here"),
                arguments("nothing here", "", "nothing here"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takes_passwords_out_of_foreign_texts(String text, String password, String expected) {
        assertThat(DatabaseUrl.redact(text, Optional.of(password))).isEqualTo(expected);
    }
}
