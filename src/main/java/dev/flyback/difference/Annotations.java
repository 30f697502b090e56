package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.Properties;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes what objects of all kinds have alike: comments and privileges. */
final class Annotations {
    static final Set<String> PROPERTIES = Set.of(Properties.COMMENT, Properties.PRIVILEGES);

    private static final Set<Kind> COLUMNS = Set.of(Kind.COLUMN, Kind.VIEW_COLUMN);

    private Annotations() {}

    /** Those of a new object. */
    static List<String> ofNew(SchemaObject object) {
        List<String> statements = new ArrayList<>();
        if (object.properties().is(Properties.COMMENT)) {
            statements.add(comment(object));
        }
        if (object.properties().is(Properties.PRIVILEGES)) {
            statements.addAll(privileges(object.key(), object.key().kind().initialPrivileges(), privileges(object)));
        }
        return statements;
    }

    /** Those that an object has and should not have, or the other way round. */
    static List<String> changes(SchemaObject before, SchemaObject after) {
        List<String> statements = new ArrayList<>();
        if (!before.properties()
                .text(Properties.COMMENT)
                .equals(after.properties().text(Properties.COMMENT))) {
            statements.add(comment(after));
        }
        statements.addAll(privileges(after.key(), privileges(before), privileges(after)));
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

    private static List<String> privileges(ObjectKey key, List<String> before, List<String> after) {
        List<String> statements = new ArrayList<>();
        before.stream()
                .filter(entry -> !after.contains(entry))
                .forEach(entry ->
                        statements.add("REVOKE " + on(key, entry, "FROM").replace(" WITH GRANT OPTION", "")));
        after.stream()
                .filter(entry -> !before.contains(entry))
                .forEach(entry -> statements.add("GRANT " + on(key, entry, "TO")));
        return statements;
    }

    // "SELECT TO reader" becomes "SELECT ON TABLE public.t TO reader".
    private static String on(ObjectKey key, String entry, String word) {
        String[] parts = entry.split(" TO ", 2);
        String target = COLUMNS.contains(key.kind())
                ? " (" + key.name() + ") ON TABLE " + key.parent()
                : " ON " + grantable(key.kind()) + " " + key.name();
        return parts[0] + target + " " + word + " " + parts[1];
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
