package dev.flyback.execute;

import dev.flyback.database.QualifiedName;
import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.HistorySql;
import dev.flyback.plan.Plan;
import dev.flyback.plan.Step;
import dev.flyback.revision.CallbackEvent;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A plan as one script for psql, which leaves what running the plan leaves
 * (<a href="https://www.postgresql.org/docs/current/app-psql.html">PostgreSQL, psql</a>).
 */
public final class OfflineScript {
    private static final String HEAD = """
            -- Run it with a psql as new as the server: psql -X -f FILE. It stops at the first error.
            \\set ON_ERROR_STOP on
            \\set AUTOCOMMIT on
            \\set ON_ERROR_ROLLBACK off
            """;
    // RESET ALL takes back what psql was told of the encoding.
    private static final String UTF8 = "SET client_encoding = 'UTF8';\n";
    // What psql would replace if somebody had set a variable of this name; its own ones have no small letter.
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):['\"]?([A-Za-z_]\\w*[a-z_]\\w*|[a-z])");

    private final HistorySql history;
    private final SessionReset reset;
    private final PreparedScripts scripts;
    private final History from;
    private final StringBuilder sql = new StringBuilder();
    private final Set<String> variables = new TreeSet<>();

    private OfflineScript(HistorySql history, SessionReset reset, PreparedScripts scripts, History from) {
        this.from = from;
        this.history = history;
        this.reset = reset;
        this.scripts = scripts;
    }

    /**
     * Writes the script.
     *
     * @param from the history that the plan begins with
     * @param plan the plan
     * @param scripts its scripts
     * @param batches how steps are put into transactions
     * @param table the history table
     * @param timeZone the statement that sets the time zone of sessions
     * @param schema the schema that scripts find their objects in first; nothing for the server's own choice
     * @param limits how long statements may wait and run
     * @return the script
     */
    public static String of(
            History from,
            Plan plan,
            PreparedScripts scripts,
            Batches batches,
            QualifiedName table,
            String timeZone,
            Optional<String> schema,
            Limits limits) {
        HistorySql history = new HistorySql(table, OfflineScript::literal);
        return new OfflineScript(
                        history, new SessionReset(timeZone, schema, limits, OfflineScript::silent), scripts, from)
                .write(plan, batches);
    }

    private String write(Plan plan, Batches batches) {
        if (plan.isEmpty() && scripts.withoutSteps().isEmpty()) {
            return "-- Nothing to do at " + place() + ".\n";
        }
        StringBuilder head = new StringBuilder(HEAD);
        sql.append(UTF8);
        long key = MigrationLock.key(history.name());
        begin(key);
        runCallbacks(scripts.before(plan));
        batches.of(plan, scripts).forEach(this::batch);
        if (plan.steps().stream().anyMatch(Step.Undo.class::isInstance)) {
            sql.append("\n-- An undo may have dropped what repeatables made.\n")
                    .append(history.repeatablesUndone())
                    .append(";\n");
        }
        runCallbacks(scripts.after(plan));
        block("PERFORM pg_catalog.pg_advisory_unlock(" + key + ")");
        variables.forEach(name -> head.append("\\unset ").append(name).append('\n'));
        return head.append(sql).toString();
    }

    private void begin(long key) {
        List<Version> versions = from.applied().stream()
                .map(AppliedRevision::version)
                .flatMap(Optional::stream)
                .toList();
        String place = place();
        sql.append("\n-- Nobody else migrates meanwhile, and this begins at ")
                .append(place)
                .append(".\n");
        block("PERFORM pg_catalog.pg_advisory_lock(" + key + ")");
        block("IF pg_catalog.to_regclass(" + literal(history.name().toString()) + ") IS NULL THEN\n"
                + "IF NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = "
                + literal(history.name().schema()) + ") THEN\n" + history.schemaCreation() + ";\nEND IF;\n"
                + history.creation() + ";\nEND IF");
        block(history.guard(
                versions, "the database is not at " + place + " with all that comes before it; nothing was run"));
    }

    private String place() {
        return from.current().map(Version::toString).orElse("base");
    }

    private void batch(List<Step> batch) {
        boolean transactional = scripts.reasonOutside(batch.get(0)).isEmpty();
        for (int i = 0; i < batch.size(); i++) {
            Step step = batch.get(i);
            sql.append("\n-- ").append(title(step)).append('\n');
            reset(transactional && i == 0);
            step.script().ifPresent(script -> run(step, script));
            sql.append(transactional ? "" : "BEGIN;\n")
                    .append("SET CONSTRAINTS ALL IMMEDIATE;\n")
                    .append(reset.settings().strip())
                    .append('\n')
                    .append(rows(step))
                    .append(transactional && i < batch.size() - 1 ? "" : "COMMIT;\n");
        }
    }

    private String rows(Step step) {
        return Rows.of(step, Duration.ZERO, from).stream()
                .map(row -> history.insertion(row) + ";\n")
                .collect(Collectors.joining());
    }

    private static String title(Step step) {
        return (step.script().map(Script::name).orElse(step.description())).replaceAll("\\R", " ");
    }

    private void reset(boolean begins) {
        sql.append(begins ? reset.sqlAndBegin() : reset.sql().strip());
        sql.append(begins ? ";\n" : "\n").append(UTF8);
    }

    private void run(Step step, Script script) {
        boolean undo = step instanceof Step.Undo;
        scripts.callbacks(undo ? CallbackEvent.BEFORE_EACH_UNDO : CallbackEvent.BEFORE_EACH_MIGRATE)
                .forEach(this::statements);
        statements(scripts.of(script));
        scripts.callbacks(undo ? CallbackEvent.AFTER_EACH_UNDO : CallbackEvent.AFTER_EACH_MIGRATE)
                .forEach(this::statements);
        if (script.text().toLowerCase(Locale.ROOT).matches("(?s).*(discard|pg_advisory_unlock_all).*")) {
            block("PERFORM pg_catalog.pg_advisory_lock(" + MigrationLock.key(history.name()) + ")");
        }
    }

    private void runCallbacks(List<PreparedScript> callbacks) {
        for (PreparedScript callback : callbacks) {
            sql.append("\n-- ").append(callback.script().name()).append('\n');
            reset(callback.isTransactional());
            statements(callback);
            sql.append(callback.isTransactional() ? "COMMIT;\n" : "");
        }
    }

    private void statements(PreparedScript prepared) {
        String limits = Limits.sqlFor(prepared);
        sql.append(limits.isEmpty() ? "" : limits.strip() + "\n");
        for (SqlStatement statement : prepared.statements()) {
            String text = statement.text().strip();
            VARIABLE.matcher(text).results().forEach(found -> variables.add(found.group(1)));
            boolean endsInComment = text.lastIndexOf("--") > text.lastIndexOf('\n');
            sql.append(text).append(endsInComment ? "\n;\n" : ";\n");
            statement
                    .copyData()
                    .ifPresent(data -> sql.append(data)
                            .append(data.isEmpty() || data.endsWith("\n") ? "" : "\n")
                            .append("\\.\n"));
        }
    }

    // psql would print its result.
    private static String silent(String query) {
        return "DO $flyback$ BEGIN PERFORM " + query + "; END $flyback$; ";
    }

    private void block(String statements) {
        sql.append("DO $flyback$ BEGIN\n").append(statements).append(";\nEND $flyback$;\n");
    }

    // Whatever standard_conforming_strings says.
    private static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.contains("\\") ? "E" + quoted.replace("\\", "\\\\") : quoted;
    }
}
