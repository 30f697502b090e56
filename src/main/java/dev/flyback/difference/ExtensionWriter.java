package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Extensions, with all that belongs to them. */
final class ExtensionWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        List<String> statements = new ArrayList<>();
        statements.add("CREATE EXTENSION " + object.key().name() + " WITH SCHEMA " + properties.required("schema")
                + properties
                        .text("version")
                        .map(text -> " VERSION " + Literal.of(text))
                        .orElse(""));
        if (properties.is("own_comment")) {
            statements.add(comment(object));
        }
        return statements;
    }

    private static String comment(SchemaObject extension) {
        Properties properties = extension.properties();
        return "COMMENT ON EXTENSION " + extension.key().name() + " IS "
                + properties
                        .text("own_comment")
                        .or(() -> properties.text("comment_of_new"))
                        .map(Literal::of)
                        .orElse("NULL");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP EXTENSION " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        String alter = "ALTER EXTENSION " + after.key().name() + " ";
        Properties properties = after.properties();
        List<String> statements = new ArrayList<>();
        if (changed.contains("schema")) {
            statements.add(alter + "SET SCHEMA " + properties.required("schema"));
        }
        if (changed.contains("version")) {
            statements.add(alter + "UPDATE"
                    + properties
                            .text("version")
                            .map(text -> " TO " + Literal.of(text))
                            .orElse(""));
        }
        if (changed.contains("own_comment")) {
            statements.add(comment(after));
        }
        return Optional.of(Alteration.of(statements));
    }

    @Override
    public Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        return Set.of(Hazard.LOSES_DATA);
    }

    @Override
    public boolean isMadeAnewWith(ObjectKey needed, SchemaObject object) {
        return false;
    }
}
