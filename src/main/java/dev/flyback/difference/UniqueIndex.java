package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The index behind a unique constraint or a primary key, which can be built before. */
final class UniqueIndex {
    /** Says of a constraint that its index is there already. */
    static final String PROPERTY = "using_index";

    // As pg_get_constraintdef writes it. WITHOUT OVERLAPS takes an index that CREATE INDEX cannot make.
    private static final Pattern DEFINITION = Pattern.compile(
            "(PRIMARY KEY|UNIQUE)( NULLS NOT DISTINCT)? (\\(.*(?<! WITHOUT OVERLAPS)\\))", Pattern.DOTALL);

    private UniqueIndex() {}

    static boolean isBehind(SchemaObject constraint) {
        return DEFINITION
                .matcher(constraint.properties().required("definition"))
                .matches();
    }

    /** The index as an object of its own. */
    static SchemaObject of(SchemaObject constraint) {
        Properties properties = constraint.properties();
        Matcher parts = parts(constraint);
        String definition = "CREATE UNIQUE INDEX " + properties.required("index_name") + " ON "
                + constraint.key().parent() + " " + parts.group(3) + (parts.group(2) == null ? "" : parts.group(2));
        return new SchemaObject(
                new ObjectKey(Kind.INDEX, "", properties.required("index")),
                0,
                properties.with("definition", definition).with("unique", "true"),
                constraint.needs(),
                Set.of());
    }

    /** The constraint, to be made of its index. */
    static SchemaObject used(SchemaObject constraint) {
        Properties properties = constraint.properties();
        return constraint.with(properties.with(
                PROPERTY, parts(constraint).group(1) + " USING INDEX " + properties.required("index_name")));
    }

    private static Matcher parts(SchemaObject constraint) {
        Matcher parts = DEFINITION.matcher(constraint.properties().required("definition"));
        if (!parts.matches()) {
            throw new IllegalArgumentException(constraint.key().toString());
        }
        return parts;
    }
}
