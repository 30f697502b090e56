package dev.flyback.preview;

import java.util.Locale;
import java.util.Optional;

/**
 * What a plan does to rows that are there.
 *
 * @param sort of what sort it is
 * @param table the table's name as SQL writes it, with its schema
 * @param column the column that it is about, or an attribute of one, as SQL writes it
 * @param retyping the other type that the column gets; nothing if it is not known what becomes of each value
 * @param count how many rows or values it is about
 */
public record Loss(Sort sort, String table, Optional<String> column, Optional<Retyping> retyping, long count) {
    /** The sorts, the gravest first. */
    public enum Sort {
        /** The table goes, and its rows. */
        TABLE_DROPPED("drops table %s: %s row%s"),
        /** The table is emptied as a whole. */
        TABLE_EMPTIED("empties table %s: %s row%s"),
        /** A column goes, and its values. */
        COLUMN_DROPPED("drops column %s: %s non-null value%s"),
        /** An attribute of a column's composite type goes, and its values. */
        ATTRIBUTE_DROPPED("drops attribute %s: %s non-null value%s"),
        /** A column gets another type, which cannot hold all of its values as they are. */
        VALUES_ALTERED("alters column %s: %s value%s"),
        /** Rows are deleted; their like may have been inserted elsewhere. */
        ROWS_DELETED("deletes from table %s: %s row%s"),
        /** Rows are updated, which says nothing of whether something is lost. */
        ROWS_CHANGED("changes in table %s: %s row%s");

        private final String words;

        Sort(String words) {
            this.words = words;
        }
    }

    static Loss of(Sort sort, String table) {
        return new Loss(sort, table, Optional.empty(), Optional.empty(), 0);
    }

    static Loss ofColumn(String table, String column) {
        return new Loss(Sort.COLUMN_DROPPED, table, Optional.of(column), Optional.empty(), 0);
    }

    static Loss ofAttribute(String table, String column, String attribute) {
        return new Loss(
                Sort.ATTRIBUTE_DROPPED, table, Optional.of("(" + column + ")." + attribute), Optional.empty(), 0);
    }

    static Loss ofValues(String table, String column, Retyping retyping) {
        return new Loss(Sort.VALUES_ALTERED, table, Optional.of(column), Optional.of(retyping), 0);
    }

    Loss unforeseen() {
        return new Loss(sort, table, column, Optional.empty(), count);
    }

    Loss counted(long number) {
        return new Loss(sort, table, column, retyping, number);
    }

    /**
     * Whether something is gone afterwards.
     *
     * @return false for rows that are updated
     */
    public boolean isGone() {
        return sort != Sort.ROWS_CHANGED;
    }

    /** Whether nothing of the table is left. */
    boolean isWhole() {
        return sort == Sort.TABLE_DROPPED || sort == Sort.TABLE_EMPTIED;
    }

    /**
     * It in words.
     *
     * @return for instance {@code drops table public.playbook: 1,204 rows}
     */
    public String words() {
        String object = table + column.map(name -> "." + name).orElse("");
        return String.format(
                Locale.ROOT, sort.words, object, String.format(Locale.ROOT, "%,d", count), count == 1 ? "" : "s");
    }
}
