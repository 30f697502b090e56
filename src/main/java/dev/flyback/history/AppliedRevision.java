package dev.flyback.history;

import dev.flyback.revision.Version;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One row of {@code flyway_schema_history}.
 *
 * @param rank its place in the order of rows; from 1 on, 0 for Flyway's own row about the schema
 * @param version the version, or nothing for a repeatable
 * @param description what the file's name said
 * @param type what kind of row it is
 * @param script the name of the file
 * @param checksum Flyway's checksum of the file, if one was kept
 * @param installedBy the role that did it
 * @param installedOn when; Flyway keeps no zone, so it is taken for a time of the zone that this process runs in
 * @param executionTime how long the script ran, to the millisecond
 * @param success false for a script that failed outside a transaction
 * @param meaning the checksum of the file without its comments and layout, if flyback has kept one
 */
public record AppliedRevision(
        int rank,
        Optional<Version> version,
        String description,
        RowType type,
        String script,
        Optional<Integer> checksum,
        String installedBy,
        OffsetDateTime installedOn,
        Duration executionTime,
        boolean success,
        Optional<String> meaning) {
    /** A row as Flyway keeps it. */
    public AppliedRevision(
            int rank,
            Optional<Version> version,
            String description,
            RowType type,
            String script,
            Optional<Integer> checksum,
            String installedBy,
            OffsetDateTime installedOn,
            Duration executionTime,
            boolean success) {
        this(
                rank,
                version,
                description,
                type,
                script,
                checksum,
                installedBy,
                installedOn,
                executionTime,
                success,
                Optional.empty());
    }
}
