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
            entry(Kind.ENUM, new EnumWriter()),
            entry(Kind.DOMAIN, new DomainWriter()),
            entry(Kind.DOMAIN_CONSTRAINT, new DomainConstraintWriter()),
            entry(Kind.COMPOSITE_TYPE, new CompositeTypeWriter()),
            entry(Kind.RANGE_TYPE, new RangeTypeWriter()),
            entry(Kind.SEQUENCE, new SequenceWriter()),
            entry(Kind.TABLE, new TableWriter()),
            entry(Kind.COLUMN, new ColumnWriter()),
            entry(Kind.DEFAULT, new DefaultWriter()),
            entry(Kind.SEQUENCE_OWNER, new SequenceOwnerWriter()),
            entry(Kind.INHERITANCE, new InheritanceWriter()),
            entry(Kind.CONSTRAINT, new ConstraintWriter()),
            entry(Kind.INDEX, new IndexWriter())));

    private Writers() {}

    static ObjectWriter of(Kind kind) {
        return Optional.ofNullable(ALL.get(kind)).orElseThrow(() -> new IllegalStateException("no writer for " + kind));
    }
}
