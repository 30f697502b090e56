package dev.flyback.preview;

import dev.flyback.database.Database;
import dev.flyback.database.QualifiedName;
import dev.flyback.history.HistoryTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A second session: it sees what is there without what the first one has done in its transaction. */
final class Outside {
    private static final String RELATIONS = """
            SELECT c.oid::bigint, pg_catalog.format('%I.%I', n.nspname, c.relname), c.relkind, c.relfilenode::bigint
            FROM pg_catalog.pg_class AS c
            JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
            WHERE c.oid = ANY (?::text[]::oid[]) AND n.nspname !~ '^pg_' AND NOT (n.nspname = ? AND c.relname = ANY (?))
            """;
    // What belongs to something that is gone is not named, such as the index of a column; partitions are.
    private static final String DROPPED = """
            WITH gone AS (
              SELECT catalog, object, part FROM unnest(?::text[]::oid[], ?::text[]::oid[], ?::text[]::int[])
                AS gone(catalog, object, part))
            SELECT pg_catalog.pg_describe_object(catalog, object, part), i.type, i.identity
            FROM gone AS g
            CROSS JOIN LATERAL pg_catalog.pg_identify_object(catalog, object, part) AS i
            WHERE pg_catalog.pg_describe_object(catalog, object, part) IS NOT NULL AND i.schema IS DISTINCT FROM 'pg_toast'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_attribute
                              WHERE part > 0 AND catalog = 'pg_catalog.pg_class'::regclass
                                AND attrelid = object AND attnum = part AND attisdropped)
              AND NOT EXISTS (SELECT FROM gone AS whole
                              WHERE g.part > 0 AND whole.part = 0 AND (whole.catalog, whole.object) = (g.catalog, g.object))
              AND (EXISTS (SELECT FROM pg_catalog.pg_class
                           WHERE oid = object AND catalog = 'pg_catalog.pg_class'::regclass AND relispartition
                             AND relkind IN ('r', 'p', 'f'))
                   OR NOT EXISTS (SELECT FROM pg_catalog.pg_depend AS d
                                  JOIN gone AS owner ON (owner.catalog, owner.object) = (d.refclassid, d.refobjid)
                                    AND (owner.part = 0 OR owner.part = d.refobjsubid)
                                  WHERE d.classid = g.catalog AND d.objid = g.object AND d.objsubid IN (0, g.part)
                                    AND d.deptype <> 'n'))
            ORDER BY 1
            """;

    private final Database second;
    private final QualifiedName history;
    private final Map<Long, Optional<Relation>> relations = new HashMap<>();
    private final Set<Part> gone = new HashSet<>();

    Outside(Database second, QualifiedName history) {
        this.second = second;
        this.history = history;
        second.keepPlans();
        second.execute("SET search_path = ''; SET jit = off");
    }

    /** A relation as it was before. */
    record Relation(String name, String kind, long file) {
        boolean isShown() {
            return "rpmvfS".contains(kind);
        }

        boolean isTable() {
            return "rm".contains(kind);
        }
    }

    /** What is gone: it as people call it, its kind, and its name with all that it stands in. */
    record Dropped(String description, String kind, String identity) {}

    /** An object, or a column of one. */
    private record Part(long catalog, long object, int part) {}

    void forget() {
        relations.clear();
        gone.clear();
    }

    /** Looks up what has not been seen yet. */
    void learn(List<Touched> touched) {
        List<String> unknown = touched.stream()
                .filter(one -> one.isRelation() && !relations.containsKey(one.object()))
                .map(one -> Long.toString(one.object()))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        unknown.forEach(number -> relations.put(Long.valueOf(number), Optional.empty()));
        second.query(
                RELATIONS,
                row -> relations.put(
                        row.getLong(1), Optional.of(new Relation(row.getString(2), row.getString(3), row.getLong(4)))),
                unknown.toArray(String[]::new),
                history.schema(),
                HistoryTable.names(history.name()));
    }

    Optional<Relation> relation(Touched touched) {
        return touched.isRelation() ? relations.get(touched.object()) : Optional.empty();
    }

    /** Names what is gone and was not gone before. */
    List<Dropped> dropped(List<Touched> touched) {
        List<Part> parts = new ArrayList<>();
        for (Touched one : touched) {
            if (one.isGone()) {
                parts.add(new Part(one.catalog(), one.object(), 0));
            }
            one.droppedColumns().forEach(column -> parts.add(new Part(one.catalog(), one.object(), column)));
        }
        parts.removeIf(part -> !gone.add(part));
        return parts.isEmpty()
                ? List.of()
                : second.query(
                        DROPPED,
                        row -> new Dropped(row.getString(1), row.getString(2), row.getString(3)),
                        texts(parts, Part::catalog),
                        texts(parts, Part::object),
                        texts(parts, Part::part));
    }

    private static String[] texts(List<Part> parts, Function<Part, Object> number) {
        return parts.stream().map(number).map(Object::toString).toArray(String[]::new);
    }
}
