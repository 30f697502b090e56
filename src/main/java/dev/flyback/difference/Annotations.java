package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes what objects of all kinds have alike: comments and privileges. */
final class Annotations {
    static final Set<String> PROPERTIES = Set.of(Properties.COMMENT, Properties.PRIVILEGES);

    private static final Set<Kind> COLUMNS = Set.of(Kind.COLUMN, Kind.FOREIGN_COLUMN, Kind.VIEW_COLUMN);

    private Annotations() {}

    /** Those of a new object. */
    static List<String> ofNew(SchemaObject object, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (object.properties().is(Properties.COMMENT)) {
            statements.add(comment(object));
        }
        Set<String> grantees = DefaultPrivileges.grantees(object, sides);
        if (!grantees.isEmpty()) {
            statements.add("REVOKE ALL" + on(object.key()) + " FROM " + String.join(", ", grantees));
        }
        List<String> initial = object.key().kind().initialPrivileges().stream()
                .filter(entry -> !grantees.contains(Privilege.of(entry).role()))
                .toList();
        statements.addAll(privileges(object.key(), initial, privileges(object)));
        return statements;
    }

    /** Those that an object has and should not have, or the other way round. */
    static List<String> changes(SchemaObject before, SchemaObject after, Sides sides) {
        List<String> statements = new ArrayList<>();
        if (!before.properties()
                .text(Properties.COMMENT)
                .equals(after.properties().text(Properties.COMMENT))) {
            statements.add(comment(after));
        }
        statements.addAll(privileges(after.key(), privileges(before), privileges(after)));
        statements.addAll(lostByColumns(before, after, sides));
        return statements;
    }

    private static String comment(SchemaObject object) {
        return "COMMENT ON " + References.withKind(object.key()) + " IS "
                + object.properties().text(Properties.COMMENT).map(Literal::of).orElse("NULL");
    }

    private static List<String> privileges(SchemaObject object) {
        return object.properties().is(Properties.PRIVILEGES)
                ? object.properties().list(Properties.PRIVILEGES)
                : object.key().kind().initialPrivileges();
    }

    /** What gives others the rights that they have afterwards and takes those that they have only before. */
    static List<String> privileges(ObjectKey key, List<String> before, List<String> after) {
        return Privilege.changes(before, after, column(key), on(key));
    }

    // What is revoked for a table is revoked for each of its columns.
    private static List<String> lostByColumns(SchemaObject before, SchemaObject after, Sides sides) {
        Set<Privilege> lost = Privilege.missing(privileges(before), privileges(after)).stream()
                .map(one -> new Privilege(one.right(), one.role()))
                .collect(Collectors.toSet());
        return sides.to().neededBy(after.key()).stream()
                // One that is new gets its own when it comes.
                .filter(key -> COLUMNS.contains(key.kind()) && !sides.created().contains(key))
                .flatMap(key -> privileges(key, List.of(), lost(key, lost, sides)).stream())
                .toList();
    }

    // One that the column did not have before it is given by the column's own change.
    private static List<String> lost(ObjectKey column, Set<Privilege> lost, Sides sides) {
        List<String> before =
                sides.from().find(column).map(Annotations::privileges).orElse(List.of());
        return privileges(sides.to().find(column).orElseThrow()).stream()
                .filter(before::contains)
                .filter(entry -> lost.contains(new Privilege(
                        Privilege.of(entry).right(), Privilege.of(entry).role())))
                .toList();
    }

    private static String column(ObjectKey key) {
        return COLUMNS.contains(key.kind()) ? " (" + key.name() + ")" : "";
    }

    private static String on(ObjectKey key) {
        return COLUMNS.contains(key.kind())
                ? " ON TABLE " + key.parent()
                : " ON " + grantable(key.kind()) + " " + key.name();
    }

    private static String grantable(Kind kind) {
        return switch (kind) {
            case VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE";
            case AGGREGATE -> "FUNCTION";
            case SERVER -> "FOREIGN SERVER";
            default -> kind.sql();
        };
    }
}
