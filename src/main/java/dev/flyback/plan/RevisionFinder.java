package dev.flyback.plan;

import dev.flyback.failure.ExitCode;
import dev.flyback.failure.Failure;
import dev.flyback.history.History;
import dev.flyback.revision.Catalogue;
import dev.flyback.revision.Revision;
import dev.flyback.revision.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the version that a user means by a whole version or the beginning of one. */
public final class RevisionFinder {
    private static final int CANDIDATES_SHOWN = 10;

    private RevisionFinder() {}

    /**
     * Finds a version among the files.
     *
     * @param catalogue the files
     * @param text as for {@link #find(Catalogue, History, String)}
     * @return the version
     * @throws Failure as {@link #find(Catalogue, History, String)}
     */
    public static Version find(Catalogue catalogue, String text) {
        return find(catalogue, History.of(List.of()), text);
    }

    /**
     * Finds a version among the files and the history.
     *
     * @param catalogue the files
     * @param history what is applied; a version whose file is missing can be named too
     * @param text a whole version ({@code 3} means {@code 003} too) or a unique beginning of one
     * @return the version
     * @throws Failure ({@link ExitCode#USAGE}) with the candidates if there is none or more than one
     */
    public static Version find(Catalogue catalogue, History history, String text) {
        List<Version> all = Stream.concat(
                        catalogue.revisions().stream().map(Revision::version),
                        history.applied().stream().map(row -> row.version().orElseThrow()))
                .distinct()
                .sorted()
                .toList();
        Optional<Version> whole = Version.parse(text).filter(all::contains);
        if (whole.isPresent()) {
            return all.get(all.indexOf(whole.get()));
        }
        List<Version> candidates = all.stream()
                .filter(version -> !text.isEmpty() && version.toString().startsWith(text.replace('_', '.')))
                .toList();
        return switch (candidates.size()) {
            case 1 -> candidates.get(0);
            case 0 ->
                throw new Failure(
                        ExitCode.USAGE,
                        "there is no revision \"" + text + "\"",
                        all.isEmpty() ? "there are no revisions at all" : "name one of: " + listed(all));
            default ->
                throw new Failure(
                        ExitCode.USAGE,
                        "\"" + text + "\" is the beginning of " + candidates.size() + " revisions",
                        "name one of: " + listed(candidates));
        };
    }

    private static String listed(List<Version> versions) {
        // The newest are the likeliest to be meant.
        int skipped = Math.max(0, versions.size() - CANDIDATES_SHOWN);
        String shown = versions.stream().skip(skipped).map(Version::toString).collect(Collectors.joining(", "));
        return skipped == 0 ? shown : "..., " + shown;
    }
}
