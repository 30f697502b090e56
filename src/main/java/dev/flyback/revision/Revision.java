package dev.flyback.revision;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of the schema: the script that leads up to it and, if there is one, the script that
 * undoes it.
 *
 * @param version its version
 * @param description what it does, with spaces, as it stands in the name of the up script
 * @param up the script {@code V<version>__<description>.sql}
 * @param undo the script {@code U<version>__<description>.sql}
 */
public record Revision(Version version, String description, Script up, Optional<Script> undo) {
    static final String BASELINE_DIRECTIVE = "baseline";

    /** What the up script of a baseline begins with: one that stands for all revisions up to its version. */
    public static final String BASELINE = "-- flyback: " + BASELINE_DIRECTIVE;

    /**
     * Whether it stands for all revisions up to its version.
     *
     * @return true if its up script says so in the first line
     */
    public boolean isBaseline() {
        return up.text().startsWith(BASELINE);
    }

    /**
     * Why it cannot be undone, if its up script or undo script says that it cannot.
     *
     * @return the reason
     */
    public Optional<String> irreversible() {
        return markedIrreversible()
                .flatMap(script -> Directives.of(script.text()).irreversible());
    }

    /**
     * The script that says that it cannot be undone.
     *
     * @return one of its two scripts
     */
    public Optional<Script> markedIrreversible() {
        return Stream.concat(Stream.of(up), undo.stream())
                .filter(script -> Directives.of(script.text()).irreversible().isPresent())
                .findFirst();
    }
}
