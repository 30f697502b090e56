package dev.flyback.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.flyback.schema.DatabaseSchema;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Pairs of schemas that others have published as test cases of their tools: {@code -Dflyback.pairs=FOLDER} names a folder
 * with files {@code X_original.sql} and {@code X_new.sql}. What each comes to is written to {@code target/pairs.txt}; the test
 * fails where fewer than 98 in 100 come out exact in both directions.
 */
@EnabledIfSystemProperty(named = "flyback.pairs", matches = ".+")
class PublishedPairsTest {
    private static final double GOAL = 0.98;
    private static final Pattern MISSING_ROLE = Pattern.compile("role \"(.+)\" does not exist");

    @Test
    void most_pairs_come_out_exact_in_both_directions() throws IOException {
        TreeMap<String, String> results = new TreeMap<>();
        for (Path original : originals()) {
            String name = original.getFileName().toString().replace("_original.sql", "");
            results.put(name, result(original, original.resolveSibling(name + "_new.sql")));
        }
        Files.writeString(
                Path.of("target/pairs.txt"),
                results.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                        .collect(Collectors.joining()));
        long usable = results.values().stream()
                .filter(result -> !result.startsWith("unusable"))
                .count();
        long exact = results.values().stream().filter("exact"::equals).count();
        assertThat((double) exact / usable).as("%d of %d", exact, usable).isGreaterThanOrEqualTo(GOAL);
    }

    private static List<Path> originals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("flyback.pairs")))) {
            return files.filter(file -> file.toString().endsWith("_original.sql"))
                    .sorted()
                    .toList();
        }
    }

    private static String result(Path original, Path wanted) throws IOException {
        try (TestDatabase database = TestServer.oldest().createDatabase();
                TestDatabase target = TestServer.oldest().createDatabase()) {
            try {
                load(database, text(original));
                load(target, text(wanted));
            } catch (RuntimeException unusable) {
                return "unusable: " + unusable.getMessage().lines().limit(2).collect(Collectors.joining(" "));
            }
            DatabaseSchema old = SchemaReading.of(database);
            String oldDump = dump(database);
            try {
                return move(database, SchemaReading.of(target), dump(target), "there")
                        + move(database, old, oldDump, "back").replaceFirst("^exact$", "");
            } catch (RuntimeException failure) {
                return "failed: " + failure.getMessage().lines().limit(4).collect(Collectors.joining(" "));
            }
        }
    }

    // Settings that newer servers do not know, owners, which are not compared, and commands of psql.
    private static String text(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll(
                        "(?im)^SET default_with_oids.*;|^ALTER [^;]* OWNER TO [^;]*;|^CREATE (OR REPLACE )?PROCEDURAL.*;"
                                + "|^\\\\.*$",
                        "");
    }

    private static void load(TestDatabase database, String sql) {
        try {
            database.execute(sql);
        } catch (RuntimeException refused) {
            Matcher role = MISSING_ROLE.matcher(refused.getMessage());
            if (!role.find()) {
                throw refused;
            }
            database.execute("CREATE ROLE " + role.group(1));
            load(database, sql);
        }
    }

    private static String move(TestDatabase database, DatabaseSchema wanted, String wantedDump, String direction) {
        database.execute(SqlText.of(Comparison.between(SchemaReading.of(database), wanted)));
        List<Change> left = Comparison.between(SchemaReading.of(database), wanted);
        if (!left.isEmpty()) {
            return "differs on the way " + direction + ": " + left.get(0).words() + " ";
        }
        List<String> lines = new ArrayList<>(Arrays.asList(dump(database).split("\n")));
        List<String> other = Arrays.asList(wantedDump.split("\n"));
        lines.removeAll(other);
        return dump(database).equals(wantedDump)
                ? "exact"
                : "is dumped otherwise on the way " + direction + ": " + lines + " ";
    }

    // The order of columns is no difference.
    private static String dump(TestDatabase database) {
        return Arrays.stream(SchemaDump.of(database).split("\n\n"))
                .map(block -> block.lines()
                        .map(line -> line.replaceFirst(",$", ""))
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .sorted()
                .collect(Collectors.joining("\n\n"));
    }
}
