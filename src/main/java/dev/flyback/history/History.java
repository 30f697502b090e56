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
import java.util.function.Predicate;

/** The rows of {@code flyway_schema_history}, folded into "what is applied now". */
public final class History {
    private final List<AppliedRevision> rows;
    private final List<Unfinished> unfinished;
    private final NavigableMap<Version, AppliedRevision> applied = new TreeMap<>();
    private final Set<Version> undone = new HashSet<>();
    private final Map<String, AppliedRevision> repeatables = new HashMap<>();
    private Optional<AppliedRevision> baseline = Optional.empty();

    private History(List<AppliedRevision> rows, List<Unfinished> journal) {
        this.rows = List.copyOf(rows);
        rows.forEach(this::fold);
        this.unfinished =
                journal.stream().filter(script -> isStillOpen(script, journal)).toList();
    }

    /**
     * Folds rows.
     *
     * @param rows in the order of their ranks
     * @return the history they make
     */
    public static History of(List<AppliedRevision> rows) {
        return of(rows, List.of());
    }

    /**
     * Folds rows.
     *
     * @param rows in the order of their ranks
     * @param journal what the journal has of scripts outside a transaction
     * @return the history they make
     */
    public static History of(List<AppliedRevision> rows, List<Unfinished> journal) {
        return new History(rows, journal);
    }

    // Another program, such as Flyway, may have done meanwhile what we had begun.
    private boolean isStillOpen(Unfinished script, List<Unfinished> journal) {
        Optional<AppliedRevision> row = row(script.key()).filter(AppliedRevision::success);
        return switch (script.key().kind()) {
            case UP -> row.isEmpty();
            case UNDO ->
                row.isPresent()
                        || journal.stream()
                                .map(Unfinished::key)
                                .anyMatch(new ScriptKey(
                                        ScriptKey.Kind.UP, script.key().name())::equals);
            case REPEATABLE ->
                row.flatMap(AppliedRevision::checksum)
                        .filter(checksum -> checksum == script.checksum())
                        .isEmpty();
        };
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
     * The row that counts for a script now.
     *
     * @param key which script
     * @return the row by which its revision is applied, or of the repeatable's last run
     */
    public Optional<AppliedRevision> row(ScriptKey key) {
        return key.version().map(this::applied).orElseGet(() -> repeatable(key.name()));
    }

    /**
     * The scripts outside a transaction that did not come to their end.
     *
     * @return undo scripts before up scripts
     */
    public List<Unfinished> unfinished() {
        return unfinished;
    }

    /**
     * What is unfinished of a script.
     *
     * @param key which script
     * @return how far it has come, or nothing if it is not unfinished
     */
    public Optional<Unfinished> unfinished(ScriptKey key) {
        return unfinished.stream().filter(script -> script.key().equals(key)).findFirst();
    }

    /**
     * What is unfinished of a revision or repeatable.
     *
     * @param version the version, or nothing for a repeatable
     * @param description the description, which counts for a repeatable
     * @return its undo script and its up script, as far as they are unfinished
     */
    public List<Unfinished> unfinished(Optional<Version> version, String description) {
        return unfinished.stream()
                .filter(script -> script.key().version().equals(version))
                .filter(script -> version.isPresent() || script.key().name().equals(description))
                .toList();
    }

    /**
     * The same, for somebody who has seen to what failed or is in doubt: each unfinished script was merely cut off.
     *
     * @return a history in which nothing keeps a run from going on
     */
    public History agreed() {
        return new History(rows, unfinished.stream().map(Unfinished::agreed).toList());
    }

    /**
     * The same, while somebody holds the migration lock.
     *
     * @return a history in which what is unfinished and did not fail is running
     */
    public History running() {
        return new History(rows, unfinished.stream().map(Unfinished::running).toList());
    }

    /**
     * The same for a run that goes on with what was cut off: a script of which that is so is not applied yet, though it
     * failed before.
     *
     * @return a history without the rows of such failures
     */
    public History goingOn() {
        return new History(
                rows.stream()
                        .filter(row -> row.success() || !isUnfinished(row, Unfinished::isCut))
                        .toList(),
                unfinished);
    }

    /**
     * Whether the journal knows how far the script of a row has come.
     *
     * @param row a row of a script that failed
     * @return true if it can be gone on with
     */
    public boolean isUnfinished(AppliedRevision row) {
        return isUnfinished(row, script -> true);
    }

    private boolean isUnfinished(AppliedRevision row, Predicate<Unfinished> wanted) {
        return unfinished.stream()
                .filter(wanted)
                .map(Unfinished::key)
                .anyMatch(key -> row(key).filter(row::equals).isPresent());
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
