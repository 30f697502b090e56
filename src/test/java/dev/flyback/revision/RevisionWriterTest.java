package dev.flyback.revision;

import static dev.flyback.revision.RevisionWriter.Numbering.AS_THE_CHAIN;
import static dev.flyback.revision.RevisionWriter.Numbering.SEQUENTIAL;
import static dev.flyback.revision.RevisionWriter.Numbering.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionWriterTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:34:56.789Z");

    @TempDir
    Path folder;

    static Stream<Arguments> versions() {
        return Stream.of(
                arguments("", AS_THE_CHAIN, "20260131123456"),
                arguments("", TIMESTAMP, "20260131123456"),
                arguments("", SEQUENTIAL, "001"),
                arguments("001", AS_THE_CHAIN, "002"),
                arguments("1 2 3", AS_THE_CHAIN, "4"),
                arguments("9", AS_THE_CHAIN, "10"),
                arguments("0009", AS_THE_CHAIN, "0010"),
                arguments("099", AS_THE_CHAIN, "100"),
                arguments("998 999", AS_THE_CHAIN, "1000"),
                arguments("001 002", TIMESTAMP, "20260131123456"),
                arguments("1.1 1.2", AS_THE_CHAIN, "20260131123456"),
                arguments("1.1 1.2", SEQUENTIAL, "2"),
                arguments("001 002.1", SEQUENTIAL, "003"),
                arguments("20250101000000", AS_THE_CHAIN, "20260131123456"),
                arguments("20250101000000", SEQUENTIAL, "20250101000001"),
                arguments("20260131123456", AS_THE_CHAIN, "20260131123457"),
                arguments("20270101000000", AS_THE_CHAIN, "20270101000001"),
                arguments("20270101000000", TIMESTAMP, "20270101000001"));
    }

    @ParameterizedTest
    @MethodSource("versions")
    void goes_on_from_the_newest_version(String existing, RevisionWriter.Numbering numbering, String version) {
        RevisionWriter.Pair pair = writer(existing).write("add user email index", numbering, NOW);

        assertThat(pair.version()).hasToString(version);
        assertThat(pair.up()).isEqualTo(folder.resolve("V" + version + "__add_user_email_index.sql"));
        assertThat(pair.undo()).isEqualTo(folder.resolve("U" + version + "__add_user_email_index.sql"));
    }

    @Test
    void writes_a_pair_that_can_be_read_back() throws IOException {
        Path below = folder.resolve("db/migrations");
        RevisionWriter.Pair pair = new RevisionWriter(below, List.of()).write(" Add\nthe Index! ", SEQUENTIAL, NOW);

        Catalogue catalogue = CatalogueReader.read(below, "it");

        assertThat(catalogue.revisions()).hasSize(1);
        assertThat(catalogue.revisions().get(0).description()).isEqualTo("add the index");
        assertThat(catalogue.revisions().get(0).undo()).isPresent();
        assertThat(Files.readAllLines(pair.up()).get(0)).isEqualTo("-- 001: Add the Index!");
        assertThat(Files.readAllLines(pair.undo()).get(0)).isEqualTo("-- Undoes 001: Add the Index!");
        assertThat(Files.readString(pair.up()) + Files.readString(pair.undo())).doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource({
        "Add user,add_user",
        "  --Drop 'x'; -- ../../etc/passwd ,drop_x_etc_passwd",
        "größe ändern 日本,größe_ändern_日本",
        "A__B,a_b",
        "ＡＢ \uD83D\uDE00 c,ａｂ_c"
    })
    void makes_a_file_name_of_the_message(String message, String name) {
        assertThat(writer("").write(message, SEQUENTIAL, NOW).up()).isEqualTo(folder.resolve("V001__" + name + ".sql"));
    }

    @Test
    void cuts_a_long_message_between_characters() {
        RevisionWriter.Pair pair = writer("").write("a" + "\uD840\uDC00".repeat(200), SEQUENTIAL, NOW);

        String name = pair.up().getFileName().toString();
        assertThat(name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(255);
        assertThat(name).doesNotContain("?");
        assertThat(CatalogueReader.read(folder, "it").revisions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "--", "\uD83D\uDE00"})
    void refuses_a_message_without_a_word(String message) {
        Failure failure = catchThrowableOfType(Failure.class, () -> writer("").write(message, SEQUENTIAL, NOW));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining("holds no letter or digit");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V001__a.sql", "U001__a.sql"})
    void never_overwrites_and_leaves_no_half_of_a_pair(String existing) throws IOException {
        Files.writeString(folder.resolve(existing), "precious");

        Failure failure = catchThrowableOfType(Failure.class, () -> writer("").write("a", SEQUENTIAL, NOW));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageEndingWith(existing + " exists already");
        assertThat(folder.resolve(existing)).hasContent("precious");
        assertThat(folder.toFile().list()).containsExactly(existing);
    }

    @Test
    void says_that_it_cannot_write() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        Failure failure = catchThrowableOfType(
                Failure.class, () -> new RevisionWriter(file, List.of()).write("a", SEQUENTIAL, NOW));

        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure).hasMessageContaining(file.toString());
    }

    private RevisionWriter writer(String existing) {
        return new RevisionWriter(
                folder,
                Arrays.stream(existing.split(" "))
                        .filter(version -> !version.isEmpty())
                        .map(Version::of)
                        .toList());
    }
}
