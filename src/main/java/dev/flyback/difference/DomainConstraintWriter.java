package dev.flyback.difference;

import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks of domains. */
final class DomainConstraintWriter implements ObjectWriter {
    @Override
    public List<String> create(SchemaObject object, Sides sides) {
        return List.of(alter(object) + "ADD " + definition(object)
                + (object.properties().is("not_valid") ? " NOT VALID" : ""));
    }

    /** As in {@code CREATE DOMAIN}. */
    static String definition(SchemaObject constraint) {
        return "CONSTRAINT " + constraint.key().name() + " "
                + constraint.properties().required("definition");
    }

    // "cannot alter type because column uses it": PostgreSQL does not look into arrays and rows.
    @Override
    public Set<ObjectKey> inTheWayOfCreate(SchemaObject object, Sides sides) {
        ObjectKey domain = domain(object.key());
        return DomainWriter.isWithinOthers(domain, sides) ? Set.of(domain) : Set.of();
    }

    @Override
    public List<String> drop(SchemaObject object) {
        return List.of(alter(object) + "DROP CONSTRAINT " + object.key().name());
    }

    @Override
    public Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides) {
        boolean isProvedNow = changed.equals(Set.of("not_valid"))
                && !after.properties().is("not_valid")
                && inTheWayOfCreate(after, sides).isEmpty();
        return isProvedNow
                ? Optional.of(Alteration.of(
                        List.of(alter(after) + "VALIDATE CONSTRAINT "
                                + after.key().name()),
                        Hazard.SCANS_TABLE,
                        Hazard.MAY_FAIL))
                : Optional.empty();
    }

    @Override
    public Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        return object.properties().is("not_valid") || sides.created().contains(domain(object.key()))
                ? Set.of()
                : Set.of(Hazard.SCANS_TABLE, Hazard.BLOCKS_WRITES, Hazard.MAY_FAIL);
    }

    private static ObjectKey domain(ObjectKey constraint) {
        return new ObjectKey(Kind.DOMAIN, "", constraint.parent());
    }

    private static String alter(SchemaObject constraint) {
        return "ALTER DOMAIN " + constraint.key().parent() + " ";
    }
}
