package dev.flyback.difference;

import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the SQL for objects of one kind. Comments and privileges are {@link Annotations}' business. */
interface ObjectWriter {
    /** The statements that make an object in the schema {@code to}; none for what is made with another object. */
    List<String> create(SchemaObject object, Sides sides);

    /** The statements that remove an object of the schema {@code from}. */
    List<String> drop(SchemaObject object);

    /**
     * How one becomes the other.
     *
     * @param changed the properties that differ, without those of {@link Annotations}; at least one
     * @return nothing if the object has to be dropped and made anew
     */
    Optional<Alteration> alter(SchemaObject before, SchemaObject after, Set<String> changed, Sides sides);

    /** What dropping an object does. */
    default Set<Hazard> hazardsOfDrop(SchemaObject object, Sides sides) {
        return Set.of();
    }

    /** What making an object does, if what it belongs to was there before. */
    default Set<Hazard> hazardsOfCreate(SchemaObject object, Sides sides) {
        return Set.of();
    }

    /** What has to be dropped and made anew before an object can be made. */
    default Set<ObjectKey> inTheWayOfCreate(SchemaObject object, Sides sides) {
        return Set.of();
    }

    /** Whether an object is dropped and made anew where one that it needs is: not if data would go. */
    default boolean isMadeAnewWith(ObjectKey needed, SchemaObject object) {
        return true;
    }
}
