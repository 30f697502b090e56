package dev.flyback.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The one order among all that are allowed in which each element comes as early as its own order says. */
final class TopologicalOrder<T extends Comparable<T>> {
    private final Set<T> elements;
    private final Map<T, Set<T>> followers;
    private final List<T> sorted = new ArrayList<>();

    TopologicalOrder(Set<T> elements, Map<T, Set<T>> followers) {
        this.elements = elements;
        this.followers = followers;
        sort();
    }

    private void sort() {
        Map<T, Integer> waitingFor = new HashMap<>();
        followers.values().forEach(all -> all.forEach(one -> waitingFor.merge(one, 1, Integer::sum)));
        PriorityQueue<T> ready = new PriorityQueue<>(
                elements.stream().filter(one -> !waitingFor.containsKey(one)).toList());
        while (!ready.isEmpty()) {
            T next = ready.remove();
            sorted.add(next);
            followers.getOrDefault(next, Set.of()).stream()
                    .filter(one -> waitingFor.merge(one, -1, Integer::sum) == 0)
                    .forEach(ready::add);
        }
    }

    /** All elements; those that wait for a circle last, by their own order. */
    List<T> sorted() {
        List<T> all = new ArrayList<>(sorted);
        all.addAll(waiting());
        return all;
    }

    /** Elements of which none can be the first, each before the one that it has to come before; none if there is an order. */
    List<T> circle() {
        List<T> waiting = waiting();
        if (waiting.isEmpty()) {
            return List.of();
        }
        List<T> path = new ArrayList<>();
        T next = waiting.get(0);
        while (!path.contains(next)) {
            path.add(0, next);
            next = predecessor(next, waiting);
        }
        return path.subList(0, path.indexOf(next) + 1);
    }

    private List<T> waiting() {
        Set<T> done = new HashSet<>(sorted);
        return elements.stream().filter(one -> !done.contains(one)).toList();
    }

    // What waits does so for one of the others that wait.
    private T predecessor(T element, List<T> waiting) {
        return waiting.stream()
                .filter(one -> followers.getOrDefault(one, Set.of()).contains(element))
                .findFirst()
                .orElseThrow();
    }
}
