package dev.flyback.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Drives the shell script as a person does, from a folder of their own. */
@DisabledOnOs(OS.WINDOWS)
class MigrateDbScriptIT {
    private static final Path SCRIPT = Path.of("scripts/migrate_db.sh").toAbsolutePath();
    private static final Path BUILD_DIRECTORY =
            Path.of(System.getProperty("flyback.build.directory")).toAbsolutePath();
    private static final long SECONDS_TO_END = 300;

    @TempDir
    Path temporary;

    private Path folder;

    private record Result(int status, String out, String err) {}

    @BeforeEach
    void make_a_folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("it's a folder"));
    }

    @AfterEach
    void stop_the_server() throws Exception {
        if (Files.exists(folder.resolve(".flyback"))) {
            run("local", "stop");
        }
    }

    @Test
    void a_mistyped_command_is_told_as_flyback_tells_it() throws Exception {
        Result result = run("-q", "upgarde", "--local");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("error: there is no command \"upgarde\"\nhint: did you mean upgrade?\n");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void options_alone_are_those_of_an_upgrade() throws Exception {
        assertThat(run("-q", "--migrations", "nowhere", "--sql").err())
                .contains("the migrations folder nowhere does not");
        assertThat(run("-d", "postgresql://localhost:1/x", "-q").status()).isEqualTo(6);
        assertThat(run("").status()).isEqualTo(2);
    }

    @Test
    void the_version_and_the_help_are_those_of_flyback() throws Exception {
        assertThat(run("--version").out()).startsWith("flyback ");
        assertThat(run("upgrade", "--help").out()).startsWith("Usage: flyback upgrade");
    }

    @Test
    void an_exit_status_is_that_of_flyback() throws Exception {
        assertThat(run("local", "status").status()).isEqualTo(3);
        assertThat(run("heads", "--migrations", "nowhere").status()).isEqualTo(2);
    }

    @Test
    void it_is_found_by_a_symbolic_link() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("a link"), SCRIPT);
        Path second = Files.createSymbolicLink(
                folder.resolve("migrate"), Path.of("..").resolve(link.getFileName()));

        Result result = run(second, "-q", "heads");
        Files.delete(link);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("001 phase 6 initial schema (head)\n");
    }

    @Test
    void it_builds_only_with_a_java_that_can() throws Exception {
        Path old = Files.createDirectories(temporary.resolve("old java/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        // Nothing is built there, so that there is no native executable that would need no Java.
        Path script = scriptOf(checkout());

        Result result = run(Map.of("JAVA_HOME", old.getParent().getParent().toString()), script, "current");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("error: flyback needs Java 17 or later", "hint: install a JDK 17");
    }

    @Test
    void the_completion_key_works_and_builds_nothing() throws Exception {
        assertThat(run("complete", "--", "flyback downg").out()).startsWith("words\ndowngrade\t");
        assertThat(run("completion", "bash").out()).contains("program='" + SCRIPT + "'", "'flyback' 'migrate_db.sh'");

        Result result = run(scriptOf(checkout()), "complete", "--", "flyback downg");

        assertThat(result).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void a_database_goes_up_and_down_in_the_folder_of_the_caller() throws Exception {
        Result up = run("upgrade", "--local");
        assertThat(up.err()).contains("look at it");
        assertThat(up.out()).contains("Applied 1 revision", "base -> 001");
        assertThat(up.status()).isZero();
        assertThat(folder.resolve(".flyback")).isDirectory();

        assertThat(run("-q", "-o", "json", "current", "--local").out()).contains("\"revision\" : \"001\"");

        Result unasked = run("downgrade", "--local");
        assertThat(unasked.status()).isEqualTo(2);
        assertThat(unasked.err()).contains("--yes");

        Result down = run("--yes", "downgrade", "--lock-wait", "5", "--local");
        assertThat(down.out()).contains("Undid 1 revision", "001 -> base");
        assertThat(down.status()).isZero();

        assertThat(run("current", "--check", "--local").status()).isEqualTo(3);
        assertThat(run("local", "stop").out()).contains("stopped");
    }

    @Test
    void the_migrations_of_the_checkout_are_read_as_they_are_now() throws Exception {
        Path checkout = checkout();
        Files.createSymbolicLink(checkout.resolve("target"), BUILD_DIRECTORY);
        Path migrations = Files.createDirectory(checkout.resolve("migrations"));
        Files.writeString(migrations.resolve("V007__newer_than_the_build.sql"), "SELECT 7;");

        Result heads = run(scriptOf(checkout), "heads");
        assertThat(heads.out()).isEqualTo("007 newer than the build (head)\n");
        assertThat(heads.err()).isEqualTo("migrations: " + migrations.toRealPath() + " (1 revision)\n");

        run(scriptOf(checkout), "revision", "-m", "next");
        assertThat(migrations.resolve("U008__next.sql")).exists();
    }

    @Test
    void a_folder_that_is_named_wins_over_that_of_the_checkout() throws Exception {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("V1__mine.sql"), "SELECT 1;");

        assertThat(run("heads", "--migrations", "mine").out()).isEqualTo("1 mine (head)\n");
        assertThat(run(Map.of("MIGRATIONS_DIR", "mine"), SCRIPT, "heads").out()).isEqualTo("1 mine (head)\n");
        Files.writeString(folder.resolve(".env"), "MIGRATIONS_DIR=mine\n");
        assertThat(run("heads").out()).isEqualTo("1 mine (head)\n");
    }

    @Test
    void an_executable_that_is_older_than_its_sources_is_used_with_a_note() throws Exception {
        Path checkout = checkout();
        Path executable = Files.createDirectory(checkout.resolve("target")).resolve("flyback");
        Files.writeString(executable, "#!/bin/sh\nexec sh '" + SCRIPT + "' \"$@\"\n");
        assertThat(executable.toFile().setExecutable(true)).isTrue();
        Path source = Files.createDirectories(checkout.resolve("src/main")).resolve("Newer.java");
        Files.createFile(source);

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        Result result = run(scriptOf(checkout), "--version");
        assertThat(result.out()).startsWith("flyback ");
        assertThat(result.err()).startsWith("note: ").contains("is older than its sources");

        Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
        Files.setLastModifiedTime(source.getParent(), FileTime.from(Instant.EPOCH));
        assertThat(run(scriptOf(checkout), "--version").err()).isEmpty();
    }

    private Path checkout() throws IOException {
        Path checkout = temporary.resolve("a checkout");
        Files.copy(SCRIPT, Files.createDirectories(checkout.resolve("scripts")).resolve("migrate_db.sh"));
        return checkout;
    }

    private static Path scriptOf(Path checkout) {
        return checkout.resolve("scripts/migrate_db.sh");
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        return run(SCRIPT, arguments);
    }

    private Result run(Path script, String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), script, arguments);
    }

    private Result run(Map<String, String> variables, Path script, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(MigrateDbScriptIT::isSetting);
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end: " + Files.readString(err));
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private static boolean isSetting(String name) {
        return name.startsWith("DATABASE_")
                || name.startsWith("DB_")
                || name.startsWith("PG")
                || name.startsWith("FLYBACK_")
                || name.startsWith("MIGRATIONS_");
    }
}
