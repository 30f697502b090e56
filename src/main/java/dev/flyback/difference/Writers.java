package dev.flyback.difference;

import static java.util.Map.entry;

import dev.flyback.schema.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Who writes the SQL for which kind. */
final class Writers {
    private static final Map<Kind, ObjectWriter> ALL = new EnumMap<>(Map.ofEntries(
            entry(Kind.SCHEMA, new SchemaWriter()),
            entry(Kind.FUNCTION, new RoutineWriter()),
            entry(Kind.PROCEDURE, new RoutineWriter()),
            entry(Kind.AGGREGATE, new DefinitionWriter()),
            entry(Kind.TABLE, new TableWriter()),
            entry(Kind.COLUMN, new ColumnWriter()),
            entry(Kind.DEFAULT, new DefaultWriter()),
            entry(Kind.CONSTRAINT, new ConstraintWriter()),
            entry(Kind.INDEX, new IndexWriter()),
            entry(Kind.VIEW, new ViewWriter()),
            entry(Kind.MATERIALIZED_VIEW, new MaterializedViewWriter()),
            entry(Kind.VIEW_COLUMN, new ViewColumnWriter()),
            entry(Kind.STATISTICS, new StatisticsWriter()),
            entry(Kind.RULE, new TriggerWriter()),
            entry(Kind.TRIGGER, new TriggerWriter()),
            entry(Kind.POLICY, new PolicyWriter()),
            entry(Kind.EVENT_TRIGGER, new TriggerWriter()),
            entry(Kind.DEFAULT_PRIVILEGES, new DefaultPrivilegesWriter())));

    private Writers() {}

    static ObjectWriter of(Kind kind) {
        return Optional.ofNullable(ALL.get(kind)).orElseThrow(() -> new IllegalStateException("no writer for " + kind));
    }
}
