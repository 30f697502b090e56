package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import java.util.ArrayList;
import java.util.List;

/**
 * The SQL by which an object gets another name, another schema or both.
 *
 * @param from what it is called
 * @param to what it is to be called
 */
record Move(ObjectKey from, ObjectKey to) {
    List<String> statements() {
        return switch (from.kind()) {
            case COLUMN, CONSTRAINT, FOREIGN_COLUMN ->
                List.of("ALTER TABLE " + from.parent() + " RENAME "
                        + from.kind().sql() + " " + from.name() + " TO " + to.name());
            case DOMAIN_CONSTRAINT ->
                List.of("ALTER DOMAIN " + from.parent() + " RENAME CONSTRAINT " + from.name() + " TO " + to.name());
            case ENUM_LABEL ->
                List.of("ALTER TYPE " + from.parent() + " RENAME VALUE " + Literal.of(from.name()) + " TO "
                        + Literal.of(to.name()));
            default -> ofNamed();
        };
    }

    private List<String> ofNamed() {
        SqlName before = SqlName.of(from.name());
        SqlName after = SqlName.of(to.name());
        List<String> statements = new ArrayList<>();
        ObjectKey moved = from;
        if (!before.qualifier().equals(after.qualifier())) {
            statements.add("ALTER " + References.withKind(from) + " SET SCHEMA "
                    + after.parts().get(0));
            moved = new ObjectKey(from.kind(), from.parent(), after.qualifier() + before.last() + before.arguments());
        }
        if (!before.last().equals(after.last())) {
            statements.add("ALTER " + References.withKind(moved) + " RENAME TO " + after.last());
        }
        return statements;
    }
}
