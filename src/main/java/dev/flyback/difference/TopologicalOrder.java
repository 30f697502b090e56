package dev.flyback.difference;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/** The one order among all that are allowed in which each element comes as early as its own order says. */
final class TopologicalOrder<T extends Comparable<T>> {
    private final Set<T> elements;
    private final Map<T, Set<T>> followers;

    TopologicalOrder(Set<T> elements, Map<T, Set<T>> followers) {
        this.elements = elements;
        this.followers = followers;
    }

    List<T> sorted() {
        Map<T, Integer> waitingFor = new HashMap<>();
        followers.values().forEach(all -> all.forEach(one -> waitingFor.merge(one, 1, Integer::sum)));
        PriorityQueue<T> ready = new PriorityQueue<>(
                elements.stream().filter(one -> !waitingFor.containsKey(one)).toList());
        List<T> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            T next = ready.remove();
            sorted.add(next);
            followers.getOrDefault(next, Set.of()).stream()
                    .filter(one -> waitingFor.merge(one, -1, Integer::sum) == 0)
                    .forEach(ready::add);
        }
        if (sorted.size() < elements.size()) {
            throw circle(sorted);
        }
        return sorted;
    }

    private Failure circle(List<T> sorted) {
        List<T> left = elements.stream().filter(one -> !sorted.contains(one)).toList();
        List<T> path = new ArrayList<>();
        T next = left.get(0);
        while (!path.contains(next)) {
            path.add(0, next);
            next = predecessor(next, left);
        }
        return new Failure(
                ExitCode.FAULT,
                "these changes need each other, so that none can be the first: "
                        + path.subList(0, path.indexOf(next) + 1).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")),
                "make the change in two steps, by two revisions");
    }

    // What is left has one among the others that are left.
    private T predecessor(T element, List<T> left) {
        return left.stream()
                .filter(one -> followers.getOrDefault(one, Set.of()).contains(element))
                .findFirst()
                .orElseThrow();
    }
}
