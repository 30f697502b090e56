package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composite types. */
final class CompositeTypeWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> attributes = attributes(object);
        return List.of("CREATE TYPE " + object.key().name() + " AS "
                + (attributes.isEmpty() ? "()" : "(\n    " + String.join(",\n    ", attributes) + "\n)"));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP TYPE " + object.key().name());
    }

    // The order of attributes is that of the values in a row, and new ones come last.
    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        Map<String, String> old = byName(before);
        Map<String, String> wanted = byName(after);
        List<String> reached = Stream.concat(
                        names(before).stream().filter(wanted::containsKey),
                        names(after).stream().filter(name -> !old.containsKey(name)))
                .toList();
        boolean isOtherType = old.entrySet().stream()
                .anyMatch(attribute -> wanted.containsKey(attribute.getKey())
                        && !wanted.get(attribute.getKey()).equals(attribute.getValue()));
        boolean isUsed = !sides.from().neededBy(before.key()).isEmpty();
        if (!reached.equals(names(after)) || isOtherType && isUsed) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        names(before).stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> words.add("DROP ATTRIBUTE " + name));
        names(after).forEach(name -> {
            if (!old.containsKey(name)) {
                words.add("ADD ATTRIBUTE " + wanted.get(name));
            } else if (!old.get(name).equals(wanted.get(name))) {
                words.add(
                        "ALTER ATTRIBUTE " + name + " TYPE " + wanted.get(name).substring(name.length() + 1));
            }
        });
        String statement = "ALTER TYPE " + after.key().name() + " " + String.join(", ", words) + " CASCADE";
        boolean losesData = !wanted.keySet().containsAll(old.keySet());
        return Optional.of(
                losesData ? Alteration.of(List.of(statement), Hazard.LOSES_DATA) : Alteration.of(List.of(statement)));
    }

    static List<String> names(SchemaObject type) {
        return attributes(type).stream().map(CompositeTypeWriter::name).toList();
    }

    private static Map<String, String> byName(SchemaObject type) {
        return attributes(type).stream().collect(Collectors.toMap(CompositeTypeWriter::name, Function.identity()));
    }

    // The name as SQL writes it, which is quoted if there is a space in it.
    private static String name(String attribute) {
        return attribute.startsWith("\"")
                ? attribute.replaceFirst("^(\"(?:[^\"]|\"\")*\").*$", "$1")
                : attribute.split(" ", 2)[0];
    }

    private static List<String> attributes(SchemaObject type) {
        return type.properties().list("attributes");
    }
}
