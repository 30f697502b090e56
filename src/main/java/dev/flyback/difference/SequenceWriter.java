package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sequences but those of identity columns. Their last values are data, which stay. */
final class SequenceWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        String type = object.properties().required("type");
        List<String> words = new ArrayList<>();
        words.add("CREATE" + (object.properties().is("unlogged") ? " UNLOGGED" : "") + " SEQUENCE "
                + object.key().name());
        if (!type.equals("bigint")) {
            words.add("AS " + type);
        }
        words.addAll(SequenceOptions.ofNew(object));
        return List.of(String.join(" ", words));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP SEQUENCE " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        String alter = "ALTER SEQUENCE " + after.key().name() + " ";
        List<String> statements = new ArrayList<>(SequenceOptions.intoBounds(before, after));
        List<String> options = new ArrayList<>(SequenceOptions.changes(before, after));
        if (changed.contains("type")) {
            options.add(0, "AS " + after.properties().required("type"));
        }
        if (!options.isEmpty()) {
            statements.add(alter + String.join(" ", options));
        }
        if (changed.contains("unlogged")) {
            statements.add(alter + "SET " + (after.properties().is("unlogged") ? "UNLOGGED" : "LOGGED"));
        }
        return Optional.of(Alteration.of(statements));
    }

    @Override
    public Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        return Set.of(Hazard.LOSES_DATA);
    }
}
