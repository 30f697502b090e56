package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.CommandTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line by which a script says that there is no way back. */
class IrreversibleTest extends CommandTest {
    private static final String MARK = "-- flyback: irreversible because tenants are merged\n";

    @ParameterizedTest
    @ValueSource(strings = {"V002__second.sql", "U002__second.sql"})
    void downgrade_refuses_it_with_the_reason_and_undoes_nothing(String file) {
        migrations.addTable("001", "first").addTable("002", "second").addTable("003", "third");
        migrations.add(file, MARK + (file.startsWith("V") ? "CREATE TABLE second ();" : "DROP TABLE second;"));
        run(0, "upgrade");

        assertThat(run(4, "downgrade", "base", "--yes").err()).endsWith("""
                        error: cannot go back, for these revisions are marked as irreversible:
                          %s: tenants are merged
                        hint: choose a target that is not below them; nothing was undone
                        """.formatted(file));
        assertThat(tables()).containsExactly("first", "second", "third");
        run(0, "downgrade", "002", "--yes");
        assertThat(tables()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-- flyback: irreversible", "-- flyback: irreversible because", "--flyback:irreversible  "})
    void a_reason_is_demanded(String line) {
        migrations.add("V001__a.sql", line + "\nSELECT 1;\n");

        assertThat(run(4, "upgrade").err())
                .contains("V001__a.sql, line 1: `irreversible` gives no reason; write irreversible because <reason>");
    }

    @Test
    void what_only_looks_like_it_is_none() {
        migrations
                .addTable("001", "first")
                .add("U001__first.sql", "DROP TABLE first;\n-- flyback: irreversible because it stands at the end\n");
        run(0, "upgrade");

        run(0, "downgrade", "base", "--yes");

        assertThat(tables()).isEmpty();
    }
}
