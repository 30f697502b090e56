package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables, with the columns that they begin with. */
final class TableWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + (properties.is("unlogged") ? "UNLOGGED " : "") + "TABLE "
                + object.key().name() + columns(object, sides)
                + properties.text("access_method").map(name -> " USING " + name).orElse("")
                + StorageOptions.with(object)
                + properties
                        .text("tablespace")
                        .map(name -> " TABLESPACE " + name)
                        .orElse(""));
        statements.addAll(rowSecurity(object, Set.of("row_security", "force_row_security"), false));
        return statements;
    }

    private static String columns(SchemaObject table, Sides sides) {
        List<String> columns = sides.inlinedIn(table.key(), Kind.COLUMN).stream()
                .map(column -> "\n    " + ColumnWriter.definition(column, sides))
                .toList();
        return columns.isEmpty() ? " ()" : columns.stream().collect(Collectors.joining(",", " (", "\n)"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TABLE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        List<String> statements = new ArrayList<>();
        String alter = "ALTER TABLE " + after.key().name() + " ";
        if (changed.contains("unlogged")) {
            statements.add(alter + "SET " + (after.properties().is("unlogged") ? "UNLOGGED" : "LOGGED"));
        }
        if (changed.contains("access_method")) {
            statements.add(alter + "SET ACCESS METHOD "
                    + after.properties().text("access_method").orElse("heap"));
        }
        if (changed.contains("tablespace")) {
            statements.add(alter + "SET TABLESPACE "
                    + after.properties().text("tablespace").orElse("pg_default"));
        }
        if (changed.contains("options")) {
            statements.addAll(StorageOptions.changes(alter, before, after));
        }
        statements.addAll(rowSecurity(after, changed, true));
        boolean isRewritten = changed.stream().anyMatch(Set.of("unlogged", "access_method", "tablespace")::contains);
        return Optional.of(
                isRewritten
                        ? Alteration.of(statements, Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES)
                        : Alteration.of(statements));
    }

    private static List<String> rowSecurity(SchemaObject table, Set<String> properties, boolean sayNo) {
        String alter = "ALTER TABLE " + table.key().name() + " ";
        List<String> statements = new ArrayList<>();
        if (properties.contains("row_security") && (sayNo || table.properties().is("row_security"))) {
            statements.add(
                    alter + (table.properties().is("row_security") ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
        }
        if (properties.contains("force_row_security")
                && (sayNo || table.properties().is("force_row_security"))) {
            statements.add(
                    alter + (table.properties().is("force_row_security") ? "" : "NO ") + "FORCE ROW LEVEL SECURITY");
        }
        return statements;
    }

    @Override
    public Set<Hazard> hazardsOfDrop() {
        return Set.of(Hazard.LOSES_DATA);
    }

    @Override
    public boolean canBeMadeAnew() {
        return false;
    }
}
