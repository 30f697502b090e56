package dev.flyback.difference;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells which elements of a graph lead to each other: its strongly connected components, by Kosaraju's algorithm. It goes
 * without recursion, as a chain may be longer than the stack is high.
 */
final class Circles<T> {
    private final Map<T, T> roots = new HashMap<>();

    /** Looks at a graph: where each element leads to. */
    Circles(Map<T, Set<T>> ways) {
        Deque<T> left = new ArrayDeque<>();
        Set<T> seen = new HashSet<>();
        ways.keySet().forEach(start -> walk(start, ways, seen, left::push));
        Map<T, Set<T>> back = reversed(ways);
        Set<T> placed = new HashSet<>();
        left.forEach(root -> walk(root, back, placed, element -> roots.put(element, root)));
    }

    /** Whether there is a way from each to the other. */
    boolean haveBoth(T one, T other) {
        return roots.containsKey(one) && roots.get(one).equals(roots.get(other));
    }

    /** The place of a walk: an element, and those behind it that are still to be seen. */
    private record Place<T>(T element, Iterator<T> ahead) {}

    // Tells an element when all that it leads to has been seen.
    private static <T> void walk(T start, Map<T, Set<T>> ways, Set<T> seen, Consumer<T> leaving) {
        Deque<Place<T>> path = new ArrayDeque<>();
        enter(start, ways, seen, path);
        while (!path.isEmpty()) {
            if (path.element().ahead().hasNext()) {
                enter(path.element().ahead().next(), ways, seen, path);
            } else {
                leaving.accept(path.pop().element());
            }
        }
    }

    private static <T> void enter(T element, Map<T, Set<T>> ways, Set<T> seen, Deque<Place<T>> path) {
        if (seen.add(element)) {
            path.push(new Place<>(element, ways.getOrDefault(element, Set.of()).iterator()));
        }
    }

    private static <T> Map<T, Set<T>> reversed(Map<T, Set<T>> ways) {
        Map<T, Set<T>> back = new HashMap<>();
        ways.forEach((from, targets) -> targets.forEach(target ->
                back.computeIfAbsent(target, absent -> new HashSet<>()).add(from)));
        return back;
    }
}
