package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.json.JsonText;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of all tables at one moment, as texts, so that it can be said later which are still there.
 *
 * @param tables by their names
 * @param names those of the tables that hold rows, by what the server knows them by whatever they are called
 */
record RowSnapshot(Map<String, Table> tables, Map<String, String> names) {
    private static final int TABLES_IN_ONE_QUERY = 100;

    RowSnapshot {
        tables = Map.copyOf(tables);
        names = Map.copyOf(names);
    }

    RowSnapshot(Map<String, Table> tables) {
        this(tables, Map.of());
    }

    /** The rows of one table, each with a value, or null, for each column. */
    record Table(List<String> columns, List<List<String>> rows) {
        /** The values of a column in all rows, in an order of their own. */
        List<String> values(String column) {
            return values(column, column);
        }

        /** The same with what stands in another column of the row. */
        List<String> values(String column, String other) {
            int index = columns.indexOf(column);
            int beside = columns.indexOf(other);
            return rows.stream()
                    .map(row -> row.get(index) + "\n" + row.get(beside))
                    .sorted()
                    .toList();
        }

        /** A column that tells the rows apart, as a key does: it has another value in each. */
        Optional<String> key() {
            return columns.stream().filter(this::isKey).findFirst();
        }

        private boolean isKey(String column) {
            int index = columns.indexOf(column);
            return rows.stream()
                            .map(row -> row.get(index))
                            .filter(Objects::nonNull)
                            .distinct()
                            .count()
                    == rows.size();
        }

        /** The same rows with those columns only that are among others. */
        Table within(List<String> others) {
            List<Integer> kept = IntStream.range(0, columns.size())
                    .filter(i -> others.contains(columns.get(i)))
                    .boxed()
                    .toList();
            return new Table(
                    kept.stream().map(columns::get).toList(),
                    rows.stream()
                            .map(row -> kept.stream().map(row::get).toList())
                            .toList());
        }
    }

    /** Reads all tables of a schema; those with partitions hold no rows themselves. */
    static RowSnapshot read(Database database, DatabaseSchema schema) {
        Map<String, Table> tables = tables(schema);
        Map<String, String> identities = new HashMap<>();
        List<String> names = List.copyOf(tables.keySet());
        for (int i = 0; i < names.size(); i += TABLES_IN_ONE_QUERY) {
            List<String> some = names.subList(i, Math.min(names.size(), i + TABLES_IN_ONE_QUERY));
            database.query(
                    some.stream()
                            .map(name -> query(database.literal(name), name, tables.get(name)))
                            .collect(Collectors.joining(" UNION ALL ")),
                    row -> {
                        identities.put(row.getString("identity"), row.getString("name"));
                        return tables.get(row.getString("name"))
                                .rows()
                                .add(JsonText.of(row.getString("cells")).texts());
                    });
        }
        return new RowSnapshot(tables, identities);
    }

    private static Map<String, Table> tables(DatabaseSchema schema) {
        Map<String, Table> tables = new TreeMap<>();
        schema.objects().values().stream()
                .filter(object -> object.key().kind() == Kind.TABLE
                        && !object.properties().is("partition_by"))
                .forEach(table -> tables.put(table.key().name(), new Table(new ArrayList<>(), new ArrayList<>())));
        schema.objects().values().stream()
                .map(SchemaObject::key)
                .filter(key -> key.kind() == Kind.COLUMN)
                .forEach(column -> Optional.ofNullable(tables.get(column.parent()))
                        .ifPresent(table -> table.columns().add(column.name())));
        return tables;
    }

    private static String query(String literal, String name, Table table) {
        return "SELECT " + literal + " AS name, tableoid::text AS identity, to_json(ARRAY["
                + table.columns().stream().map(column -> column + "::text").collect(Collectors.joining(", "))
                + "]::text[])::text AS cells FROM ONLY " + name;
    }

    /** The same rows, of tables by the names that they have in another snapshot. */
    RowSnapshot namedAs(RowSnapshot other) {
        Map<String, Table> named = new HashMap<>(tables);
        named.keySet().removeAll(names.values());
        names.forEach((identity, name) -> named.put(other.names.getOrDefault(identity, name), tables.get(name)));
        return new RowSnapshot(named);
    }

    /** The same rows, of those tables and columns only that another snapshot has. */
    RowSnapshot within(RowSnapshot other) {
        Map<String, Table> common = new TreeMap<>();
        tables.forEach((name, table) -> Optional.ofNullable(other.tables.get(name))
                .ifPresent(there -> common.put(name, table.within(there.columns()))));
        return new RowSnapshot(common);
    }
}
