package dev.flyback.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {
    @TempDir
    Path folder;

    @Test
    void reads_a_folder_and_its_subfolders_in_the_order_of_versions() throws IOException {
        write("V10__c.sql", "SELECT 10");
        write("V2__b_two.sql", "SELECT 2");
        write("2025/V1.1__a.sql", "SELECT 1");
        write("undo/U2__b.sql", "SELECT -2");
        write("views/R__z.sql", "SELECT 'z'");
        write("R__a_view.sql", "SELECT 'a'");
        write("beforeMigrate.sql", "SELECT 'b'");
        write("beforeMigrate__2.sql", "SELECT 'b2'");
        write("notes.sql", "SELECT");
        write("readme.md", "");
        write("V3__not_sql.txt", "");

        Catalogue catalogue = read();

        assertThat(catalogue.origin()).isEqualTo("the folder");
        assertThat(catalogue.revisions())
                .extracting(revision -> revision.version() + " " + revision.description() + " "
                        + revision.up().name() + " "
                        + revision.undo().map(Script::name).orElse("-"))
                .containsExactly(
                        "1.1 a 2025/V1.1__a.sql -", "2 b two V2__b_two.sql undo/U2__b.sql", "10 c V10__c.sql -");
        assertThat(catalogue.repeatables())
                .extracting(repeatable ->
                        repeatable.description() + " " + repeatable.script().name())
                .containsExactly("a view R__a_view.sql", "z views/R__z.sql");
        assertThat(catalogue.callbacks(CallbackEvent.BEFORE_MIGRATE))
                .extracting(Script::name)
                .containsExactly("beforeMigrate.sql", "beforeMigrate__2.sql");
        assertThat(catalogue.callbacks(CallbackEvent.AFTER_UNDO)).isEmpty();
        assertThat(catalogue.ignored()).containsExactly("notes.sql");
        assertThat(catalogue.head().orElseThrow().version()).hasToString("10");
    }

    @Test
    void finds_a_revision_however_its_version_is_written() throws IOException {
        for (int i = 1; i <= 20; i++) {
            write("V%03d__r.sql".formatted(i), "SELECT " + i);
        }
        Catalogue catalogue = read();

        for (int i = 1; i <= 20; i++) {
            assertThat(catalogue.find(Version.of(i + ".0")).orElseThrow().up().text())
                    .isEqualTo("SELECT " + i);
        }
        assertThat(catalogue.find(Version.of("0"))).isEmpty();
        assertThat(catalogue.find(Version.of("21"))).isEmpty();
        assertThat(catalogue.find(Version.of("3.1"))).isEmpty();
    }

    @Test
    void takes_a_suffix_in_capitals_as_flyway_does() throws IOException {
        write("V1__a.SQL", "SELECT 1");

        assertThat(read().find(Version.of("1")).orElseThrow().up().name()).isEqualTo("V1__a.SQL");
    }

    @Test
    void reads_a_mounted_config_map_once() throws IOException {
        write("..2026_01_31/V1__a.sql", "SELECT 1");
        write("..2026_01_31/U1__a.sql", "SELECT -1");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_01_31"));
        Files.createSymbolicLink(folder.resolve("V1__a.sql"), Path.of("..data/V1__a.sql"));
        Files.createSymbolicLink(folder.resolve("U1__a.sql"), Path.of("..data/U1__a.sql"));
        write(".git/V2__b.sql", "SELECT 2");

        Catalogue catalogue = read();

        assertThat(catalogue.revisions()).hasSize(1);
        assertThat(catalogue.revisions().get(0).up().name()).isEqualTo("V1__a.sql");
        assertThat(catalogue.revisions().get(0).undo()).isPresent();
    }

    @Test
    void reads_a_folder_that_is_itself_hidden_or_a_link() throws IOException {
        write(".migrations/V1__a.sql", "SELECT 1");
        Files.createSymbolicLink(folder.resolve("link"), Path.of(".migrations"));

        assertThat(CatalogueReader.read(folder.resolve(".migrations"), "it").revisions())
                .hasSize(1);
        assertThat(CatalogueReader.read(folder.resolve("link"), "it").revisions())
                .hasSize(1);
    }

    @Test
    void names_all_faults_at_once() throws IOException {
        write("V1__a.sql", "");
        write("more/V01__again.sql", "");
        write("V2_b.sql", "");
        write("v3__c.sql", "");
        write("U1__a.sql", "");
        write("more/U1.0__again.sql", "");
        write("U9__gone.sql", "");
        write("R__v.sql", "");
        write("more/R__v.sql", "");
        write("V" + "1".repeat(51) + "__long.sql", "");
        Files.write(folder.resolve("V4__latin.sql"), "-- é".getBytes(StandardCharsets.ISO_8859_1));
        write("U4__latin.sql", "");
        write("V5__odd.sql", "");
        write("V5__odd.sql.conf", "encoding=KLINGON-8\n");

        Failure failure = catchThrowableOfType(Failure.class, this::read);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DISAGREEMENT);
        assertThat(failure.getMessage().lines())
                .containsExactlyInAnyOrder(
                        "9 files in the folder cannot be used:",
                        "  more/V01__again.sql: the version 01 is there twice, also in V1__a.sql; rename or delete one of the two",
                        "  V2_b.sql: the name cannot be read; call it V<version>__<description>.sql,"
                                + " U<version>__<description>.sql or R__<description>.sql",
                        "  v3__c.sql: the name cannot be read; call it V<version>__<description>.sql,"
                                + " U<version>__<description>.sql or R__<description>.sql",
                        "  more/U1.0__again.sql: the undo script of version 1.0 is there twice, also in U1__a.sql;"
                                + " rename or delete one of the two",
                        "  U9__gone.sql: it undoes version 9, which has no V script; add the V script or delete this one",
                        "  more/R__v.sql: the repeatable v is there twice, also in R__v.sql; rename or delete one of the two",
                        "  V" + "1".repeat(51)
                                + "__long.sql: its version has 51 characters, and the history has room for 50;"
                                + " give it a shorter one",
                        "  V4__latin.sql: it is not UTF-8; convert it, or put encoding=<its encoding> into V4__latin.sql.conf",
                        "  V5__odd.sql.conf: there is no encoding KLINGON-8; name one such as UTF-8 or ISO-8859-1");
        assertThat(failure.hint()).isEqualTo("mend the files named above; nothing was run");
    }

    @Test
    void reads_the_encoding_from_the_conf_file() throws IOException {
        Files.write(folder.resolve("V1__a.sql"), "-- é €".getBytes(Charset.forName("windows-1252")));
        write("V1__a.sql.conf", "# old\nencoding = windows-1252 \nexecuteInTransaction=false\n");

        Script script = read().revisions().get(0).up();

        assertThat(script.text()).isEqualTo("-- é €");
        assertThat(script.configuration().orElseThrow()).contains("executeInTransaction=false");
        assertThat(script.checksum()).isEqualTo(Checksum.of("-- é €"));
    }

    @Test
    void drops_a_byte_order_mark() throws IOException {
        write("V1__a.sql", "\uFEFFSELECT 1\r\n");
        write("V2__b.sql", "SELECT 1\n");
        write("V3__empty.sql", "");

        List<Revision> revisions = read().revisions();

        assertThat(revisions.get(0).up().text()).isEqualTo("SELECT 1\r\n");
        assertThat(revisions.get(0).up().checksum())
                .isEqualTo(revisions.get(1).up().checksum());
        assertThat(revisions.get(2).up().text()).isEmpty();
    }

    @Test
    void says_that_a_folder_is_missing() {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> CatalogueReader.read(folder.resolve("none"), "db/none"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("the migrations folder db/none does not exist");
        assertThat(failure.hint()).contains("--migrations DIR");
    }

    @Test
    void says_that_a_folder_is_a_file() throws IOException {
        write("V1__a.sql", "");

        Failure failure = catchThrowableOfType(
                Failure.class, () -> CatalogueReader.read(folder.resolve("V1__a.sql"), "V1__a.sql"));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("V1__a.sql is a file, not a migrations folder");
    }

    @Test
    void says_that_a_folder_holds_no_migration() throws IOException {
        write("seed.sql", "SELECT 1");

        Failure failure = catchThrowableOfType(Failure.class, this::read);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessage("there are no migrations in the folder");
        assertThat(failure.hint()).contains("V<version>__<description>.sql", "flyback revision");
        assertThat(CatalogueReader.readAny(folder, "the folder").ignored()).containsExactly("seed.sql");
    }

    @Test
    void goes_round_no_circle_of_links() throws IOException {
        write("V1__a.sql", "");
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);

        Failure failure = catchThrowableOfType(Failure.class, this::read);

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("the folder cannot be read: ");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Catalogue read() {
        return CatalogueReader.read(folder, "the folder");
    }
}
