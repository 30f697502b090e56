package dev.flyback.verify;

import java.util.List;
import java.util.Set;

/** What is added to the number of a row for each of its columns, so that no two of them hold the same value. */
final class SeedShifts {
    /** Types with so few values that their columns are counted apart from all others. */
    private static final Set<String> NARROW = Set.of("bool", "bit", "char");

    private final SeedValues values;

    SeedShifts(SeedValues values) {
        this.values = values;
    }

    long of(SeedTable table, String column) {
        List<SeedTable.Column> columns = table.columns();
        List<String> names = columns.stream().map(SeedTable.Column::name).toList();
        long room = room(columns.get(names.indexOf(column)));
        return columns.stream()
                .limit(names.indexOf(column))
                .filter(before -> room(before) == room)
                .count();
    }

    private long room(SeedTable.Column column) {
        SeedType type = values.base(column.type());
        return type.form() == SeedType.Form.ENUM || NARROW.contains(type.name()) ? type.number() : 0;
    }
}
