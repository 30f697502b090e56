package dev.flyback.history;

import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rows of {@code flyway_schema_history}, folded into "what is applied now". */
public final class History {
    private final List<AppliedRevision> rows;
    private final NavigableMap<Version, AppliedRevision> applied = new TreeMap<>();
    private final Set<Version> undone = new HashSet<>();
    private final Map<String, AppliedRevision> repeatables = new HashMap<>();
    private Optional<AppliedRevision> baseline = Optional.empty();

    private History(List<AppliedRevision> rows) {
        this.rows = List.copyOf(rows);
        rows.forEach(this::fold);
    }

    /**
     * Folds rows.
     *
     * @param rows in the order of their ranks
     * @return the history they make
     */
    public static History of(List<AppliedRevision> rows) {
        return new History(rows);
    }

    private void fold(AppliedRevision row) {
        switch (row.type()) {
            case APPLIED ->
                row.version()
                        .ifPresentOrElse(
                                version -> {
                                    applied.put(version, row);
                                    undone.remove(version);
                                },
                                () -> repeatables.put(row.description(), row));
            case UNDONE -> undo(row);
            case BASELINE -> baseline = Optional.of(row);
            case SCHEMA -> {}
        }
    }

    private void undo(AppliedRevision row) {
        // The paid edition keeps a row of an undo that failed, which undid nothing.
        if (!row.success()) {
            return;
        }
        row.version()
                .ifPresentOrElse(
                        version -> {
                            applied.remove(version);
                            undone.add(version);
                        },
                        () -> repeatables.remove(row.description()));
    }

    /**
     * All rows.
     *
     * @return in the order of their ranks
     */
    public List<AppliedRevision> rows() {
        return rows;
    }

    /**
     * The revisions that are applied now, those that failed half-way among them.
     *
     * @return in the order of their versions
     */
    public Collection<AppliedRevision> applied() {
        return applied.values();
    }

    /**
     * The row by which a version is applied now.
     *
     * @param version the version
     * @return its row, or nothing if it is not applied
     */
    public Optional<AppliedRevision> applied(Version version) {
        return Optional.ofNullable(applied.get(version));
    }

    /**
     * The row of a repeatable's last run.
     *
     * @param description the repeatable's description
     * @return its row, or nothing if it never ran or is to run again
     */
    public Optional<AppliedRevision> repeatable(String description) {
        return Optional.ofNullable(repeatables.get(description));
    }

    /**
     * The last run of every repeatable.
     *
     * @return in no particular order
     */
    public Collection<AppliedRevision> repeatables() {
        return repeatables.values();
    }

    /**
     * Whether a version was applied once and is undone now.
     *
     * @param version the version
     * @return true if it is undone
     */
    public boolean isUndone(Version version) {
        return undone.contains(version);
    }

    /**
     * The row that says up to which version everything counts as applied.
     *
     * @return Flyway's baseline, if there is one
     */
    public Optional<AppliedRevision> baseline() {
        return baseline;
    }

    /**
     * Whether a version lies at or below the baseline and therefore counts as applied.
     *
     * @param version the version
     * @return true if it does
     */
    public boolean isBelowBaseline(Version version) {
        return baseline.flatMap(AppliedRevision::version)
                .filter(base -> version.compareTo(base) <= 0)
                .isPresent();
    }

    /**
     * The highest version that is applied in full, or the baseline's.
     *
     * @return the current version, or nothing for an empty database
     */
    public Optional<Version> current() {
        return applied.descendingMap().values().stream()
                .filter(AppliedRevision::success)
                .findFirst()
                .or(() -> baseline)
                .flatMap(AppliedRevision::version);
    }

    /**
     * The scripts that failed outside a transaction and were not repaired since.
     *
     * @return versions first, then repeatables
     */
    public List<AppliedRevision> failed() {
        List<AppliedRevision> failed = new ArrayList<>(applied.values());
        failed.addAll(repeatables.values());
        failed.removeIf(AppliedRevision::success);
        return failed;
    }
}
