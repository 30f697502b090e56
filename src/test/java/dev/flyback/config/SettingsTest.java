package dev.flyback.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.config.Settings.Effective;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void falls_back_to_the_defaults_of_the_platform() {
        Settings settings = settings(Map.of());

        assertThat(settings.databaseUrl().display()).isEqualTo("postgresql://postgres@localhost:5432/sentinai");
        assertThat(settings.databaseUrl().password()).isEmpty();
        assertThat(settings.databaseUrl().driverProperties())
                .isEqualTo(Map.of("connectTimeout", "10", "ApplicationName", "flyback"));
        assertThat(settings.migrationsDirectory()).isEmpty();
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.echo()).isFalse();
        assertThat(settings.schema()).isEmpty();
        assertThat(settings.historyTable()).isEqualTo("flyway_schema_history");
        assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void lets_a_flag_win_over_the_environment_over_dot_env_over_the_default() throws IOException {
        dotEnv("# mine\nFLYBACK_SCHEMA=c\nFLYBACK_HISTORY_TABLE=c\nFLYBACK_LOCK_WAIT=3\n");
        Map<String, String> environment = Map.of("FLYBACK_SCHEMA", "b", "FLYBACK_HISTORY_TABLE", "b");

        Settings settings = settings(environment, Map.of(Setting.FLYBACK_SCHEMA, "a"));

        assertThat(settings.schema()).contains("a");
        assertThat(settings.historyTable()).isEqualTo("b");
        assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.origin(Setting.FLYBACK_SCHEMA)).isEqualTo(Origin.FLAG);
        assertThat(settings.origin(Setting.FLYBACK_HISTORY_TABLE)).isEqualTo(Origin.ENVIRONMENT);
        assertThat(settings.origin(Setting.FLYBACK_LOCK_WAIT).describe()).isEqualTo(".env line 4");
        assertThat(settings.origin(Setting.DB_ECHO)).isEqualTo(Origin.DEFAULT);
    }

    static Stream<Arguments> databases() {
        return Stream.of(
                arguments(
                        "DATABASE_URL=postgresql://u:p@h:1/d DB_HOST=x DB_USER=x DB_PASSWORD=x PGHOST=x PGPASSWORD=x",
                        "postgresql://u@h:1/d",
                        "p"),
                arguments("DB_USER=u DB_PASSWORD=p DB_HOST=h DB_PORT=1 DB_NAME=d", "postgresql://u@h:1/d", "p"),
                arguments(
                        "DB_HOST=h PGHOST=x PGPORT=1 PGUSER=u PGPASSWORD=p PGDATABASE=d", "postgresql://u@h:1/d", "p"),
                arguments("DB_PASSWORD=p@/:#?%w", "postgresql://postgres@localhost:5432/sentinai", "p@/:#?%w"),
                arguments("DB_PASSWORD= PGPASSWORD=p", "postgresql://postgres@localhost:5432/sentinai", "p"),
                arguments("DATABASE_URL= DB_HOST=h", "postgresql://postgres@h:5432/sentinai", null),
                arguments("DATABASE_URL=postgresql://u@h DB_NAME=x", "postgresql://u@h:5432/u", null),
                arguments(
                        "DATABASE_URL=postgresql://u@h DB_PASSWORD=x PGPASSWORD=p PGDATABASE=d",
                        "postgresql://u@h:5432/d",
                        "p"),
                arguments("DATABASE_URL=postgresql:///d PGHOST=h PGPORT=1 PGUSER=u", "postgresql://u@h:1/d", null),
                arguments("DB_HOST=a,b DB_PORT=1,2", "postgresql://postgres@a:1,b:2/sentinai", null),
                arguments("DB_HOST=a,b DB_PORT=1", "postgresql://postgres@a:1,b:1/sentinai", null),
                arguments("DB_HOST=::1", "postgresql://postgres@[::1]:5432/sentinai", null));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void finds_the_database(String environment, String display, String password) {
        DatabaseUrl url = settings(variables(environment)).databaseUrl();

        assertThat(url.display()).isEqualTo(display);
        assertThat(url.password().orElse(null)).isEqualTo(password);
    }

    @Test
    void takes_what_the_url_does_not_say_from_the_variables_of_libpq() {
        Map<String, String> properties = settings(variables(
                        "DATABASE_URL=postgresql://h/d?sslmode=disable PGSSLMODE=require PGSSLROOTCERT=/ca PGSSLCERT=/c"
                                + " PGSSLKEY=/k PGAPPNAME=a PGOPTIONS=-cx=1 PGTARGETSESSIONATTRS=primary"))
                .databaseUrl()
                .driverProperties();

        assertThat(properties)
                .isEqualTo(Map.of(
                        "sslmode", "disable",
                        "sslrootcert", "/ca",
                        "sslcert", "/c",
                        "sslkey", "/k",
                        "ApplicationName", "a",
                        "options", "-cx=1",
                        "targetServerType", "primary",
                        "connectTimeout", "10"));
    }

    @Test
    void lets_ssl_of_a_jdbc_url_win_over_the_environment() {
        Settings settings = settings(variables("DATABASE_URL=jdbc:postgresql://h/d?ssl=true PGSSLMODE=disable"));

        assertThat(settings.databaseUrl().driverProperties())
                .containsEntry("ssl", "true")
                .doesNotContainKey("sslmode");
    }

    @ParameterizedTest
    @CsvSource({
        "DB_POOL_TIMEOUT=3 PGCONNECT_TIMEOUT=4 DATABASE_URL=postgresql://h?connect_timeout=2, 2",
        "DB_POOL_TIMEOUT=3 PGCONNECT_TIMEOUT=4, 3",
        "PGCONNECT_TIMEOUT=4, 4",
        "DB_POOL_TIMEOUT=0, 0"
    })
    void takes_the_time_to_wait_for_a_connection_from_the_nearest_place(String environment, long seconds) {
        Settings settings = settings(variables(environment));

        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(settings.databaseUrl().driverProperties()).containsEntry("connectTimeout", "" + seconds);
    }

    @ParameterizedTest
    @CsvSource({"true,true", "1,true", "YES,true", "on,true", "false,false", "0,false", "no,false", "Off,false"})
    void reads_yes_and_no(String text, boolean expected) {
        assertThat(settings(Map.of("DB_ECHO", text)).echo()).isEqualTo(expected);
    }

    @Test
    void resolves_the_folder_of_the_migrations_against_the_working_directory() {
        assertThat(settings(Map.of("MIGRATIONS_DIR", "./db/migrations")).migrationsDirectory())
                .contains(folder.resolve("db/migrations"));
        assertThat(settings(Map.of("MIGRATIONS_DIR", "/m")).migrationsDirectory())
                .contains(Path.of("/m"));
    }

    @Test
    void takes_a_mounted_folder_for_the_migrations_where_it_exists_and_no_other_is_named() throws IOException {
        Path mount = folder.resolve("mount");
        Map<String, String> image = Map.of("MIGRATIONS_MOUNT", mount.toString());

        assertThat(settings(image).migrationsDirectory()).isEmpty();
        Files.createDirectory(mount);
        assertThat(settings(image).migrationsDirectory()).contains(mount);
        assertThat(settings(image, Map.of(Setting.MIGRATIONS_DIR, "db")).migrationsDirectory())
                .contains(folder.resolve("db"));
    }

    @Test
    void reads_the_password_file_for_the_server_that_was_found() throws IOException {
        Files.writeString(folder.resolve(".pgpass"), "h:5432:d:u:from home\n");
        Files.writeString(folder.resolve("other"), "*:*:*:*:from other\n");
        dotEnv("PGPASSFILE=other\n");
        String url = "DATABASE_URL=postgresql://u@h/d";

        assertThat(settings(variables(url)).databaseUrl().password()).contains("from other");
        dotEnv("");
        assertThat(settings(variables(url)).databaseUrl().password()).contains("from home");
        assertThat(settings(variables(url + "?passfile=other")).databaseUrl().password())
                .contains("from other");
        assertThat(settings(variables(url + " PGPASSWORD=p")).databaseUrl().password())
                .contains("p");
        assertThat(settings(variables(url + "?password=q")).databaseUrl().password())
                .contains("q");
    }

    @Test
    void reads_secrets_from_files() throws IOException {
        Files.writeString(folder.resolve("url"), "postgresql://u:p@h/d\n");
        Files.writeString(folder.resolve("password"), " p w \r\n");

        assertThat(settings(variables("DATABASE_URL_FILE=url DATABASE_URL= DB_HOST=x"))
                        .databaseUrl()
                        .display())
                .isEqualTo("postgresql://u@h:5432/d");
        assertThat(settings(variables("DB_PASSWORD_FILE=password PGPASSWORD=x"))
                        .databaseUrl()
                        .password())
                .contains(" p w ");
    }

    @Test
    void lets_the_flag_win_over_a_file() {
        Settings settings = settings(
                Map.of("DATABASE_URL_FILE", "missing", "DATABASE_URL", "x"),
                Map.of(Setting.DATABASE_URL, "postgresql://h/d"));

        assertThat(settings.databaseUrl().database()).isEqualTo("d");
    }

    @Test
    void reads_a_secret_once() throws IOException {
        Path file = Files.writeString(folder.resolve("url"), "postgresql://h/d");
        Settings settings = settings(Map.of("DATABASE_URL_FILE", "url"));

        assertThat(settings.databaseUrl().database()).isEqualTo("d");
        Files.delete(file);
        assertThat(settings.databaseUrl().database()).isEqualTo("d");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("DB_PORT=RET", "DB_PORT (environment): `RET` is not a port"),
                arguments("DB_PORT=0", "DB_PORT (environment)"),
                arguments("DB_PORT=65536", "DB_PORT (environment)"),
                arguments("DB_PORT=1,2", "2 ports for 1 hosts"),
                arguments("PGPORT=x", "PGPORT (environment): `x` is not a port"),
                arguments("DB_POOL_TIMEOUT=ten", "DB_POOL_TIMEOUT (environment): `ten` is not a number of seconds"),
                arguments("DB_POOL_TIMEOUT=-1", "`-1` is not a number of seconds"),
                arguments("PGSSLMODE=on", "PGSSLMODE (environment): `sslmode` can't be `on`"),
                arguments(
                        "DB_HOST=/var/run/postgresql",
                        "DB_HOST (environment): the host `/var/run/postgresql` is a Unix"),
                arguments("DATABASE_URL=mysql://u:SECRET@h/d", "DATABASE_URL (environment): `mysql`"),
                arguments(
                        "DATABASE_URL_FILE=missing",
                        "DATABASE_URL_FILE (environment): the file missing does not exist"),
                arguments(
                        "DB_PASSWORD_FILE=missing", "DB_PASSWORD_FILE (environment): the file missing does not exist"),
                arguments("DB_PASSWORD_FILE=empty", "the file empty is empty"),
                arguments("DB_PASSWORD_FILE=.", "can't be read: Is a directory"),
                arguments(
                        "DB_PASSWORD=ge\uFFFDheim",
                        "DB_PASSWORD (environment) holds characters that the locale does not know"),
                arguments("PGSERVICE=main", "PGSERVICE (environment): libpq would take the server from it"),
                arguments(
                        "PGHOST=db PGHOSTADDR=10.0.0.1",
                        "PGHOSTADDR (environment): libpq would take the server from it"),
                arguments("DATABASE_URL=postgresql:///d PGSERVICE=main", "PGSERVICE (environment): libpq would"),
                arguments(
                        "DB_PASSWORD=SECRET DB_PASSWORD_FILE=empty",
                        "DB_PASSWORD (environment) and DB_PASSWORD_FILE (environment) are both set"),
                arguments(
                        "DATABASE_URL=SECRET DATABASE_URL_FILE=empty",
                        "DATABASE_URL (environment) and DATABASE_URL_FILE (environment) are both set"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void says_which_setting_is_wrong_and_where_it_comes_from(String environment, String expected) throws IOException {
        Files.createFile(folder.resolve("empty"));

        Failure failure = catchThrowableOfType(
                Failure.class, () -> settings(variables(environment)).databaseUrl());

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining(expected);
        assertThat(failure.getMessage() + failure.hint())
                .doesNotContain("SECRET")
                .doesNotContain("\n");
        assertThat(failure.hint()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_HOST=mine", "DATABASE_URL=postgresql://mine/d"})
    void libpqs_other_ways_to_name_a_server_do_not_count_where_one_is_named(String environment) throws IOException {
        Settings settings = settings(variables(environment + " PGSERVICE=main PGHOSTADDR=10.0.0.1"));

        assertThat(settings.databaseUrl().servers()).extracting(Server::host).containsExactly("mine");
    }

    @Test
    void names_the_line_of_dot_env_and_the_flag() throws IOException {
        dotEnv("\nDB_ECHO=maybe\n");
        Settings settings = settings(Map.of(), Map.of(Setting.FLYBACK_LOCK_WAIT, "1m"));

        assertThat(catchThrowableOfType(Failure.class, settings::echo))
                .hasMessage("DB_ECHO (.env line 2): `maybe` is neither yes nor no");
        assertThat(catchThrowableOfType(Failure.class, settings::lockWait))
                .hasMessage("--lock-wait: `1m` is not a number of seconds");
    }

    @Test
    void refuses_an_empty_flag() {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> settings(Map.of(), Map.of(Setting.DATABASE_URL, "")));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("--database-url: the value is empty");
    }

    @Test
    void asks_nothing_of_the_database_before_it_is_needed() {
        assertThat(settings(Map.of("DATABASE_URL", "nonsense")).historyTable()).isEqualTo("flyway_schema_history");
    }

    @Test
    void lists_what_is_in_effect_and_what_is_overruled_without_secrets() {
        Settings settings = settings(
                variables("DATABASE_URL=postgresql://u:SECRET@h/d DB_HOST=x PGHOST=x PGAPPNAME=a DB_PASSWORD=SECRET"));

        assertThat(settings.inEffect())
                .contains(
                        new Effective(Setting.DATABASE_URL, "postgresql://u:***@h/d", Origin.ENVIRONMENT),
                        new Effective(Setting.PGAPPNAME, "a", Origin.ENVIRONMENT),
                        new Effective(Setting.FLYBACK_HISTORY_TABLE, "flyway_schema_history", Origin.DEFAULT))
                .extracting(Effective::setting)
                .doesNotContain(Setting.DB_HOST, Setting.PGHOST, Setting.DB_PASSWORD, Setting.DB_NAME);
        assertThat(settings.overruled())
                .containsExactly(
                        new Effective(Setting.DB_PASSWORD, "***", Origin.ENVIRONMENT),
                        new Effective(Setting.DB_HOST, "x", Origin.ENVIRONMENT),
                        new Effective(Setting.PGHOST, "x", Origin.ENVIRONMENT));
    }

    @Test
    void counts_no_variable_of_its_own_for_what_a_url_leaves_out() {
        Settings settings = settings(variables("DATABASE_URL=postgresql:///d DB_HOST=x"));

        assertThat(settings.databaseUrl().servers()).containsExactly(new Server("localhost", 5432));
        assertThat(settings.overruled()).extracting(Effective::setting).containsExactly(Setting.DB_HOST);
    }

    @Test
    void lists_wrong_settings_too() {
        assertThat(settings(Map.of("DB_PORT", "x")).inEffect())
                .contains(new Effective(Setting.DB_PORT, "x", Origin.ENVIRONMENT));
    }

    private Settings settings(Map<String, String> variables) {
        return settings(variables, Map.of());
    }

    private Settings settings(Map<String, String> variables, Map<Setting, String> flags) {
        return Settings.read(new Environment(variables, folder, folder), flags);
    }

    private void dotEnv(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }

    private static Map<String, String> variables(String text) {
        Map<String, String> variables = new HashMap<>();
        for (String variable : text.split(" ")) {
            variables.put(variable.substring(0, variable.indexOf('=')), variable.substring(variable.indexOf('=') + 1));
        }
        return variables;
    }
}
