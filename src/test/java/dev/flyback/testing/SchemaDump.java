package dev.flyback.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a whole schema, without the history and what stands beside it, for comparing it before and after. */
public final class SchemaDump {
    private static final String HISTORY_TABLE = "flyway_schema_history";
    private static final Pattern PRINTED_VERSION = Pattern.compile("pg_dump \\(PostgreSQL\\) (\\d+).*", Pattern.DOTALL);

    /** They come in the order in which they were made. */
    private static final Pattern GRANTS = Pattern.compile("(?m)(?:^(?:GRANT|ALTER DEFAULT PRIVILEGES) .*\n)+");

    private static final List<String> KINDS = List.of(
            "schemas",
            "types",
            "sequences",
            "tables",
            "columns",
            "constraints",
            "indexes",
            "views",
            "functions",
            "triggers",
            "operators",
            "text-search",
            "foreign",
            "publications",
            "comments",
            "privileges");

    private SchemaDump() {}

    /**
     * Writes down a schema: by {@code pg_dump} where an installed one understands the server, else by
     * queries of our own.
     *
     * @param database the database to read
     * @return text that is equal for two databases of one server when their schemas are
     */
    public static String of(TestDatabase database) {
        return Installed.VERSION >= database.server().majorVersion() ? byPostgres(database) : byQueries(database);
    }

    static String byQueries(TestDatabase database) {
        return String.join(
                "\n",
                database.query(KINDS.stream()
                        .map(kind -> read("schema-dump/" + kind + ".sql"))
                        .toList()));
    }

    private static String byPostgres(TestDatabase database) {
        String dump = run(
                        "--schema-only",
                        "--exclude-table=*." + HISTORY_TABLE,
                        "--exclude-table=*.flyback_*",
                        "--dbname=" + database.url())
                .lines()
                // Newer releases guard a dump with a key that is another one each time.
                .filter(line -> !line.matches("\\\\(un)?restrict .*"))
                .collect(Collectors.joining("\n"));
        return GRANTS.matcher(dump)
                .replaceAll(grants -> Matcher.quoteReplacement(
                        grants.group().lines().sorted().collect(Collectors.joining("\n", "", "\n"))));
    }

    /** The {@code pg_dump} on the path, asked once. */
    private static final class Installed {
        /** Its major version; 0 when there is none. */
        static final int VERSION = version();

        private static int version() {
            try {
                Matcher version = PRINTED_VERSION.matcher(run("--version"));
                return version.matches() ? Integer.parseInt(version.group(1)) : 0;
            } catch (UncheckedIOException missing) {
                return 0;
            }
        }
    }

    private static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("pg_dump"));
        Stream.of(arguments).forEach(command::add);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("pg_dump failed; its error is above");
            }
            return output;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(exception);
        }
    }

    private static String read(String resource) {
        try (InputStream content = SchemaDump.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
