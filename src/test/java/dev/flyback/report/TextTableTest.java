package dev.flyback.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void makes_each_column_as_wide_as_its_widest_cell() {
        TextTable table = new TextTable();
        table.add("a", "bb", "c");
        table.add("größer", "", "c");
        table.add("\uD83D\uDE00", "x", "");

        assertThat(table.draw()).isEqualTo("""
                a       bb  c
                größer      c
                \uD83D\uDE00       x
                """);
    }

    @Test
    void gives_colours_no_room() {
        TextTable table = new TextTable();
        table.add("\u001b[32mok\u001b[0m", "x");
        table.add("long", "y");

        assertThat(table.draw()).isEqualTo("\u001b[32mok\u001b[0m    x\nlong  y\n");
    }

    @Test
    void takes_rows_of_different_lengths_and_none_at_all() {
        TextTable table = new TextTable();
        assertThat(table.draw()).isEmpty();

        table.add("a");
        table.add("bb", "c", "d");

        assertThat(table.draw()).isEqualTo("a\nbb  c  d\n");
    }
}
