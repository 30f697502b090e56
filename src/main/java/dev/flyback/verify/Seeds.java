package dev.flyback.verify;

import dev.flyback.database.Database;
import dev.flyback.database.SqlError;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Puts a few rows into every table of a scratch database, the same ones each time, so that it shows when rows are lost.
 *
 * <p>The server checks all its constraints. The users' triggers are off meanwhile, table by table, and not by
 * {@code session_replication_role}, which only a superuser may set and which would leave foreign keys unchecked.
 */
final class Seeds {
    /** Far from the numbers that sequences begin with, and within the range of the smallest integers. */
    static final long FIRST = 9001;

    private static final int ROWS = 3;

    private final Database database;
    private final Database reader;
    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();

    /**
     * Makes it; no row is made yet.
     *
     * @param database the scratch database
     * @param reader a session with the same one, for reading the catalog
     */
    Seeds(Database database, Database reader) {
        this.database = database;
        this.reader = reader;
    }

    /** Which row of another table a row of this number refers to, by one of several ways to turn the rows of one planting. */
    static long turned(long number, long turn) {
        long row = number - FIRST;
        return row - row % ROWS + (row + turn) % ROWS;
    }

    /**
     * Puts rows into the tables that got none before, and again into those whose columns have changed since.
     *
     * @param schema what is there
     * @param hasGaps whether one row of each table has nothing where nothing can be
     * @return the tables among them that take none
     */
    List<Unseeded> plant(DatabaseSchema schema, boolean hasGaps) {
        Map<String, List<String>> columns = columns(schema);
        Set<String> wanted = columns.keySet().stream()
                .filter(table -> !columns.get(table).equals(known.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
        known.clear();
        known.putAll(columns);
        return wanted.isEmpty() ? List.of() : plant(wanted, hasGaps);
    }

    private static Map<String, List<String>> columns(DatabaseSchema schema) {
        Map<String, List<String>> columns = new HashMap<>();
        schema.objects().values().stream()
                .map(SchemaObject::key)
                .filter(key -> key.kind() == Kind.TABLE)
                .forEach(key -> columns.put(key.name(), new ArrayList<>()));
        schema.objects().values().stream()
                .filter(object -> object.key().kind() == Kind.COLUMN)
                .forEach(column -> columns.get(column.key().parent())
                        .add(column.key().name() + " " + column.properties().required("type")));
        return columns;
    }

    private List<Unseeded> plant(Collection<String> names, boolean hasGaps) {
        SeedCatalog catalog = new SeedCatalog(reader);
        List<SeedTable> tables = SeedOrder.of(catalog.tables(names));
        SeedValues values = catalog.values(names);
        Map<String, String> refused = new TreeMap<>();
        while (!isPlanted(tables, values, hasGaps, refused)) {
            database.execute("ROLLBACK");
        }
        tables.forEach(table -> next.merge(table.name(), FIRST + ROWS, (before, first) -> before + ROWS));
        return refused.entrySet().stream()
                .map(entry -> new Unseeded(entry.getKey(), entry.getValue()))
                .toList();
    }

    // False if it shows only in the end that tables have to do without.
    private boolean isPlanted(List<SeedTable> all, SeedValues values, boolean hasGaps, Map<String, String> refused) {
        List<SeedTable> tables =
                all.stream().filter(table -> !refused.containsKey(table.name())).toList();
        database.execute("RESET SESSION AUTHORIZATION; RESET ROLE; BEGIN; SET CONSTRAINTS ALL DEFERRED");
        tables.forEach(table -> triggers(table, "DISABLE TRIGGER USER"));
        Map<String, SeedTable> ahead = new HashMap<>();
        tables.forEach(table -> table.names().forEach(name -> ahead.put(name, table)));
        for (SeedTable table : tables) {
            ahead.keySet().removeAll(table.names());
            plant(table, new SeedCandidates(database, values, table, ahead), hasGaps)
                    .ifPresent(error -> refused.put(table.name(), error.summary()));
        }
        try {
            database.execute("SET CONSTRAINTS ALL IMMEDIATE");
        } catch (SqlError e) {
            Set<String> before = Set.copyOf(refused.keySet());
            tables.stream()
                    .filter(table -> e.table().filter(table::isCalled).isPresent())
                    .forEach(table -> refused.putIfAbsent(table.name(), e.summary()));
            if (refused.size() == before.size()) {
                tables.forEach(table -> refused.putIfAbsent(table.name(), e.summary()));
            }
            return false;
        }
        tables.forEach(this::restoreTriggers);
        database.execute("COMMIT");
        return true;
    }

    private Optional<SqlError> plant(SeedTable table, SeedCandidates candidates, boolean hasGaps) {
        long first = next.getOrDefault(table.name(), FIRST);
        return new SeedSearch(database, table, candidates)
                .insert(LongStream.range(first, first + ROWS).boxed().toList(), hasGaps);
    }

    private void restoreTriggers(SeedTable table) {
        table.triggers()
                .forEach(trigger -> triggers(
                        table,
                        switch (trigger.enabled()) {
                            case "R" -> "ENABLE REPLICA TRIGGER " + trigger.name();
                            case "A" -> "ENABLE ALWAYS TRIGGER " + trigger.name();
                            default -> "ENABLE TRIGGER " + trigger.name();
                        }));
    }

    private void triggers(SeedTable table, String action) {
        if (!table.triggers().isEmpty()) {
            database.execute("ALTER TABLE ONLY " + table.name() + " " + action);
        }
    }
}
