package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds what has to be done to make one schema of another. */
public final class Comparison {
    // What can go for a while, as nothing is kept in it.
    private static final Set<Kind> REPLACEABLE = EnumSet.of(
            Kind.VIEW,
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.DEFAULT,
            Kind.RULE,
            Kind.TRIGGER,
            Kind.POLICY,
            Kind.PUBLICATION_TABLE);

    private final DatabaseSchema from;
    private final DatabaseSchema to;
    private final Set<String> takenNames;
    private final Set<ObjectKey> dropped = new TreeSet<>();
    private final Set<ObjectKey> created = new TreeSet<>();
    private final Set<ObjectKey> parked = new TreeSet<>();
    private final Map<ObjectKey, Set<String>> modified = new TreeMap<>();
    private final Map<ObjectKey, Set<ObjectKey>> inTheWay = new TreeMap<>();

    private Comparison(DatabaseSchema from, DatabaseSchema to) {
        this.from = from;
        this.to = to;
        this.takenNames = names(from, to);
        this.takenNames.retainAll(names(to, from));
    }

    /**
     * Compares two schemas.
     *
     * @param from what there is
     * @param to what there shall be
     * @return the changes that lead from the one to the other, in the order in which they can run; none if the schemas are
     *     alike but for the order of columns
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if there is no such order
     */
    public static List<Change> between(DatabaseSchema from, DatabaseSchema to) {
        ChangeGraph graph = new Comparison(from, to).graph();
        graph.requireOrder();
        return graph.changes();
    }

    /**
     * Compares two schemas, only to tell what differs.
     *
     * @param from what there is
     * @param to what there shall be
     * @return the same changes as {@link #between}, also where they have no order in which they can run
     */
    public static List<Change> differences(DatabaseSchema from, DatabaseSchema to) {
        return new Comparison(from, to).graph().changes();
    }

    private ChangeGraph graph() {
        from.objects().keySet().stream().filter(key -> to.find(key).isEmpty()).forEach(dropped::add);
        to.objects()
                .forEach((key, object) ->
                        from.find(key).ifPresentOrElse(before -> compare(before, object), () -> created.add(key)));
        makeAnewWhatIsInTheWay();
        ChangeGraph graph = ordered();
        Optional<ObjectKey> inTheCircle = replaceable(graph);
        while (inTheCircle.isPresent()) {
            makeAnew(inTheCircle.get());
            graph = ordered();
            inTheCircle = replaceable(graph);
        }
        return graph;
    }

    private static Optional<ObjectKey> replaceable(ChangeGraph graph) {
        return graph.alteredInCircle()
                .filter(key -> REPLACEABLE.contains(key.kind()))
                .findFirst();
    }

    private ChangeGraph ordered() {
        Map<ObjectKey, ObjectKey> owners = new Inlining(to, created).find();
        Sides sides = new Sides(from, to, created, owners.keySet(), parked);
        return new ChangeGraph(sides, dropped, altered(sides), created, owners);
    }

    private void compare(SchemaObject before, SchemaObject after) {
        Set<String> differences = before.properties().differences(after.properties());
        if (!differences.isEmpty()) {
            modified.put(after.key(), differences);
        }
    }

    private void makeAnewWhatIsInTheWay() {
        Sides sides = new Sides(from, to, Set.of(), Set.of(), Set.of());
        Deque<ObjectKey> gone = new ArrayDeque<>(dropped);
        Set.copyOf(created).forEach(key -> makeAnewBefore(key, gone, sides));
        modified.forEach((key, changed) -> alteration(key, changed, sides)
                .ifPresentOrElse(
                        alteration -> {
                            inTheWay.put(key, alteration.inTheWay());
                            alteration.inTheWay().forEach(other -> makeAnew(other, gone, sides));
                        },
                        () -> makeAnew(key, gone, sides)));
        spreadToTheEnd(gone, sides);
    }

    private void makeAnew(ObjectKey key) {
        Sides sides = new Sides(from, to, Set.of(), Set.of(), Set.of());
        Deque<ObjectKey> gone = new ArrayDeque<>();
        makeAnew(key, gone, sides);
        spreadToTheEnd(gone, sides);
    }

    private void spreadToTheEnd(Deque<ObjectKey> gone, Sides sides) {
        while (!gone.isEmpty()) {
            spread(gone, sides);
            modified.keySet().stream()
                    .filter(this::leavesOneForAnotherThatWaitsForIt)
                    .forEach(key -> makeAnew(key, gone, sides));
        }
        parked.removeAll(dropped);
        parked.forEach(
                key -> modified.computeIfAbsent(key, absent -> new TreeSet<>()).add("type"));
    }

    private void spread(Deque<ObjectKey> gone, Sides sides) {
        while (!gone.isEmpty()) {
            ObjectKey key = gone.remove();
            from.neededBy(key).stream()
                    .filter(dependent -> !staysWithout(dependent, key))
                    .map(dependent -> from.find(dependent).orElseThrow())
                    .forEach(dependent -> follow(dependent, key, gone, sides));
        }
    }

    // It could be altered neither before the one goes, nor after the other has its type.
    private boolean leavesOneForAnotherThatWaitsForIt(ObjectKey key) {
        SchemaObject before = from.find(key).orElseThrow();
        Set<ObjectKey> left = before.needs().stream()
                .filter(needed ->
                        dropped.contains(needed) && Writers.of(key.kind()).isMadeAnewWith(needed, before))
                .collect(Collectors.toSet());
        return !dropped.contains(key)
                && !left.isEmpty()
                && to.find(key).orElseThrow().needs().stream()
                        .anyMatch(needed -> parked.contains(needed)
                                || inTheWay.getOrDefault(needed, Set.of()).stream()
                                        .anyMatch(left::contains));
    }

    private void follow(SchemaObject dependent, ObjectKey key, Deque<ObjectKey> gone, Sides sides) {
        if (Writers.of(dependent.key().kind()).isMadeAnewWith(key, dependent)) {
            makeAnew(dependent.key(), gone, sides);
        } else if (Parking.isFor(dependent, key, to) && parked.add(dependent.key())) {
            new Parking(dependent.key(), sides).inTheWay().forEach(other -> makeAnew(other, gone, sides));
        }
    }

    // An object that is altered so that it no longer needs the other one.
    private boolean staysWithout(ObjectKey dependent, ObjectKey gone) {
        return to.find(gone).isEmpty()
                && modified.containsKey(dependent)
                && !isPartitionsIndex(dependent, gone)
                && to.find(dependent)
                        .filter(object -> !object.needs().contains(gone))
                        .filter(object -> object.needs().stream().noneMatch(this::takesAName))
                        .isPresent()
                && !from.find(dependent).orElseThrow().partOf().contains(gone);
    }

    // An index of a partition goes with the parent's, unless the partition leaves before.
    private boolean isPartitionsIndex(ObjectKey dependent, ObjectKey gone) {
        SchemaObject object = from.find(dependent).orElseThrow();
        return dependent.kind() == Kind.INDEX
                && gone.kind() == Kind.INDEX
                && from
                        .neededBy(new ObjectKey(
                                Kind.TABLE, "", object.properties().required("table")))
                        .stream()
                        .filter(key -> key.kind() == Kind.INHERITANCE
                                && key.name().equals(object.properties().required("table")))
                        .noneMatch(dropped::contains);
    }

    // What comes with the name of something that goes, a view in place of a table, or is a column of that.
    private boolean takesAName(ObjectKey needed) {
        return takenNames.contains(needed.name()) || takenNames.contains(needed.parent());
    }

    private static Set<String> names(DatabaseSchema some, DatabaseSchema others) {
        return some.objects().keySet().stream()
                .filter(key -> ChangeGraph.RELATIONS.contains(key.kind()))
                .filter(key -> others.find(key).isEmpty())
                .map(ObjectKey::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void makeAnew(ObjectKey key, Deque<ObjectKey> gone, Sides sides) {
        if (dropped.add(key)) {
            gone.add(key);
        }
        if (to.find(key).isPresent() && created.add(key)) {
            makeAnewBefore(key, gone, sides);
        }
    }

    private void makeAnewBefore(ObjectKey key, Deque<ObjectKey> gone, Sides sides) {
        Writers.of(key.kind())
                .inTheWayOfCreate(to.find(key).orElseThrow(), sides)
                .forEach(other -> makeAnew(other, gone, sides));
    }

    private Map<ObjectKey, Alteration> altered(Sides sides) {
        Map<ObjectKey, Alteration> altered = new TreeMap<>();
        modified.keySet().removeAll(dropped);
        modified.forEach((key, changed) ->
                altered.put(key, alteration(key, changed, sides).orElseThrow()));
        return altered;
    }

    private Optional<Alteration> alteration(ObjectKey key, Set<String> changed, Sides sides) {
        SchemaObject before = from.find(key).orElseThrow();
        SchemaObject after = to.find(key).orElseThrow();
        Set<String> own = changed.stream()
                .filter(name -> !Annotations.PROPERTIES.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
        Alteration annotations = Alteration.of(Annotations.changes(before, after, sides));
        return own.isEmpty()
                ? Optional.of(annotations)
                : Writers.of(key.kind())
                        .alter(before, after, own, sides)
                        .map(alteration -> alteration.and(annotations));
    }
}
