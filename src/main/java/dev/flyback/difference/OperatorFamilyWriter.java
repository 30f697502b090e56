package dev.flyback.difference;

import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operator families, with those of their members that belong to no operator class. */
final class OperatorFamilyWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE OPERATOR FAMILY " + object.key().name());
        statements.addAll(add(object, object.properties().list("members")));
        return statements;
    }

    private static List<String> add(SchemaObject family, List<String> members) {
        return members.isEmpty()
                ? List.of()
                : List.of("ALTER OPERATOR FAMILY " + family.key().name() + " ADD " + String.join(", ", members));
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of("DROP OPERATOR FAMILY " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        List<String> old = before.properties().list("members");
        List<String> wanted = after.properties().list("members");
        return wanted.containsAll(old)
                ? Optional.of(Alteration.of(add(
                        after,
                        wanted.stream().filter(member -> !old.contains(member)).toList())))
                : Optional.empty();
    }
}
