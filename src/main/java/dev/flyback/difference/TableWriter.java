package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables, with the columns that they begin with. */
final class TableWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE " + (properties.is("unlogged") ? "UNLOGGED " : "") + "TABLE "
                + object.key().name()
                + elements(object, sides)
                + properties
                        .text("partition_by")
                        .map(by -> " PARTITION BY " + by)
                        .orElse("")
                + properties.text("access_method").map(name -> " USING " + name).orElse("")
                + StorageOptions.with(object)
                + properties
                        .text("tablespace")
                        .map(name -> " TABLESPACE " + name)
                        .orElse(""));
        statements.addAll(rowSecurity(object, Set.of("row_security", "force_row_security"), false));
        statements.addAll(replicaIdentity(object, false));
        sides.inlinedIn(object.key(), Kind.COLUMN)
                .forEach(column -> statements.addAll(ColumnWriter.settings(column, sides)));
        sides.inlinedIn(object.key(), Kind.CONSTRAINT)
                .forEach(constraint -> statements.addAll(IndexMarks.ofNew(constraint)));
        return statements;
    }

    private static String elements(SchemaObject table, Sides sides) {
        Stream<String> columns = sides.inlinedIn(table.key(), Kind.COLUMN).stream()
                .filter(column -> !column.properties().is("inherited"))
                .map(column -> ColumnWriter.definition(column, sides));
        Stream<String> constraints =
                sides.inlinedIn(table.key(), Kind.CONSTRAINT).stream().map(ConstraintWriter::definition);
        String elements = Stream.concat(columns, constraints).collect(Collectors.joining(",\n    "));
        List<SchemaObject> parents = sides.parents(table.key());
        boolean isPartition =
                parents.stream().anyMatch(parent -> parent.properties().is("bound"));
        String list = elements.isEmpty() ? isPartition ? "" : " ()" : " (\n    " + elements + "\n)";
        return InheritanceWriter.inCreate(parents, list);
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TABLE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("partition_by") || changed.contains("key_types")) {
            return Optional.empty();
        }
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
        if (changed.contains("replica_identity")) {
            statements.addAll(replicaIdentity(after, true));
        }
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

    // An index that is the identity says so itself.
    private static List<String> replicaIdentity(SchemaObject table, boolean sayDefault) {
        return table
                .properties()
                .text("replica_identity")
                .or(() -> sayDefault ? Optional.of("DEFAULT") : Optional.empty())
                .filter(identity -> !identity.equals("INDEX"))
                .map(identity -> "ALTER TABLE " + table.key().name() + " REPLICA IDENTITY " + identity)
                .stream()
                .toList();
    }

    // "updated partition constraint for default partition would be violated by some row"
    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        boolean hasDefaultBeside = sides.parents(object.key()).stream()
                .map(tie -> tie.key().parent())
                .anyMatch(parent -> sides.from().neededBy(new ObjectKey(Kind.TABLE, "", parent)).stream()
                        .filter(key ->
                                key.kind() == Kind.INHERITANCE && key.parent().equals(parent))
                        .map(key -> sides.from().find(key).orElseThrow())
                        .anyMatch(beside -> beside.properties().list("bound").equals(List.of("DEFAULT"))));
        return hasDefaultBeside
                ? Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                : Set.of();
    }

    // All rows are those of its partitions, which stay.
    @Override
    public Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        boolean isMadeAnew = sides.to().find(object.key()).isPresent();
        return isMadeAnew && object.properties().is("partition_by") ? Set.of() : Set.of(Hazard.LOSES_DATA);
    }

    @Override
    public boolean isMadeAnewWith(ObjectKey needed, SchemaObject object) {
        return false;
    }
}
