package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What indexes, also those of constraints, have beside their definition: options, a tablespace, a use by their table. */
final class IndexMarks {
    private IndexMarks() {}

    /** What cannot be said where an index is made. */
    static List<String> ofNew(SchemaObject index) {
        List<String> statements = new ArrayList<>();
        Properties properties = index.properties();
        if (properties.is("tablespace") && properties.required("definition").startsWith("EXCLUDE")) {
            statements.add(alter(index) + "SET TABLESPACE " + properties.required("tablespace"));
        }
        if (properties.is("clustered")) {
            statements.add(table(index) + "CLUSTER ON " + name(index));
        }
        if (properties.is("replica_identity")) {
            statements.add(table(index) + "REPLICA IDENTITY USING INDEX " + name(index));
        }
        if (properties.is("index_comment")) {
            statements.add(comment(index));
        }
        return statements;
    }

    static Alteration changes(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (changed.contains("options")) {
            statements.addAll(StorageOptions.changes(alter(after), before, after));
        }
        if (changed.contains("clustered")) {
            statements.addAll(clustering(after, sides));
        }
        // Where no index is meant any longer, the table says so.
        if (changed.contains("replica_identity") && after.properties().is("replica_identity")) {
            statements.add(table(after) + "REPLICA IDENTITY USING INDEX " + name(after));
        }
        if (changed.contains("index_comment")) {
            statements.add(comment(after));
        }
        return changed.contains("tablespace") ? Alteration.of(statements).and(move(after)) : Alteration.of(statements);
    }

    // That of an index by itself is its own comment.
    private static String comment(SchemaObject index) {
        return "COMMENT ON INDEX " + index.properties().required("index") + " IS "
                + index.properties().text("index_comment").map(Literal::of).orElse("NULL");
    }

    private static Alteration move(SchemaObject index) {
        String tablespace = index.properties().text("tablespace").orElse("pg_default");
        return Alteration.of(
                List.of(alter(index) + "SET TABLESPACE " + tablespace), Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES);
    }

    // A table has one such index at most, so another one takes the mark by itself.
    private static List<String> clustering(SchemaObject after, Sides sides) {
        if (after.properties().is("clustered")) {
            return List.of(table(after) + "CLUSTER ON " + name(after));
        }
        boolean isAnother = sides.to().objects().values().stream()
                .anyMatch(other ->
                        other.properties().is("clustered") && tableName(other).equals(tableName(after)));
        return isAnother ? List.of() : List.of(table(after) + "SET WITHOUT CLUSTER");
    }

    private static String alter(SchemaObject index) {
        return "ALTER INDEX " + index.properties().required("index") + " ";
    }

    private static String table(SchemaObject index) {
        return "ALTER TABLE " + tableName(index) + " ";
    }

    private static String tableName(SchemaObject index) {
        return index.properties().text("table").orElse(index.key().parent());
    }

    // ALTER TABLE looks for the index in the table's own schema.
    private static String name(SchemaObject index) {
        return index.properties().required("index_name");
    }
}
