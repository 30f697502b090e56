package dev.flyback.difference;

import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Materialized views. Whether one holds rows is not compared; one that is made anew holds them if it did before. */
final class MaterializedViewWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        Properties properties = object.properties();
        boolean isPopulated =
                sides.from().find(object.key()).orElse(object).properties().is("populated");
        return List.of("CREATE MATERIALIZED VIEW " + object.key().name()
                + properties.text("access_method").map(name -> " USING " + name).orElse("")
                + StorageOptions.with(object)
                + properties
                        .text("tablespace")
                        .map(name -> " TABLESPACE " + name)
                        .orElse("")
                + " AS\n" + properties.required("definition")
                + (isPopulated ? "" : "\nWITH NO DATA"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP MATERIALIZED VIEW " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        if (changed.contains("definition") || changed.contains("columns") || changed.contains("access_method")) {
            return Optional.empty();
        }
        String alter = "ALTER MATERIALIZED VIEW " + after.key().name() + " ";
        List<String> statements = new ArrayList<>(StorageOptions.changes(alter, before, after));
        if (changed.contains("tablespace")) {
            statements.add(alter + "SET TABLESPACE "
                    + after.properties().text("tablespace").orElse("pg_default"));
            return Optional.of(
                    Alteration.of(statements, Hazard.REWRITES_TABLE, Hazard.BLOCKS_READS, Hazard.BLOCKS_WRITES));
        }
        return Optional.of(Alteration.of(statements));
    }
}
