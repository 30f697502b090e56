package dev.flyback.salvage;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is saved of one table, in a file of its own; names are as SQL writes them.
 *
 * @param content which rows and values it is
 * @param table the table's name, with its schema
 * @param key the columns by which a row is found again; none where all rows go
 * @param columns the columns in the file besides the key
 * @param file the name of the file
 * @param rows how many lines it has
 */
public record SavedTable(
        Content content, String table, List<String> key, List<String> columns, String file, long rows) {
    /** What a file holds. */
    public enum Content {
        /** All rows of a table that goes, or is emptied. */
        ROWS,
        /** All rows of a table of which some are deleted. */
        DELETED_ROWS,
        /** The values of columns that go, for each row. */
        COLUMNS,
        /** The values of a column that another type alters, each with what is made of it. */
        VALUES;

        /**
         * Whether rows that are there get it.
         *
         * @return false for rows as a whole
         */
        public boolean isOfRowsThatStay() {
            return this == COLUMNS || this == VALUES;
        }
    }

    /** The column of the file in which stands what is made of a value. */
    static final String ALTERED = "flyback_altered";

    static SavedTable of(Content content, String table, List<String> key, List<String> columns) {
        return new SavedTable(content, table, key, columns, "", 0);
    }

    SavedTable in(String name) {
        return new SavedTable(content, table, key, columns, name, rows);
    }

    SavedTable counted(long number) {
        return new SavedTable(content, table, key, columns, file, number);
    }

    /** The columns of the table, in the order of the file, with commas between. */
    String list() {
        return Stream.concat(key.stream(), columns.stream()).collect(Collectors.joining(", "));
    }

    /** The first of the columns besides the key, which is the one of altered values. */
    String column() {
        return columns.stream().findFirst().orElse("");
    }

    /** What is queried for the file, or for a table like it. */
    String selection(String altered) {
        return content == Content.VALUES ? list() + ", " + altered + " AS " + ALTERED : list();
    }

    /** The columns of the file. */
    String fileList() {
        return content == Content.VALUES ? list() + ", " + ALTERED : list();
    }
}
