package dev.flyback.difference;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Domains. */
final class DomainWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        StringBuilder statement = new StringBuilder(definition(object));
        sides.inlinedIn(object.key(), Kind.DOMAIN_CONSTRAINT)
                .forEach(constraint -> statement.append(' ').append(DomainConstraintWriter.definition(constraint)));
        return List.of(statement.toString());
    }

    private static String definition(SchemaObject domain) {
        Properties properties = domain.properties();
        return "CREATE DOMAIN " + domain.key().name() + " AS " + properties.required("base")
                + properties.text("collation").map(name -> " COLLATE " + name).orElse("")
                + properties.text("default").map(value -> " DEFAULT " + value).orElse("")
                + (properties.is("not_null") ? " NOT NULL" : "");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP DOMAIN " + object.key().name());
    }

    /** What a type is of in the end, which is itself where it is no domain. */
    static String base(String type, DatabaseSchema schema) {
        return schema.find(new ObjectKey(Kind.DOMAIN, "", type))
                .map(domain -> base(domain.properties().required("base"), schema))
                .orElse(type);
    }

    /** Whether columns have values of it as parts of theirs. */
    static boolean isWithinOthers(ObjectKey domain, Sides sides) {
        return sides.from().neededBy(domain).stream()
                .map(key -> sides.from().find(key).orElseThrow())
                .anyMatch(object -> Parking.TYPES.contains(object.key().kind())
                        || object.key().kind() == Kind.COLUMN
                                && !object.properties().required("type").equals(domain.name()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        boolean isOtherType = changed.contains("base") || changed.contains("collation");
        boolean isNotNullNow =
                changed.contains("not_null") && after.properties().is("not_null");
        if ((isOtherType || isNotNullNow) && isWithinOthers(before.key(), sides)) {
            return Optional.empty();
        }
        if (isOtherType) {
            return Optional.of(new TypeReplacement(before, after, sides)
                    .by(
                            List.of(definition(after)),
                            base(before.key().name(), sides.from()),
                            base(after.key().name(), sides.to())));
        }
        String alter = "ALTER DOMAIN " + after.key().name() + " ";
        List<String> statements = new ArrayList<>();
        if (changed.contains("default")) {
            statements.add(alter
                    + after.properties()
                            .text("default")
                            .map(value -> "SET DEFAULT " + value)
                            .orElse("DROP DEFAULT"));
        }
        if (!changed.contains("not_null")) {
            return Optional.of(Alteration.of(statements));
        }
        statements.add(alter + (isNotNullNow ? "SET" : "DROP") + " NOT NULL");
        return Optional.of(
                isNotNullNow
                        ? Alteration.of(statements, Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                        : Alteration.of(statements));
    }
}
