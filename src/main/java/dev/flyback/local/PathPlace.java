package dev.flyback.local;

import java.util.Optional;
import java.util.function.IntPredicate;

/** The folders of the variable {@code PATH}, in their order, as the user has chosen it. */
final class PathPlace implements Place {
    private final Surroundings surroundings;
    private final Programs programs;

    PathPlace(Surroundings surroundings, Programs programs) {
        this.surroundings = surroundings;
        this.programs = programs;
    }

    @Override
    public Optional<PostgresBinaries> find(IntPredicate major) {
        return programs.foldersOnPath()
                .flatMap(folder -> PostgresBinaries.in(folder, surroundings.platform(), programs).stream())
                .filter(binaries -> major.test(binaries.version().major()))
                .findFirst();
    }
}
