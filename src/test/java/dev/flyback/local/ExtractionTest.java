package dev.flyback.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Extracts archives, good ones and hostile ones. */
class ExtractionTest {
    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

    /** Writes the entries of a test's tar. */
    private interface Entries {
        void write(TarArchiveOutputStream tar) throws IOException;
    }

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void make_the_folder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("folder"));
    }

    @Test
    void keeps_links_and_executable_bits_of_a_real_archive() throws IOException {
        Extraction.extract(Archives.newest(), folder);

        assertThat(folder.resolve("bin/postgres")).isExecutable();
        assertThat(Files.isExecutable(folder.resolve("share/postgresql/postgresql.conf.sample")))
                .isFalse();
        assertThat(folder.resolve("lib/libpq.so")).isSymbolicLink().isRegularFile();
    }

    @Test
    void reads_a_tar_gz_with_links() throws IOException {
        Path archive = tar(tar -> {
            file(tar, "top/bin/one", 0755);
            link(tar, "top/bin/two", "one", TarConstants.LF_SYMLINK);
            link(tar, "top/three", "top/bin/one", TarConstants.LF_LINK);
        });

        Extraction.extract(archive, folder);

        assertThat(folder.resolve("top/bin/two")).isSymbolicLink().hasContent("content");
        assertThat(folder.resolve("top/three")).isExecutable().hasContent("content");
    }

    @Test
    void reads_a_zip_whose_programs_lie_in_bin() throws IOException {
        Path archive = temporary.resolve("some.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            zipped(zip, "pgsql/bin/one", 0100755, "content");
            zipped(zip, "pgsql/share/two", 0100644, "content");
        }

        Extraction.extract(archive, folder);

        assertThat(folder.resolve("pgsql/bin/one")).isExecutable();
        assertThat(folder.resolve("pgsql/share/two")).hasContent("content");
        assertThat(Files.isExecutable(folder.resolve("pgsql/share/two"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "a/../../out", "/out", "a/b/../../../out"})
    void refuses_a_file_that_would_leave_the_folder(String name) throws IOException {
        Path archive = tar(tar -> file(tar, name, 0644));

        assertThatIOException()
                .isThrownBy(() -> Extraction.extract(archive, folder))
                .withMessageContaining("would leave the folder");
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc", "bin/../../out"})
    void refuses_a_link_that_would_leave_the_folder(String target) throws IOException {
        for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
            Path archive = tar(tar -> link(tar, "link", target, kind));

            assertThatIOException()
                    .isThrownBy(() -> Extraction.extract(archive, folder))
                    .withMessageContaining("would leave the folder");
        }
    }

    @Test
    void refuses_a_chain_of_links_that_leaves_the_folder_together() throws IOException {
        Path archive = tar(tar -> {
            file(tar, "a/file", 0644);
            link(tar, "a/up", "..", TarConstants.LF_SYMLINK);
            link(tar, "out", "a/up/..", TarConstants.LF_SYMLINK);
        });

        assertThatIOException()
                .isThrownBy(() -> Extraction.extract(archive, folder))
                .withMessageContaining("would leave the folder");
    }

    @Test
    void writes_nothing_through_a_link() throws IOException {
        Path archive = tar(tar -> {
            link(tar, "a", "b", TarConstants.LF_SYMLINK);
            file(tar, "a/file", 0644);
        });

        assertThatIOException().isThrownBy(() -> Extraction.extract(archive, folder));
    }

    @Test
    void leaves_nothing_in_the_cache_after_a_refusal() throws IOException {
        Path archive = tar(tar -> {
            file(tar, "first", 0644);
            file(tar, "../out", 0644);
        });

        assertThatThrownBy(() -> new ArchiveCache(folder).extracted(archive))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("would leave the folder");
        assertThat(folder).isEmptyDirectory();
    }

    private Path tar(Entries entries) throws IOException {
        Path archive = temporary.resolve("some.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            entries.write(tar);
        }
        return archive;
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(CONTENT.length);
        tar.putArchiveEntry(entry);
        tar.write(CONTENT);
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private static void zipped(ZipArchiveOutputStream zip, String name, int mode, String text) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }
}
