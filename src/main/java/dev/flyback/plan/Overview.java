package dev.flyback.plan;

import dev.flyback.history.AppliedRevision;
import dev.flyback.history.History;
import dev.flyback.history.ScriptKey;
import dev.flyback.history.Unfinished;
import dev.flyback.plan.Entry.State;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Repeatable;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Script;
import dev.flyback.revision.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts files and history side by side. */
public final class Overview {
    private final Catalogue catalogue;
    private final History history;

    private Overview(Catalogue catalogue, History history) {
        this.catalogue = catalogue;
        this.history = history;
    }

    /**
     * Every revision and repeatable with its state.
     *
     * @param catalogue the files
     * @param history what is applied
     * @return revisions in the order of their versions, then repeatables in the order of their descriptions
     */
    public static List<Entry> of(Catalogue catalogue, History history) {
        Overview overview = new Overview(catalogue, history.goingOn());
        List<Entry> entries = new ArrayList<>(overview.revisions());
        entries.addAll(overview.repeatables());
        return entries;
    }

    private List<Entry> revisions() {
        List<Entry> entries = new ArrayList<>();
        catalogue.revisions().forEach(revision -> entries.add(of(revision)));
        history.applied().stream()
                .filter(row -> catalogue.find(row.version().orElseThrow()).isEmpty())
                .forEach(row -> entries.add(missing(row)));
        entries.sort(Comparator.comparing(entry -> entry.version().orElseThrow()));
        return entries;
    }

    private Entry of(Revision revision) {
        return new Entry(
                Optional.of(revision.version()),
                revision.description(),
                state(revision),
                revision.up().name(),
                revision.undo().map(Script::name),
                history.applied(revision.version()));
    }

    private State state(Revision revision) {
        Version version = revision.version();
        Optional<Unfinished> undo = history.unfinished(ScriptKey.undo(version));
        if (undo.isPresent()) {
            return undo.get().isRunning() ? State.BEING_UNDONE : State.HALF_UNDONE;
        }
        Optional<AppliedRevision> row = history.applied(version);
        if (row.isPresent()) {
            boolean isSquashed = revision.isBaseline()
                    && !row.get().script().equals(revision.up().name());
            return isSquashed && row.get().success() ? State.SQUASHED : appliedState(row.get(), revision.up());
        }
        if (history.isBelowBaseline(version)) {
            return State.BELOW_BASELINE;
        }
        if (history.current().filter(current -> version.compareTo(current) < 0).isPresent()) {
            return State.OUT_OF_ORDER;
        }
        Optional<Unfinished> up = history.unfinished(ScriptKey.up(version));
        if (up.isPresent()) {
            return state(up.get());
        }
        return history.isUndone(version) ? State.UNDONE : State.PENDING;
    }

    private static State state(Unfinished script) {
        return script.isRunning() ? State.RUNNING : State.CUT_OFF;
    }

    private static State appliedState(AppliedRevision row, Script script) {
        if (!row.success()) {
            return State.FAILED;
        }
        if (!Divergences.isChanged(row, script)) {
            return State.APPLIED;
        }
        return Divergences.isReworded(row, script) ? State.REWORDED : State.CHANGED;
    }

    private Entry missing(AppliedRevision row) {
        boolean isSquashed = row.version()
                .flatMap(catalogue::baseline)
                .filter(baseline -> history.applied(baseline.version()).isPresent())
                .isPresent();
        return new Entry(
                row.version(),
                row.description(),
                !row.success() ? State.FAILED : isSquashed ? State.SQUASHED : State.MISSING,
                row.script(),
                Optional.empty(),
                Optional.of(row));
    }

    private List<Entry> repeatables() {
        List<Entry> entries = new ArrayList<>();
        catalogue.repeatables().forEach(repeatable -> entries.add(of(repeatable)));
        history.repeatables().stream()
                .filter(row -> catalogue.repeatables().stream()
                        .noneMatch(repeatable -> repeatable.description().equals(row.description())))
                .forEach(row -> entries.add(missing(row)));
        entries.sort(Comparator.comparing(Entry::description));
        return entries;
    }

    private Entry of(Repeatable repeatable) {
        Optional<AppliedRevision> row = history.repeatable(repeatable.description());
        State state = history.unfinished(ScriptKey.repeatable(repeatable.description()))
                .filter(unfinished -> row.filter(applied -> !applied.success()).isEmpty())
                .map(Overview::state)
                .or(() -> row.map(applied -> repeatableState(applied, repeatable.script())))
                .orElse(State.PENDING);
        return new Entry(
                Optional.empty(),
                repeatable.description(),
                state,
                repeatable.script().name(),
                Optional.empty(),
                row);
    }

    private static State repeatableState(AppliedRevision row, Script script) {
        if (!row.success()) {
            return State.FAILED;
        }
        return Divergences.isChanged(row, script) ? State.OUTDATED : State.APPLIED;
    }
}
