package dev.flyback.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundledMigrationsTest {
    @Test
    void are_the_files_of_the_repository() {
        Catalogue folder = CatalogueReader.read(Path.of("migrations"), "bundled");

        assertThat(BundledMigrations.read()).isEqualTo(folder);
        assertThat(folder.revisions()).isNotEmpty();
        assertThat(folder.revisions())
                .allSatisfy(revision -> assertThat(revision.undo()).isPresent());
    }
}
