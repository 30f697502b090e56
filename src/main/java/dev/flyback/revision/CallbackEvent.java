package dev.flyback.revision;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The moments at which a script of the user's runs beside the migrations, named as Flyway names them
 * ({@code org.flywaydb.core.api.callback.Event}).
 */
public enum CallbackEvent {
    /** Once before an upgrade, even where nothing is pending. */
    BEFORE_MIGRATE("beforeMigrate"),
    /** Before each script of an upgrade, in its transaction. */
    BEFORE_EACH_MIGRATE("beforeEachMigrate"),
    /** After each script of an upgrade, in its transaction. */
    AFTER_EACH_MIGRATE("afterEachMigrate"),
    /** Once after an upgrade, even where nothing was pending. */
    AFTER_MIGRATE("afterMigrate"),
    /** Once before a downgrade that has something to do. */
    BEFORE_UNDO("beforeUndo"),
    /** Before each undo script, in its transaction. */
    BEFORE_EACH_UNDO("beforeEachUndo"),
    /** After each undo script, in its transaction. */
    AFTER_EACH_UNDO("afterEachUndo"),
    /** Once after a downgrade that did something. */
    AFTER_UNDO("afterUndo");

    private static final Map<String, CallbackEvent> BY_FILE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(event -> event.fileName, event -> event));

    private final String fileName;

    CallbackEvent(String fileName) {
        this.fileName = fileName;
    }

    /**
     * Finds the event that a file name stands for.
     *
     * @param baseName a file name without folder and {@code .sql}: the event, perhaps followed by
     *     {@code __} and a description
     * @return the event, or nothing if the name is no callback's
     */
    public static Optional<CallbackEvent> of(String baseName) {
        int end = baseName.indexOf("__");
        return Optional.ofNullable(BY_FILE_NAME.get(end < 0 ? baseName : baseName.substring(0, end)));
    }
}
