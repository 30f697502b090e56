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
            entry(Kind.EXTENSION, new ExtensionWriter()),
            entry(Kind.COLLATION, new DefinitionWriter()),
            entry(Kind.ENUM, new EnumWriter()),
            entry(Kind.DOMAIN, new DomainWriter()),
            entry(Kind.DOMAIN_CONSTRAINT, new DomainConstraintWriter()),
            entry(Kind.COMPOSITE_TYPE, new CompositeTypeWriter()),
            entry(Kind.RANGE_TYPE, new RangeTypeWriter()),
            entry(Kind.SEQUENCE, new SequenceWriter()),
            entry(Kind.FUNCTION, new RoutineWriter()),
            entry(Kind.PROCEDURE, new RoutineWriter()),
            entry(Kind.AGGREGATE, new DefinitionWriter()),
            entry(Kind.LANGUAGE, new DefinitionWriter()),
            entry(Kind.ACCESS_METHOD, new DefinitionWriter()),
            entry(Kind.OPERATOR, new DefinitionWriter()),
            entry(Kind.OPERATOR_FAMILY, new OperatorFamilyWriter()),
            entry(Kind.OPERATOR_CLASS, new DefinitionWriter()),
            entry(Kind.CAST, new DefinitionWriter()),
            entry(Kind.CONVERSION, new DefinitionWriter()),
            entry(Kind.TRANSFORM, new DefinitionWriter()),
            entry(Kind.TEXT_SEARCH_PARSER, new DefinitionWriter()),
            entry(Kind.TEXT_SEARCH_TEMPLATE, new DefinitionWriter()),
            entry(Kind.TEXT_SEARCH_DICTIONARY, new DefinitionWriter()),
            entry(Kind.TEXT_SEARCH_CONFIGURATION, new TextSearchConfigurationWriter()),
            entry(Kind.FOREIGN_DATA_WRAPPER, new ForeignWriter(Kind.FOREIGN_DATA_WRAPPER)),
            entry(Kind.SERVER, new ForeignWriter(Kind.SERVER)),
            entry(Kind.USER_MAPPING, new ForeignWriter(Kind.USER_MAPPING)),
            entry(Kind.TABLE, new TableWriter()),
            entry(Kind.FOREIGN_TABLE, new ForeignTableWriter()),
            entry(Kind.FOREIGN_COLUMN, new ForeignColumnWriter()),
            entry(Kind.COLUMN, new ColumnWriter()),
            entry(Kind.DEFAULT, new DefaultWriter()),
            entry(Kind.SEQUENCE_OWNER, new SequenceOwnerWriter()),
            entry(Kind.INHERITANCE, new InheritanceWriter()),
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
            entry(Kind.PUBLICATION, new PublicationWriter()),
            entry(Kind.PUBLICATION_TABLE, new PublishedWriter()),
            entry(Kind.PUBLICATION_SCHEMA, new PublishedWriter()),
            entry(Kind.DEFAULT_PRIVILEGES, new DefaultPrivilegesWriter())));

    private Writers() {}

    static ObjectWriter of(Kind kind) {
        return Optional.ofNullable(ALL.get(kind)).orElseThrow(() -> new IllegalStateException("no writer for " + kind));
    }
}
