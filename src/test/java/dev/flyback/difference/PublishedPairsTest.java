package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of schemas that others have published as test cases of their tools: {@code -Dflyback.pairs=FOLDER} names a folder
 * of {@link PublishedPair}s. What each comes to is written to {@code target/pairs-18.txt}, with a line for each source; the
 * test fails where fewer than 98 in 100 come out exact in both directions.
 */
@EnabledIfSystemProperty(named = "flyback.pairs", matches = ".+")
class PublishedPairsTest {
    private static final double GOAL = 0.98;

    @ParameterizedTest
    @MethodSource("servers")
    void most_pairs_come_out_exact_in_both_directions(TestServer server) throws IOException {
        Map<PublishedPair, String> results = new LinkedHashMap<>();
        Path report = Path.of("target/pairs-" + server.majorVersion() + ".txt");
        Files.deleteIfExists(report);
        for (PublishedPair pair : PublishedPair.in(Path.of(System.getProperty("flyback.pairs")))) {
            String result = new PairTrial(server, pair).result();
            results.put(pair, result);
            append(report, pair.name() + ": " + result + "\n");
        }
        String sums = sums(results);
        append(report, sums);
        assertThat(results.keySet()).isNotEmpty();
        assertThat((double) exact(List.copyOf(results.values())) / usable(List.copyOf(results.values())))
                .as(sums)
                .isGreaterThanOrEqualTo(GOAL);
    }

    private static void append(Path report, String text) throws IOException {
        Files.writeString(report, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    static Stream<TestServer> servers() {
        return Stream.of(TestServer.shared(), TestServer.oldest()).distinct();
    }

    private static String sums(Map<PublishedPair, String> results) {
        return results.keySet().stream()
                .map(PublishedPair::source)
                .distinct()
                .map(source -> sum(
                        source,
                        results.entrySet().stream()
                                .filter(entry -> entry.getKey().source().equals(source))
                                .map(Map.Entry::getValue)
                                .toList()))
                .collect(Collectors.joining());
    }

    private static String sum(String source, List<String> results) {
        return "%s: %d pairs, %d usable, %d exact%n".formatted(source, results.size(), usable(results), exact(results));
    }

    private static long usable(List<String> results) {
        return results.stream()
                .filter(result -> !result.startsWith(PairTrial.UNUSABLE))
                .count();
    }

    private static long exact(List<String> results) {
        return results.stream().filter(PairTrial.EXACT::equals).count();
    }
}
