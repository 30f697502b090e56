package dev.flyback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.flyback.failure.Failure;
import dev.flyback.plan.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetConverterTest {
    static Stream<Arguments> targets() {
        return Stream.of(
                arguments("head", new Target.Head()),
                arguments("heads", new Target.Head()),
                arguments(" head ", new Target.Head()),
                arguments("base", new Target.Base()),
                arguments("+1", new Target.Relative(1)),
                arguments("+12", new Target.Relative(12)),
                arguments("-1", new Target.Relative(-1)),
                arguments(" -2 ", new Target.Relative(-2)),
                arguments("-007", new Target.Relative(-7)),
                arguments("1", new Target.At("1")),
                arguments("003", new Target.At("003")),
                arguments(" 1_2 ", new Target.At("1_2")),
                arguments("20260131120000", new Target.At("20260131120000")),
                arguments("HEAD", new Target.At("HEAD")));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void reads_a_target(String text, Target target) {
        assertThat(new TargetConverter().convert(text)).isEqualTo(target);
        assertThat(new TargetConverter().convert(target.toString())).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+0", "-0", "-00"})
    void refuses_what_leads_nowhere(String text) {
        assertThatThrownBy(() -> new TargetConverter().convert(text)).isInstanceOf(Failure.class);
    }
}
