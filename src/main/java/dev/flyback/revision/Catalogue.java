package dev.flyback.revision;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ordered, immutable chain of revisions read from files, with the repeatables and callbacks that
 * stand beside them.
 *
 * @param origin where it was read from, as shown to the user
 * @param revisions in the order of their versions
 * @param repeatables in the order of their descriptions, which is the order they run in
 * @param callbacks the scripts of each event, in the order of their names
 * @param ignored the names of {@code .sql} files that are no migrations
 */
public record Catalogue(
        String origin,
        List<Revision> revisions,
        List<Repeatable> repeatables,
        Map<CallbackEvent, List<Script>> callbacks,
        List<String> ignored) {
    /** Copies what it is given. */
    public Catalogue {
        revisions = List.copyOf(revisions);
        repeatables = List.copyOf(repeatables);
        callbacks = Map.copyOf(callbacks);
        ignored = List.copyOf(ignored);
    }

    /**
     * The same files with another chain.
     *
     * @param others the revisions, in the order of their versions
     * @return a new value
     */
    public Catalogue with(List<Revision> others) {
        return new Catalogue(origin, others, repeatables, callbacks, ignored);
    }

    /**
     * The same files without repeatables.
     *
     * @return a new value
     */
    public Catalogue withoutRepeatables() {
        return new Catalogue(origin, revisions, List.of(), callbacks, ignored);
    }

    /**
     * Finds a revision.
     *
     * @param version its version
     * @return the revision, or nothing if no file has this version
     */
    public Optional<Revision> find(Version version) {
        int low = 0;
        int high = revisions.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = revisions.get(middle).version().compareTo(version);
            if (compared == 0) {
                return Optional.of(revisions.get(middle));
            }
            if (compared < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    /**
     * The revision that stands for a version.
     *
     * @param version a version
     * @return the next baseline at or above it, if there is one
     */
    public Optional<Revision> baseline(Version version) {
        return revisions.stream()
                .filter(revision -> revision.isBaseline() && revision.version().compareTo(version) >= 0)
                .findFirst();
    }

    /**
     * The newest revision.
     *
     * @return the one with the highest version, or nothing if there is none at all
     */
    public Optional<Revision> head() {
        return revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
    }

    /**
     * The scripts that run at an event.
     *
     * @param event the moment
     * @return the scripts in the order they run in
     */
    public List<Script> callbacks(CallbackEvent event) {
        return callbacks.getOrDefault(event, List.of());
    }
}
