package dev.flyback.history;

import dev.flyback.database.QualifiedName;
import dev.flyback.revision.Version;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The SQL that makes and fills the history table, without the final semicolons.
 *
 * @param name the table's schema and name
 * @param literal writes a text as a string literal
 */
public record HistorySql(QualifiedName name, UnaryOperator<String> literal) {
    /**
     * Makes the schema.
     *
     * @return one statement
     */
    public String schemaCreation() {
        return "CREATE SCHEMA " + QualifiedName.quote(name.schema());
    }

    /**
     * Makes the table, if it is not there: column by column as Flyway makes it
     * ({@code org.flywaydb.database.postgresql.PostgreSQLDatabase#getRawCreateScript}).
     *
     * @return two statements
     */
    public String creation() {
        return """
                CREATE TABLE IF NOT EXISTS %1$s (
                    "installed_rank" INT NOT NULL,
                    "version" VARCHAR(50),
                    "description" VARCHAR(200) NOT NULL,
                    "type" VARCHAR(20) NOT NULL,
                    "script" VARCHAR(1000) NOT NULL,
                    "checksum" INTEGER,
                    "installed_by" VARCHAR(100) NOT NULL,
                    "installed_on" TIMESTAMP NOT NULL DEFAULT now(),
                    "execution_time" INTEGER NOT NULL,
                    "success" BOOLEAN NOT NULL,
                    CONSTRAINT %2$s PRIMARY KEY ("installed_rank")
                );
                CREATE INDEX IF NOT EXISTS %3$s ON %1$s ("success")""".formatted(
                        name, QualifiedName.quote(name.name() + "_pk"), QualifiedName.quote(name.name() + "_s_idx"));
    }

    /**
     * Adds a row behind the last one. The rank is found by the server, for a script may have added rows of its own.
     *
     * @param row the row
     * @return one statement
     */
    public String insertion(NewRow row) {
        return """
                INSERT INTO %1$s (installed_rank, version, description, type, script, checksum, installed_by,
                                  execution_time, success)
                VALUES ((SELECT coalesce(max(installed_rank), 0) + 1 FROM %1$s), %2$s, %3$s, %4$s, %5$s, %6$s,
                        current_user, %7$d, %8$s)""".formatted(
                        name,
                        row.version().map(Version::toString).map(literal).orElse("NULL"),
                        literal.apply(row.description()),
                        literal.apply(row.type()),
                        literal.apply(row.script()),
                        row.checksum().map(Object::toString).orElse("NULL"),
                        row.executionTime().toMillis(),
                        row.success());
    }

    /**
     * Records every repeatable as not applied.
     *
     * @return one statement
     */
    public String repeatablesUndone() {
        return """
                INSERT INTO %1$s (installed_rank, version, description, type, script, checksum, installed_by,
                                  execution_time, success)
                SELECT (SELECT max(installed_rank) FROM %1$s) + row_number() OVER (ORDER BY description),
                       NULL, description, '%2$s', script, checksum, current_user, 0, true
                FROM (%3$s) AS last
                WHERE version IS NULL""".formatted(name, RowType.WRITTEN_WHEN_UNDONE, applied());
    }

    /**
     * Fails unless exactly some versions are applied.
     *
     * @param versions the versions in their order; what a baseline stands for may be missing
     * @param words what to say
     * @return statements for a block of PL/pgSQL
     */
    public String guard(List<Version> versions, String words) {
        return """
                IF ARRAY(SELECT version FROM (%1$s) AS last WHERE version IS NOT NULL AND type <> 'BASELINE' ORDER BY 1)
                   <> ARRAY(SELECT wanted COLLATE "C" FROM unnest(%2$s) WITH ORDINALITY AS listed(wanted, place)
                            WHERE place > coalesce((SELECT max(array_position(%2$s, version::text)) FROM %3$s
                                                    WHERE type = 'BASELINE'), 0)
                            ORDER BY 1) THEN
                  RAISE EXCEPTION USING MESSAGE = %4$s;
                END IF""".formatted(applied(), array(versions), name, literal.apply(words));
    }

    private String array(List<Version> versions) {
        return versions.stream()
                .map(Version::toString)
                .map(literal)
                .collect(Collectors.joining(", ", "ARRAY[", "]::text[]"));
    }

    // The last row of each script says whether it is applied.
    private String applied() {
        return """
                SELECT * FROM (
                  SELECT DISTINCT ON (version, CASE WHEN version IS NULL THEN description END)
                         version::text COLLATE "C", description, type, script, checksum
                  FROM %s
                  WHERE type <> 'SCHEMA' AND (success OR type NOT IN (%s))
                  ORDER BY version, CASE WHEN version IS NULL THEN description END, installed_rank DESC) AS each
                WHERE type NOT IN (%2$s)""".formatted(name, "'DELETE', 'UNDO_SQL', 'UNDO_SCRIPT', 'UNDO_JDBC'");
    }
}
