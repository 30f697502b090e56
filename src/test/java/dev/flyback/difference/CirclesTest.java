package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {
    @Test
    void elements_that_lead_to_each_other_are_told_from_those_between_circles() {
        Circles<String> circles = new Circles<>(Map.of(
                "a", Set.of("b"),
                "b", Set.of("a", "between"),
                "between", Set.of("c"),
                "c", Set.of("d"),
                "d", Set.of("e"),
                "e", Set.of("c", "end")));

        assertThat(circles.haveBoth("a", "b")).isTrue();
        assertThat(circles.haveBoth("c", "e")).isTrue();
        assertThat(circles.haveBoth("b", "between")).isFalse();
        assertThat(circles.haveBoth("between", "c")).isFalse();
        assertThat(circles.haveBoth("b", "c")).isFalse();
        assertThat(circles.haveBoth("e", "end")).isFalse();
        assertThat(circles.haveBoth("elsewhere", "a")).isFalse();
    }

    @Test
    void a_chain_may_be_longer_than_the_stack_is_high() {
        Map<Integer, Set<Integer>> chain = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            chain.put(i, Set.of(i + 1));
        }
        assertThat(new Circles<>(chain).haveBoth(0, 199_999)).isFalse();

        chain.put(200_000, Set.of(0));
        assertThat(new Circles<>(chain).haveBoth(0, 199_999)).isTrue();
    }
}
