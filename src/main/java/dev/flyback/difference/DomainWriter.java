package dev.flyback.difference;

import dev.flyback.schema.Kind;
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

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("base") || changed.contains("collation")) {
            return Optional.of(new TypeReplacement(before, after, sides).by(List.of(definition(after))));
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
        boolean isNotNull = after.properties().is("not_null");
        statements.add(alter + (isNotNull ? "SET" : "DROP") + " NOT NULL");
        return Optional.of(
                isNotNull
                        ? Alteration.of(statements, Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL)
                        : Alteration.of(statements));
    }
}
