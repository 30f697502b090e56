package dev.flyback.difference;

import dev.flyback.config.DatabaseUrl;
import dev.flyback.database.QualifiedName;
import dev.flyback.database.SessionOptions;
import dev.flyback.execute.Interruption;
import dev.flyback.failure.Failure;
import dev.flyback.revision.Script;
import dev.flyback.schema.DatabaseSchema;
import dev.flyback.testing.SchemaDump;
import dev.flyback.testing.SchemaReading;
import dev.flyback.testing.TestDatabase;
import dev.flyback.testing.TestServer;
import dev.flyback.verify.DesiredSchema;
import dev.flyback.verify.ScratchDatabase;
import dev.flyback.verify.ScratchServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link PublishedPair} on a server: the way there, the way back, and what they come to. */
final class PairTrial {
    static final String UNUSABLE = "unusable: ";
    static final String EXACT = "exact";

    private static final SessionOptions OPTIONS =
            new SessionOptions(Duration.ofSeconds(30), "test", "UTC", Optional.empty(), text -> {});

    // Settings that newer servers do not know, owners, which are not compared, and commands of psql.
    private static final Pattern NOT_FOR_US =
            Pattern.compile("(?im)^SET default_with_oids.*;|^ALTER [^;]* OWNER TO [^;]*;"
                    + "|^CREATE (OR REPLACE )?PROCEDURAL.*;|^\\\\[a-z].*$");
    private static final Pattern PRESUPPOSED = Pattern.compile("(schema|server) \"(.+)\" does not exist");

    // What a table or column is told by while it stays the same one, and keeps its values.
    private static final String NUMBERS = """
            WITH relations AS (
              SELECT c.* FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
              WHERE c.relkind IN ('r', 'p', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema')
            SELECT format('%s %s', relkind, oid::regclass) AS name, oid AS number FROM relations
            UNION ALL
            SELECT format('%s %s.%I', c.relkind, c.oid::regclass, a.attname), a.attnum
            FROM pg_attribute AS a JOIN relations AS c ON c.oid = a.attrelid
            WHERE c.relkind <> 'S' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY 1
            """;

    private final TestServer server;
    private final PublishedPair pair;
    private final List<String> presupposed = new ArrayList<>();

    PairTrial(TestServer server, PublishedPair pair) {
        this.server = server;
        this.pair = pair;
    }

    String result() {
        return result(new ScratchServer(
                DatabaseUrl.parse(new TestDatabase(server, "postgres").url(), "the test"),
                OPTIONS,
                false,
                new Interruption()));
    }

    private String result(ScratchServer scratch) {
        try (ScratchDatabase database = scratch.create();
                ScratchDatabase wanted = scratch.create()) {
            new DesiredSchema(database).load(scripts(pair.old()));
            new DesiredSchema(wanted).load(scripts(pair.wanted()));
            return thereAndBack(database(database), database(wanted));
        } catch (Failure failure) {
            return presupposes(failure) ? result(scratch) : UNUSABLE + failure.getMessage();
        }
    }

    private List<Script> scripts(Path file) {
        try {
            return List.of(
                    script("presupposed", String.join("", presupposed)),
                    script(
                            file.getFileName().toString(),
                            NOT_FOR_US.matcher(Files.readString(file)).replaceAll("")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script script(String name, String text) {
        return Script.of(name, text, Optional.empty());
    }

    // A pair that alters what is in a schema, or a foreign table, may leave out where that is.
    private boolean presupposes(Failure failure) {
        Matcher missing = PRESUPPOSED.matcher(failure.getMessage());
        if (!missing.find()) {
            return false;
        }
        String name = QualifiedName.quote(missing.group(2));
        return presupposed.add(
                missing.group(1).equals("schema")
                        ? "CREATE SCHEMA " + name + ";"
                        : "CREATE FOREIGN DATA WRAPPER of_" + missing.group(2) + "; CREATE SERVER " + name
                                + " FOREIGN DATA WRAPPER of_" + missing.group(2) + ";");
    }

    private TestDatabase database(ScratchDatabase scratch) {
        return new TestDatabase(server, scratch.database().url().database());
    }

    private static String thereAndBack(TestDatabase database, TestDatabase wanted) {
        Side before = Side.of(database);
        Side after = Side.of(wanted);
        try {
            Side there = move(database, before, after);
            Side back = move(database, there, before);
            return Stream.of(
                            there.fault(after, before).map(fault -> fault + " on the way there"),
                            back.fault(before, there).map(fault -> fault + " on the way back"))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(EXACT);
        } catch (RuntimeException failure) {
            return "fails: " + failure.getMessage().lines().limit(4).collect(Collectors.joining(" "));
        }
    }

    private static Side move(TestDatabase database, Side from, Side to) {
        DifferenceTest.apply(Comparison.between(from.schema(), to.schema()), database);
        return Side.of(database);
    }

    /** A schema, what tells its tables and columns apart from others of the same name, and its dump. */
    private record Side(DatabaseSchema schema, Map<String, String> numbers, String dump) {
        static Side of(TestDatabase database) {
            return new Side(
                    SchemaReading.of(database),
                    database.query(NUMBERS).stream()
                            .map(row -> row.split("\\|"))
                            .collect(Collectors.toMap(row -> row[0], row -> row[1])),
                    sorted(SchemaDump.of(database)));
        }

        /** What is not as it is wanted, or not the same table, sequence or column as before. */
        Optional<String> fault(Side wanted, Side before) {
            String left = Comparison.between(schema, wanted.schema).stream()
                    .map(Change::words)
                    .collect(Collectors.joining(", "));
            if (!left.isEmpty()) {
                return Optional.of("still has to " + left);
            }
            return dump.equals(wanted.dump)
                    ? before.numbers.entrySet().stream()
                            .filter(one -> !one.getValue().equals(numbers.getOrDefault(one.getKey(), one.getValue())))
                            .findFirst()
                            .map(one -> "makes anew " + one.getKey())
                    : Optional.of("is dumped as " + linesBeside(wanted) + " for " + wanted.linesBeside(this));
        }

        List<String> linesBeside(Side other) {
            List<String> lines = dump.lines().collect(Collectors.toCollection(ArrayList::new));
            lines.removeAll(other.dump.lines().toList());
            return lines;
        }

        // The order of columns is no difference.
        private static String sorted(String dump) {
            return Arrays.stream(dump.split("\n\n"))
                    .map(block -> block.lines()
                            .map(line -> line.replaceFirst(",$", ""))
                            .sorted()
                            .collect(Collectors.joining("\n")))
                    .sorted()
                    .collect(Collectors.joining("\n\n"));
        }
    }
}
