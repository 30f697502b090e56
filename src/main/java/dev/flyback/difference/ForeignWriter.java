package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Foreign data wrappers, their servers, and who somebody is there. */
final class ForeignWriter implements ObjectWriter {
    private final Kind kind;

    ForeignWriter(Kind kind) {
        this.kind = kind;
    }

    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        statements.add(object.properties().required("definition")
                + object.properties().text("functions").map(text -> " " + text).orElse("")
                + ForeignOptions.with(object));
        if (object.properties().is("version")) {
            statements.add(version(object));
        }
        return statements;
    }

    private static String version(SchemaObject server) {
        return "ALTER SERVER " + server.key().name() + " VERSION "
                + server.properties().text("version").map(Literal::of).orElse("NULL");
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP " + References.withKind(object.key()));
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("definition")) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        String alter = "ALTER " + References.withKind(after.key()) + " ";
        if (changed.contains("functions")) {
            statements.add(alter + after.properties().required("functions"));
        }
        if (changed.contains("version")) {
            statements.add(version(after));
        }
        if (changed.contains("options")) {
            statements.add(alter + ForeignOptions.changes(before, after));
        }
        return Optional.of(Alteration.of(statements));
    }

    // A password goes with it, which is not read.
    @Override
    public Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        return kind == Kind.USER_MAPPING ? Set.of(Hazard.LOSES_DATA) : Set.of();
    }
}
