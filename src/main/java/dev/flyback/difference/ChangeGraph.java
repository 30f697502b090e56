package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.schema.Kind;
import dev.flyback.schema.ObjectKey;
import dev.flyback.schema.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings changes into an order in which they can run: what needs something goes before it, by the dependencies of the old
 * schema, and comes after it, by those of the new one.
 */
final class ChangeGraph {
    /** One change: the object that it is about, and others that are dropped or made with it. */
    private record Node(Action action, ObjectKey key, int position) implements Comparable<Node> {
        private static final Comparator<Node> ORDER = Comparator.comparing(Node::action)
                .thenComparing(node -> node.key.kind())
                .thenComparing(node -> node.key.parent())
                .thenComparing(Node::position)
                .thenComparing(Node::key);

        @Override
        public int compareTo(Node other) {
            return ORDER.compare(this, other);
        }

        /** For people: {@code drop table public.tenant}. */
        @Override
        public String toString() {
            return action.name().toLowerCase(Locale.ROOT) + " " + key;
        }
    }

    // These share their names in a schema, and so do the indexes of constraints.
    static final Set<Kind> RELATIONS = EnumSet.of(
            Kind.TABLE,
            Kind.FOREIGN_TABLE,
            Kind.SEQUENCE,
            Kind.INDEX,
            Kind.VIEW,
            Kind.MATERIALIZED_VIEW,
            Kind.COMPOSITE_TYPE,
            Kind.ENUM,
            Kind.DOMAIN,
            Kind.RANGE_TYPE,
            // And these among each other.
            Kind.FUNCTION,
            Kind.PROCEDURE,
            Kind.AGGREGATE);

    // Before all columns.
    private static final int PARKED = -1;

    private final Sides sides;
    private final Map<ObjectKey, Alteration> altered;
    private final List<Change> newLabels;
    private final Map<ObjectKey, Node> drops = new TreeMap<>();
    private final Map<ObjectKey, Node> parked = new TreeMap<>();
    private final Map<ObjectKey, Node> builds = new TreeMap<>();
    private final Map<Node, List<ObjectKey>> made = new HashMap<>();
    private final Map<Node, Set<Node>> followers = new HashMap<>();
    private final TopologicalOrder<Node> order;

    ChangeGraph(
            Sides sides,
            Set<ObjectKey> dropped,
            Map<ObjectKey, Alteration> altered,
            Set<ObjectKey> created,
            Map<ObjectKey, ObjectKey> owners) {
        this.sides = sides;
        this.altered = new TreeMap<>(altered);
        this.newLabels = newLabels();
        ForeignKeyCircles circles = new ForeignKeyCircles(sides.from(), dropped);
        dropped.forEach(key -> drops.put(
                key,
                circles.opening(key)
                        .map(opening -> new Node(Action.DROP, opening, 0))
                        .orElseGet(() -> dropOf(key, dropped))));
        this.altered.keySet().forEach(key -> builds.put(key, new Node(Action.ALTER, key, position(key))));
        sides.parked().forEach(key -> parked.put(key, new Node(Action.ALTER, key, PARKED)));
        created.forEach(key -> {
            Node node = createOf(key, owners);
            builds.put(key, node);
            made.computeIfAbsent(node, absent -> new ArrayList<>()).add(key);
        });
        this.order = order();
    }

    // They need nothing that is not there, and what stands before them is committed with them.
    private List<Change> newLabels() {
        List<Change> labels = altered.entrySet().stream()
                .filter(entry -> entry.getValue().hazards().contains(Hazard.NEW_ENUM_VALUE))
                .map(entry -> entry.getValue().of(entry.getKey()))
                .toList();
        labels.forEach(label -> altered.remove(label.key()));
        return labels;
    }

    // What goes with another object that goes is a part of that object's change.
    private Node dropOf(ObjectKey key, Set<ObjectKey> dropped) {
        ObjectKey top = key;
        Optional<ObjectKey> whole = whole(top, dropped);
        while (whole.isPresent()) {
            top = whole.get();
            whole = whole(top, dropped);
        }
        return new Node(Action.DROP, top, 0);
    }

    private Optional<ObjectKey> whole(ObjectKey key, Set<ObjectKey> dropped) {
        return sides.from().find(key).orElseThrow().partOf().stream()
                .filter(dropped::contains)
                .min(Comparator.naturalOrder());
    }

    private Node createOf(ObjectKey key, Map<ObjectKey, ObjectKey> owners) {
        ObjectKey top = key;
        while (owners.containsKey(top)) {
            top = owners.get(top);
        }
        return new Node(Action.CREATE, top, position(top));
    }

    private int position(ObjectKey key) {
        return sides.to().find(key).orElseThrow().position();
    }

    private TopologicalOrder<Node> order() {
        drops.keySet().forEach(this::orderDrop);
        builds.keySet().forEach(this::orderBuild);
        parked.keySet().forEach(this::orderParking);
        orderNames();
        return new TopologicalOrder<>(nodes(), followers);
    }

    /** The changes in their order; where they wait for a circle, in any. */
    List<Change> changes() {
        return Stream.concat(newLabels.stream(), order.sorted().stream().map(this::change))
                // What goes with something else, or differs in nothing that counts.
                .filter(change -> !change.statements().isEmpty())
                .toList();
    }

    /** What is altered among changes of which none can be the first. */
    Stream<ObjectKey> alteredInCircle() {
        return order.circle().stream()
                .filter(node -> node.action() == Action.ALTER)
                .map(Node::key);
    }

    /**
     * Sees to it that there is an order.
     *
     * @throws Failure ({@link ExitCode#DISAGREEMENT}) if some changes need each other
     */
    void requireOrder() {
        if (!order.circle().isEmpty()) {
            throw new Failure(
                    ExitCode.DISAGREEMENT,
                    "these changes need each other, so that none can be the first: "
                            + order.circle().stream().map(Node::toString).collect(Collectors.joining(", ")),
                    "make the change in two steps, by two revisions");
        }
    }

    private Set<Node> nodes() {
        Set<Node> nodes = new TreeSet<>(drops.values());
        nodes.addAll(parked.values());
        nodes.addAll(builds.values());
        return nodes;
    }

    private void orderDrop(ObjectKey key) {
        for (ObjectKey dependent : sides.from().neededBy(key)) {
            if (drops.containsKey(dependent) && !goesWithTheParents(key, dependent)) {
                before(drops.get(dependent), drops.get(key));
            } else if (parked.containsKey(dependent)) {
                before(parked.get(dependent), drops.get(key));
            } else if (altered.containsKey(dependent)) {
                before(builds.get(dependent), drops.get(key));
            }
        }
        if (builds.containsKey(key)) {
            before(drops.get(key), builds.get(key));
        }
    }

    // A child does not have to be parted from its parent before that loses a constraint for both.
    private boolean goesWithTheParents(ObjectKey key, ObjectKey dependent) {
        ObjectKey top = drops.get(key).key();
        return dependent.kind() == Kind.INHERITANCE && top.kind() == Kind.CONSTRAINT && !top.equals(key);
    }

    private void orderBuild(ObjectKey key) {
        for (ObjectKey needed : sides.to().find(key).orElseThrow().needs()) {
            if (builds.containsKey(needed) && !comesByWayOf(key, needed) && !isPartedFrom(key, needed)) {
                before(builds.get(needed), builds.get(key));
            }
        }
        if (key.kind() == Kind.DOMAIN_CONSTRAINT) {
            orderDomainConstraint(key);
        }
        if (altered.containsKey(key)) {
            orderAlteration(key);
        }
    }

    private void orderParking(ObjectKey key) {
        new Parking(key, sides)
                .inTheWay().stream()
                        .filter(drops::containsKey)
                        .forEach(other -> before(drops.get(other), parked.get(key)));
        before(parked.get(key), builds.get(key));
    }

    // A domain is not given a check while a column has it in an array or a row.
    private void orderDomainConstraint(ObjectKey key) {
        sides.to().neededBy(new ObjectKey(Kind.DOMAIN, "", key.parent())).stream()
                .filter(other -> other.kind() == Kind.COLUMN || Parking.TYPES.contains(other.kind()))
                .filter(builds::containsKey)
                .forEach(other -> before(builds.get(key), builds.get(other)));
    }

    // What a child has from its parent has to be there before it is attached, but comes when it is made as a child.
    private boolean comesByWayOf(ObjectKey key, ObjectKey needed) {
        return key.kind() == Kind.INHERITANCE
                && sides.isMadeByParent(sides.to().find(needed).orElseThrow())
                && table(sides.to().find(needed).orElseThrow()).equals(key.name());
    }

    // A column of a table that is parted from its parent is altered by itself in the meantime.
    private boolean isPartedFrom(ObjectKey key, ObjectKey needed) {
        SchemaObject object = sides.to().find(key).orElseThrow();
        return altered.containsKey(key)
                && key.kind() == Kind.COLUMN
                && needed.kind() == Kind.COLUMN
                && object.properties().is("inherited")
                && !sides.isMadeByParent(object);
    }

    // What goes is gone before what it needs becomes another.
    private void orderAlteration(ObjectKey key) {
        Stream.concat(sides.from().neededBy(key).stream(), altered.get(key).inTheWay().stream())
                .filter(drops::containsKey)
                // What is altered first so that it can do without a column may wait for the table.
                .filter(other ->
                        key.kind() != Kind.TABLE || drops.get(other).key().kind() != Kind.COLUMN)
                .forEach(other -> before(drops.get(other), builds.get(key)));
        sides.from().neededBy(key).stream()
                .filter(other -> altered.containsKey(other)
                        && !sides.to().find(other).orElseThrow().needs().contains(key))
                .forEach(other -> before(builds.get(key), builds.get(other)));
    }

    private void orderNames() {
        Map<String, Set<Node>> leaving = new HashMap<>();
        drops.forEach((key, node) -> relationName(sides.from().find(key).orElseThrow())
                .ifPresent(name ->
                        leaving.computeIfAbsent(name, absent -> new HashSet<>()).add(node)));
        builds.forEach((key, node) -> relationName(sides.to().find(key).orElseThrow())
                .filter(name -> node.action() == Action.CREATE)
                .ifPresent(name -> leaving.getOrDefault(name, Set.of()).forEach(drop -> before(drop, node))));
    }

    /** The name by which a relation, or the index of a constraint, stands among those of its schema. */
    static Optional<String> relationName(SchemaObject object) {
        return RELATIONS.contains(object.key().kind())
                ? Optional.of(object.key().name())
                : object.properties().text("index");
    }

    private void before(Node first, Node second) {
        if (!first.equals(second)) {
            followers.computeIfAbsent(first, absent -> new TreeSet<>()).add(second);
        }
    }

    private Change change(Node node) {
        Change change = step(node);
        Optional<SchemaObject> before = sides.from().find(node.key());
        Optional<SchemaObject> after = sides.to().find(node.key());
        return before.isEmpty() || after.isEmpty() ? change : change.between(before.get(), after.get());
    }

    private Change step(Node node) {
        ObjectWriter writer = Writers.of(node.key().kind());
        return switch (node.action()) {
            case DROP ->
                new Change(
                        Action.DROP,
                        node.key(),
                        removal(sides.from().find(node.key()).orElseThrow(), writer),
                        writer.hazardsOfDrop(sides.from().find(node.key()).orElseThrow(), sides));
            case ALTER -> {
                if (node.position() == PARKED) {
                    yield new Parking(node.key(), sides).leave();
                }
                yield altered.get(node.key()).of(node.key());
            }
            case CREATE -> new Change(Action.CREATE, node.key(), creation(node, writer), hazards(node));
        };
    }

    private List<String> removal(SchemaObject object, ObjectWriter writer) {
        if (goesWithParent(object)) {
            return List.of();
        }
        return object.key().kind() == Kind.COLUMN ? InheritedColumn.drop(object, sides) : writer.drop(object);
    }

    // What a table has from its parent goes when the parent's goes, unless the two are parted before.
    private boolean goesWithParent(SchemaObject object) {
        return object.properties().is("inherited")
                && sides.from().neededBy(new ObjectKey(Kind.TABLE, "", table(object))).stream()
                        .filter(key ->
                                key.kind() == Kind.INHERITANCE && key.name().equals(table(object)))
                        .anyMatch(key -> !drops.containsKey(key));
    }

    // A table that is new has no rows yet and nobody who waits for it.
    private Set<Hazard> hazards(Node node) {
        Set<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        made.get(node).stream()
                .map(key -> sides.to().find(key).orElseThrow())
                .filter(object -> !isNew(table(object)))
                .forEach(
                        object -> hazards.addAll(Writers.of(object.key().kind()).hazardsOfCreate(object, sides)));
        return hazards;
    }

    private boolean isNew(String table) {
        return Stream.of(Kind.TABLE, Kind.MATERIALIZED_VIEW)
                .map(kind -> builds.get(new ObjectKey(kind, "", table)))
                .anyMatch(node -> node != null && node.action() == Action.CREATE);
    }

    private static String table(SchemaObject object) {
        return object.properties().text("table").orElse(object.key().parent());
    }

    private List<String> creation(Node node, ObjectWriter writer) {
        List<String> statements =
                new ArrayList<>(writer.create(sides.to().find(node.key()).orElseThrow(), sides));
        made.get(node)
                .forEach(key ->
                        statements.addAll(Annotations.ofNew(sides.to().find(key).orElseThrow(), sides)));
        return statements;
    }
}
