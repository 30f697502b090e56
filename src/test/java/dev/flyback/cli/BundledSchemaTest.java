package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import dev.flyback.testing.Flyback;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The folder {@code schema} of this repository: what the bundled migrations build. */
class BundledSchemaTest extends CommandTest {
    @BeforeEach
    void without_a_folder_of_migrations() {
        flyback = Flyback.in(folder)
                .env("DATABASE_URL", database.url())
                .env("SCHEMA_DIR", Path.of("schema").toAbsolutePath().toString());
    }

    @Test
    void it_is_what_the_bundled_migrations_build() {
        assertThat(run(0, "check").out()).startsWith("No difference: ");
    }

    @Test
    void a_database_made_by_hand_of_it_is_adopted() {
        String made = run(0, "diff", "base", Path.of("schema").toAbsolutePath().toString())
                .out();
        database.execute(made);

        assertThat(run(0, "stamp", "001").out()).endsWith(": base -> 001\n");
        assertThat(run(0, "drift").out()).startsWith("No difference: ");
        database.execute("ALTER TABLE tenant ALTER COLUMN name DROP NOT NULL");
        assertThat(run(3, "drift").out()).startsWith("  ~ column public.tenant.name (not null: yes -> no)\n");
        run(0, "stamp", "base", "--force");
        assertThat(run(4, "stamp", "001").err()).contains("  ~ column public.tenant.name (not null: yes -> no)\n");
    }
}
