package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TopologicalOrderTest {
    @Test
    void each_element_comes_as_early_as_it_can() {
        assertThat(order(Map.of("c", Set.of("a"))).sorted()).containsExactly("b", "c", "a", "d");
        assertThat(order(Map.of("c", Set.of("a"))).circle()).isEmpty();
    }

    @Test
    void names_those_that_need_each_other_and_not_those_that_only_wait_for_them() {
        TopologicalOrder<String> order = order(Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("b", "d")));

        assertThat(order.circle()).containsExactly("c", "b");
        assertThat(order.sorted()).containsExactly("a", "b", "c", "d");
    }

    private static TopologicalOrder<String> order(Map<String, Set<String>> followers) {
        return new TopologicalOrder<>(new TreeSet<>(Set.of("a", "b", "c", "d")), followers);
    }
}
