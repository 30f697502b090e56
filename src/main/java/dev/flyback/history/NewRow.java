package dev.flyback.history;

import dev.flyback.revision.Version;
import java.time.Duration;
import java.util.Optional;

/**
 * A row that is to be added to the history; who and when are the server's to say.
 *
 * @param version the version, or nothing for a repeatable
 * @param description what the file's name says
 * @param type one of {@link RowType#WRITTEN_WHEN_APPLIED} and {@link RowType#WRITTEN_WHEN_UNDONE}
 * @param script the name of the file
 * @param checksum Flyway's checksum of the file, if there is one
 * @param executionTime how long the script ran
 * @param success false for a script that failed outside a transaction
 */
public record NewRow(
        Optional<Version> version,
        String description,
        String type,
        String script,
        Optional<Integer> checksum,
        Duration executionTime,
        boolean success) {}
